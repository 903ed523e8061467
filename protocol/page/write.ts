/** Writing to a page. One write at a time: the struct that an entry names is signed before the entry is in it. */
import * as Y from 'yjs';
import { clientIdOf } from '../clientId.ts';
import { deletionTargets, type Entry, isSameStruct, readEntry, type Struct } from '../entry/index.ts';
import { logOf } from './log.ts';

/** Where the next entry of this document's session will sit. To be signed as `struct`. */
export const nextStruct = (doc: Y.Doc): Struct => [doc.clientID, Y.getState(doc.store, doc.clientID)];

/** The session wrote something else in between, or the document is no longer the session's: sign anew for `nextStruct`. */
export class StructTaken extends Error {
  readonly code = 'struct-taken';
}

/**
 * Puts a signed entry where it says it is and, for a `delete`, carries out what it says, in one transaction.
 * Throws `StructTaken`, having changed nothing.
 */
export const insertEntry = (doc: Y.Doc, jws: string, origin?: unknown): Entry => {
  const entry = readEntry(jws);
  if (!entry.ok) throw new Error('This is no entry', { cause: entry.error });
  const { device, nonce, struct } = entry.value;
  const isNext = isSameStruct(struct, nextStruct(doc)) && struct[0] === clientIdOf(device, nonce);
  if (!isNext) throw new StructTaken();
  doc.transact((transaction) => {
    appendToSession(transaction, jws);
    for (const { y } of deletionTargets(entry.value)) deleteStruct(doc, y);
  }, origin);
  return entry.value;
};

/**
 * After the session's last entry, or at the start of the page: a struct's place says nothing (entries are ordered by their
 * ids), and this one needs nothing of other sessions and merges with what stands before it.
 */
const appendToSession = (transaction: Y.Transaction, jws: string): void => {
  const { doc } = transaction;
  const { store, clientID: client } = doc;
  const log = logOf(doc);
  const clock = Y.getState(store, client);
  const left = clock === 0 ? null : Y.getItem(store, Y.createID(client, clock - 1));
  const origin = left && left.lastId;
  const content = new Y.ContentAny([jws]);
  new Y.Item(Y.createID(client, clock), left, origin, null, null, log, null, content).integrate(
    transaction,
    0,
  );
  // Yjs remembers the indexes of some items, and keeps them up to date only in its own methods.
  if (log._searchMarker) log._searchMarker.length = 0;
};

const deleteStruct = (doc: Y.Doc, [client, clock]: Struct): void => {
  const log = logOf(doc);
  let index = 0;
  for (const item of Y.getTypeChildren(log)) {
    if (item.deleted) continue;
    const offset = clock - item.id.clock;
    if (item.id.client === client && offset >= 0 && offset < item.length) {
      log.delete(index + offset);
      return;
    }
    index += item.length;
  }
};
