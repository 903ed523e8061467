/** Which lines belong together. Pure. */
import { timeOf, type Line } from '#protocol';

/** A head is drawn anew after this silence, so that old words are not taken for fresh ones. */
const silence = 10 * 60_000;

const isSaid = ({ content }: Line): boolean =>
  content.kind === 'deleted' || (content.kind === 'text' && content.action === undefined);

/** Whether a line goes on from the one above: said by the same person, soon after. */
export const continues = (line: Line, above: Line | undefined): boolean =>
  above !== undefined &&
  isSaid(above) &&
  isSaid(line) &&
  above.user === line.user &&
  timeOf(line.id) - timeOf(above.id) < silence;

/** Whether a new day begins with this line, where this device is. */
export const beginsDay = (line: Line, above: Line | undefined): boolean =>
  above === undefined || !isSameDay(new Date(timeOf(line.id)), new Date(timeOf(above.id)));

const isSameDay = (one: Date, other: Date): boolean =>
  one.getDate() === other.getDate() &&
  one.getMonth() === other.getMonth() &&
  one.getFullYear() === other.getFullYear();
