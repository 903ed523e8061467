/** What was said, in the format its author gave it. */
import type { CustomEmoticons, TextFormat } from '#protocol';
import { MessageText } from '../../emoticons/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { useOptions } from '../../projection/index.ts';
import { textStyle } from '../format/index.ts';
import { useTalk } from '../talk/index.ts';

export interface RichTextProps {
  readonly text: string;
  readonly format?: TextFormat | undefined;
  /** What the writer's own codes stand for. */
  readonly emoticons?: CustomEmoticons | undefined;
  /** Links stay words. */
  readonly plain?: boolean;
}

export function RichText(props: RichTextProps) {
  const { locale } = useI18n();
  const { format } = useTalk();
  const options = useOptions();
  return (
    <span style={textStyle(props.format, format.paper())}>
      <MessageText
        text={props.text}
        custom={props.emoticons}
        locale={locale()}
        plain={props.plain ?? false}
        codes={!options.get('messages.emoticons')}
      />
    </span>
  );
}
