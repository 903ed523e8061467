/** Entries as they would come out of sync, by a member of the cast. */
import { timeOf, type EntryBody } from '#protocol';
import { nextEntry, openSession, type Character, type TestConversation } from '#protocol/testing';
import type { EntrySource, SeenEntry } from '../sync/index.ts';

export interface Writer {
  /** Written now, by the conversation's clock; it arrives at once. */
  write(body: EntryBody, source?: EntrySource): SeenEntry;
  say(text: string, source?: EntrySource): SeenEntry;
}

let clocks = 0;

export function makeWriter(by: Character, conversation: TestConversation, page = 0): Writer {
  const session = openSession(by, conversation, { page });
  function write(body: EntryBody, source: EntrySource = 'relay'): SeenEntry {
    const entry = { ...nextEntry(session), body };
    // Nothing is put into a document here, so the struct would never move on.
    const struct: typeof entry.struct = [entry.struct[0], (clocks += 1)];
    return { entry: { ...entry, struct }, page, source, arrivedAt: timeOf(entry.id) };
  }
  return { write, say: (text, source) => write({ kind: 'text', text }, source) };
}

/** The same entry, arriving `ms` after it was written. */
export const delayed = (seen: SeenEntry, ms: number): SeenEntry => ({
  ...seen,
  arrivedAt: seen.arrivedAt + ms,
});
