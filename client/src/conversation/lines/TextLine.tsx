/** A text, as its author formatted it. */
import { Show } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { contentAs, type LineProps } from './lineProps.ts';
import { Quote } from './Quote.tsx';
import { RichText } from './RichText.tsx';
import { Saying } from './Saying.tsx';

export function TextLine(props: LineProps) {
  const { t } = useI18n();
  const said = () => contentAs(props, 'text');
  const note = () => {
    if (said().auto) return t('presence.automatic');
    return said().edited ? t('conversation.edited') : undefined;
  };
  return (
    <Saying
      {...props}
      note={note()}
      above={<Show when={said().reply}>{(ref) => <Quote to={ref()} />}</Show>}
    >
      <RichText text={said().text} format={said().format} />
    </Saying>
  );
}
