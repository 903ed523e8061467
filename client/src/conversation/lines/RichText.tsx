/** What was said, in the format its author gave it. */
import type { TextFormat } from '#protocol';
import type { JSX } from 'solid-js';
import { MessageText } from '../../emoticons/index.ts';
import { useI18n } from '../../i18n/index.ts';

export interface RichTextProps {
  readonly text: string;
  readonly format?: TextFormat | undefined;
  /** Links stay words. */
  readonly plain?: boolean;
}

export function RichText(props: RichTextProps) {
  const { locale } = useI18n();
  return (
    <span dir="auto" style={styleOf(props.format)}>
      <MessageText text={props.text} locale={locale()} plain={props.plain ?? false} />
    </span>
  );
}

function styleOf(format: TextFormat | undefined): JSX.CSSProperties {
  if (!format) return {};
  const lines = [...(format.underline ? ['underline'] : []), ...(format.strike ? ['line-through'] : [])];
  return {
    ...(format.bold && { 'font-weight': 'bold' }),
    ...(format.italic && { 'font-style': 'italic' }),
    ...(lines.length > 0 && { 'text-decoration': lines.join(' ') }),
  };
}
