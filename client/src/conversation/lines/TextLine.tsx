/** A text, as its author formatted it. */
import { Show } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { useOptions } from '../../projection/index.ts';
import { useTalk } from '../talk/index.ts';
import { ActionLine } from './ActionLine.tsx';
import { contentAs, type LineProps } from './lineProps.ts';
import { Mentioned } from '../mentions/index.ts';
import { Quote } from './Quote.tsx';
import { RichText } from './RichText.tsx';
import { Saying } from './Saying.tsx';

export function TextLine(props: LineProps) {
  return (
    <Show when={contentAs(props, 'text').action} fallback={<SaidLine {...props} />}>
      <ActionLine {...props} />
    </Show>
  );
}

function SaidLine(props: LineProps) {
  const { t } = useI18n();
  const { format } = useTalk();
  const options = useOptions();
  const said = () => contentAs(props, 'text');
  const note = () => {
    if (said().auto) return t('presence.automatic');
    return said().edited ? t('conversation.edited') : undefined;
  };
  const shown = () => (options.get('messages.ownFont') && !props.own ? format.own() : said().format);
  return (
    <Saying
      {...props}
      note={note()}
      above={<Show when={said().reply}>{(ref) => <Quote to={ref()} />}</Show>}
    >
      <Mentioned line={props.line} text={said().text}>
        <RichText text={said().text} format={shown()} emoticons={said().emoticons} />
      </Mentioned>
    </Saying>
  );
}
