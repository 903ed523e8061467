/**
 * Whether an absent person's client answers, and under which id. Pure. All devices of the person come to the same id, so that
 * together they answer once.
 */
import { timeOf, type EntryId, type Line, type UserId } from '#protocol';
import type { Absence } from '../projection/index.ts';

export interface ReplyQuestion {
  readonly absence: Absence | null;
  /** What was just said. */
  readonly arrival: Line;
  /** The conversation's lines, in their order. */
  readonly lines: readonly Line[];
  readonly self: UserId;
  /** A program answers there. */
  readonly bot: boolean;
}

export interface Reply {
  readonly id: EntryId;
  readonly text: string;
}

const speaking: ReadonlySet<string> = new Set([
  'text',
  'nudge',
  'wink',
  'ink',
  'voice',
  'photo',
  'file',
]);

/** So far the clocks of two devices may be apart: ms. */
const clockDoubt = 5_000;

export function replyTo({ absence, arrival, lines, self, bot }: ReplyQuestion): Reply | undefined {
  if (!absence || bot || !isAbsent(absence) || !asks(arrival, self)) return undefined;
  const text = absence.status.reply.trim();
  if (text === '') return undefined;
  // What a new device loads was said long before.
  const isSince = ({ id }: Line) => timeOf(id) >= absence.since - clockDoubt;
  if (!isSince(arrival)) return undefined;
  const since = lines.filter(isSince);
  if (since.some((line) => line.user === self && isAutomatic(line))) return undefined;
  const first = since.find((line) => asks(line, self)) ?? arrival;
  return { id: idAfter(first.id), text };
}

/** Who says that they are available, or seem not to be there at all, answers themselves. */
const isAbsent = ({ status: { status } }: Absence): boolean =>
  status !== 'available' && status !== 'hidden';

const isAutomatic = ({ content }: Line): boolean => content.kind === 'text' && content.auto === true;

const asks = (line: Line, self: UserId): boolean =>
  line.user !== self && speaking.has(line.content.kind) && !isAutomatic(line);

/** The same id a millisecond later: the answer stands right after what it answers. */
export function idAfter(id: EntryId): EntryId {
  const time = (BigInt(`0x${id.slice(0, 8)}${id.slice(9, 13)}`) + 1n).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}${id.slice(13)}` as EntryId;
}
