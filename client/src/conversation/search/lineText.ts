/** What of a line can be found: its words as they are now. Pure. */
import type { Line } from '#protocol';
import { plainText } from '../../text/index.ts';

/** `winkName`: what the reader sees it called. */
export function lineText({ content }: Line, winkName: (wink: string) => string): string {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'file':
      return content.name;
    case 'wink':
      return winkName(content.wink);
    case 'title':
      return content.title;
    default:
      return '';
  }
}

/**
 * The plain text of each line, made once: a line that is edited or deleted is another object. What is let go of elsewhere is
 * let go of here.
 */
export function makePlainLines(textOf: (line: Line) => string): (line: Line) => string {
  const known = new WeakMap<Line, string>();
  return (line) => {
    const before = known.get(line);
    if (before !== undefined) return before;
    const plain = plainText(textOf(line));
    known.set(line, plain);
    return plain;
  };
}
