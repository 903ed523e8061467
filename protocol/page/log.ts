/** A page is one Y.Doc with one root, `log`, whose strings are entries. These read it, with the struct that each string sits in. */
import * as Y from 'yjs';
import { type Entry, readEntry, type Struct } from '../entry/index.ts';

export const logName = 'log';

export const logOf = (doc: Y.Doc): Y.Array<string> => doc.getArray<string>(logName);

/** One string of a page and its place. Yjs merges neighbours, so one of its structs may hold many. */
export type Placed = { readonly struct: Struct; readonly text: string; readonly deleted: boolean };

/** The strings at clocks `from` (inclusive) to `to` (exclusive) of one client, as far as their content is still there. */
export function* placedIn(doc: Y.Doc, client: number, from: number, to: number): Generator<Placed> {
  const structs = doc.store.clients.get(client);
  if (!structs || from >= Y.getState(doc.store, client)) return;
  for (let index = Y.findIndexSS(structs, from); index < structs.length; index += 1) {
    const item = structs[index];
    if (!item || item.id.clock >= to) return;
    if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentAny)) continue;
    const texts: readonly unknown[] = item.content.arr;
    for (const [offset, text] of texts.entries()) {
      const clock = item.id.clock + offset;
      if (clock < from || clock >= to || typeof text !== 'string') continue;
      yield { struct: [client, clock], text, deleted: item.deleted };
    }
  }
}

const readable = ({ text, deleted }: Placed): readonly Entry[] => {
  if (deleted) return [];
  const entry = readEntry(text);
  return entry.ok ? [entry.value] : [];
};

/** Every entry of a page that can be read, in no order that means anything. */
export const pageEntries = (doc: Y.Doc): readonly Entry[] =>
  [...doc.store.clients.keys()].flatMap((client) =>
    [...placedIn(doc, client, 0, Y.getState(doc.store, client))].flatMap(readable),
  );

export type PageChanges = { readonly added: readonly Entry[]; readonly removed: readonly Struct[] };

/** What one transaction changed: O(what changed). To be called from the document's `afterTransaction`. */
export const pageChanges = (transaction: Y.Transaction): PageChanges => ({
  added: [...addedIn(transaction)].flatMap(readable),
  removed: [...removedIn(transaction)].map(({ struct }) => struct),
});

/** Also what the same transaction removed again. */
export function* addedIn({ doc, beforeState, afterState }: Y.Transaction): Generator<Placed> {
  for (const [client, after] of afterState) {
    const before = beforeState.get(client) ?? 0;
    if (after > before) yield* placedIn(doc, client, before, after);
  }
}

/** Only what could still be read: the content of removed strings is there until the transaction ends. */
export function* removedIn({ doc, deleteSet }: Y.Transaction): Generator<Placed> {
  for (const [client, ranges] of deleteSet.clients) {
    for (const { clock, len } of ranges) yield* placedIn(doc, client, clock, clock + len);
  }
}

/** Calls with what each transaction changed, from now on. Returns how to stop. */
export const watchPage = (doc: Y.Doc, onChange: (changes: PageChanges) => void): (() => void) => {
  const listener = (transaction: Y.Transaction): void => {
    const changes = pageChanges(transaction);
    if (changes.added.length > 0 || changes.removed.length > 0) onChange(changes);
  };
  doc.on('afterTransaction', listener);
  return () => doc.off('afterTransaction', listener);
};
