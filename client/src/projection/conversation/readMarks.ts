/**
 * How far a person has read a conversation, on this device. Pure: what is new, what came late, what is still to be seen.
 */
import {
  compareEntries,
  EntryRef,
  isLate,
  limits,
  timeOf,
  type Line,
  type LineKey,
  type UserId,
} from '#protocol';
import * as v from 'valibot';

const Keys = v.array(v.custom<LineKey>((value) => typeof value === 'string' && value.includes('.')));

/** What is noted per conversation. */
export const ReadMarks = v.object({
  /** Everything up to this line was seen. */
  upTo: v.optional(EntryRef),
  /** Lines that came late, the last of them last, and those of them that were not seen yet. */
  late: Keys,
  unseen: Keys,
});
export type ReadMarks = v.InferOutput<typeof ReadMarks>;

export const nothingRead: ReadMarks = { late: [], unseen: [] };

/** How many late lines keep their mark. */
const lateKept = 200;

const speaking: ReadonlySet<string> = new Set([
  'text',
  'nudge',
  'wink',
  'ink',
  'photo',
  'file',
  'voice',
  'unknown',
]);

/** Whether a line is something another person said: only that is news. */
export const isFromOther = (line: Line, self: UserId): boolean =>
  line.user !== self && speaking.has(line.content.kind);

/** The last line of which it is certain that it was read: noted so, or answered by an own line. */
export function lastRead(marks: ReadMarks, lines: readonly Line[], self: UserId): EntryRef | undefined {
  const own = lines.findLast((line) => line.user === self);
  const { upTo } = marks;
  if (!own || !upTo) return own ?? upTo;
  return compareEntries(own, upTo) > 0 ? own : upTo;
}

/**
 * Late is what sorts before something read and could be missed there. What only crossed an own line on its way – sent within
 * the last seconds – stands where the eyes are anyway.
 */
export const cameLate = (line: Line, arrivedAt: number, read: EntryRef | undefined): boolean =>
  isLate(line, read) && isOld(line, arrivedAt);

/** Whether a line tells anything new: not so the history that a new device loads, up to what was answered from another. */
export const isNews = (line: Line, arrivedAt: number, read: EntryRef | undefined): boolean =>
  !cameLate(line, arrivedAt, read);

const isOld = (line: Line, arrivedAt: number): boolean =>
  arrivedAt - timeOf(line.id) > limits.nudge.lateAfter;

export const withLate = (marks: ReadMarks, keys: readonly LineKey[]): ReadMarks => ({
  ...marks,
  late: [...marks.late, ...keys].slice(-lateKept),
  unseen: [...marks.unseen, ...keys],
});

export const withSeen = (marks: ReadMarks, key: LineKey): ReadMarks => ({
  ...marks,
  unseen: marks.unseen.filter((other) => other !== key),
});

export const withReadUpTo = (marks: ReadMarks, { id, user }: EntryRef): ReadMarks => ({
  ...marks,
  upTo: { id, user },
});

/** How many lines of others stand after the last one read. Late ones, which stand before it, are counted apart. */
export function countUnread(lines: readonly Line[], read: EntryRef | undefined, self: UserId): number {
  let unread = 0;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (!line || (read && compareEntries(line, read) <= 0)) break;
    if (isFromOther(line, self)) unread += 1;
  }
  return unread;
}
