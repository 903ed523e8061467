/** This device's hand in one document: entries signed for the very struct they will be, one at a time. */
import { randomBytes } from 'node:crypto';
import type { CryptoKey } from 'jose';
import type * as Y from 'yjs';
import {
  clientIdOf,
  type ConversationId,
  type DeviceId,
  type EntryBody,
  type EntryId,
  insertEntry,
  newNonce,
  nextStruct,
  type Nonce,
  signEntry,
  StructTaken,
  type UserId,
} from '#protocol';

export type Self = { readonly user: UserId; readonly device: DeviceId; readonly key: CryptoKey };

type Deps = {
  readonly document: Y.Doc;
  readonly conversation: ConversationId;
  readonly page: number;
  readonly self: Self;
  /** The document is written to under another clientID from now on. */
  readonly onNewClientId: () => void;
};

/** Throws where the body is none that an entry may have. Not to be called again before it has resolved. */
export type Enter = (id: EntryId, body: EntryBody) => Promise<void>;

export function makeWriter({ document, conversation, page, self, onNewClientId }: Deps): Enter {
  let nonce = begin();

  function begin(): Nonce {
    const fresh = newNonce((length) => randomBytes(length));
    document.clientID = clientIdOf(self.device, fresh);
    return fresh;
  }

  /** Yjs takes another clientID where it sees ours in use; one of its own choice would be refused. */
  function renewIfChanged(): void {
    if (document.clientID === clientIdOf(self.device, nonce)) return;
    nonce = begin();
    onNewClientId();
  }

  return async function enter(id, body) {
    renewIfChanged();
    const struct = nextStruct(document);
    const jws = await signEntry({ ...self, id, conversation, page, struct, nonce, body });
    try {
      insertEntry(document, jws);
    } catch (error) {
      if (!(error instanceof StructTaken)) throw error;
      await enter(id, body);
    }
  };
}
