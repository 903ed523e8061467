/** What was said, in its own font and colour, with its links. Elements only: no text ever becomes markup. */
import type { TextFormat } from '#protocol';
import { createMemo, For, type JSX } from 'solid-js';
import { findLinks } from './links.ts';

export interface RichTextProps {
  readonly text: string;
  readonly format?: TextFormat | undefined;
}

export function RichText(props: RichTextProps) {
  const parts = createMemo(() => findLinks(props.text));
  return (
    <span dir="auto" style={styleOf(props.format)}>
      <For each={parts()}>
        {(part) =>
          part.type === 'text' ? (
            part.text
          ) : (
            <a href={part.href} target="_blank" rel="noopener noreferrer nofollow">
              {part.text}
            </a>
          )
        }
      </For>
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
