/** How the relay writes into a page: as everyone does – signed, admitted, durable, applied, told. */
import { randomBytes } from 'node:crypto';
import type { CryptoKey } from 'jose';
import * as Y from 'yjs';
import {
  clientIdOf,
  type DeviceId,
  type EntryBody,
  type EntryId,
  insertEntry,
  newNonce,
  nextStruct,
  signEntry,
  type UserId,
} from '#protocol';
import type { OpenPage } from './document/index.ts';

/** As whom the relay signs. */
export type OwnIdentity = { readonly user: UserId; readonly device: DeviceId; readonly key: CryptoKey };

export type OwnWords = { readonly id: EntryId; readonly body: EntryBody };

/** Resolves when it is durable. One at a time: a clock is signed before it is used. Rejects where it is refused. */
export type OwnWriting = (page: OpenPage, words: readonly OwnWords[]) => Promise<void>;

export function createOwnWriting({ user, device, key }: OwnIdentity): OwnWriting {
  // A new one at each start: after a backup is restored, no clock of the old one is counted again.
  const nonce = newNonce(randomBytes);
  return async ({ document, conversation, page, writes }, words) => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(document));
    // Not before: Yjs takes another where what comes in is its own.
    copy.clientID = clientIdOf(device, nonce);
    const before = Y.encodeStateVector(copy);
    for (const { id, body } of words) {
      const struct = nextStruct(copy);
      const entry = { id, conversation, page, user, device, struct, nonce, body };
      insertEntry(copy, await signEntry({ ...entry, key }));
    }
    await writes.add({ update: Y.encodeStateAsUpdate(copy, before) });
  };
}
