/**
 * Applies an admitted update, in parts if it is much work. Yjs compares the first struct of each new session with the structs
 * of the sessions before it, so an update of a thousand sessions into a page of many pieces would hold up everybody for a second.
 * Sessions of a page need nothing of one another (A12), so each can come by itself.
 */
import type { TransactionOrigin } from '@hocuspocus/server';
import * as Y from 'yjs';

/** Comparisons in one turn: about 25 ms of one core. */
export const mostPerTurn = 100_000;

type Options = {
  readonly origin?: TransactionOrigin;
  /** Lets others have their turn. */
  readonly nextTurn?: () => Promise<void>;
};

export async function applyInParts(
  document: Y.Doc,
  update: Uint8Array,
  { origin, nextTurn = untilImmediate }: Options = {},
): Promise<void> {
  const parts = partsOf(update, document);
  for (const [index, part] of parts.entries()) {
    if (index > 0) await nextTurn();
    Y.applyUpdate(document, part, origin);
  }
}

function partsOf(update: Uint8Array, document: Y.Doc): readonly Uint8Array[] {
  const { clients } = document.store;
  // Most updates are of one session.
  if (clients.size === 0 || update[0] === 0 || update[0] === 1) return [update];
  const ends = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(update));
  const sessions = [...ends.keys()].filter((client) => !clients.has(client));
  const pieces = clients.values().reduce((sum, structs) => sum + structs.length, 0);
  if (sessions.length * pieces <= mostPerTurn) return [update];
  const size = Math.max(1, Math.floor(mostPerTurn / pieces));
  const parts: Uint8Array[] = [];
  for (let start = 0; start < sessions.length; start += size) {
    const others = new Map(ends);
    for (const client of sessions.slice(start, start + size)) others.delete(client);
    parts.push(Y.diffUpdate(update, Y.encodeStateVector(others)));
  }
  // What known sessions go on with, and the deletions of what is in another part.
  return [...parts, update];
}

const untilImmediate = async (): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  setImmediate(() => resolve(undefined));
  await promise;
};
