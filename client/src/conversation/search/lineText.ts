/** What of a line can be found: its words as they are now. Pure. */
import type { Line } from '#protocol';

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
