/** Which lines belong together. Pure. */
import { timeOf, type Line } from '#protocol';

/** A head is drawn anew after this silence, so that old words are not taken for fresh ones. */
const silence = 10 * 60_000;

/** What a line goes on from: words from words, what happened from what happened; a picture or a file from neither. */
function runOf({ content }: Line): 'words' | 'events' | 'none' {
  switch (content.kind) {
    case 'text':
      return content.action === undefined ? 'words' : 'events';
    case 'deleted':
      return 'words';
    case 'photo':
    case 'file':
    case 'voice':
    case 'ink':
      return 'none';
    default:
      return 'events';
  }
}

/** Whether a line goes on from the one above: said by the same person, soon after, or one more thing that happened. */
export function continues(line: Line, above: Line | undefined): boolean {
  if (!above || runOf(line) !== runOf(above)) return false;
  if (runOf(line) !== 'words') return runOf(line) === 'events';
  return above.user === line.user && timeOf(line.id) - timeOf(above.id) < silence;
}

/** Whether a new day begins with this line, where this device is. */
export const beginsDay = (line: Line, above: Line | undefined): boolean =>
  above === undefined || !isSameDay(new Date(timeOf(line.id)), new Date(timeOf(above.id)));

const isSameDay = (one: Date, other: Date): boolean =>
  one.getDate() === other.getDate() &&
  one.getMonth() === other.getMonth() &&
  one.getFullYear() === other.getFullYear();
