/**
 * This device's hand in one document: a clientID that certifies itself, and entries signed for the very struct they will be.
 * One entry at a time.
 */
import {
  clientIdOf,
  type Entry,
  type EntryBody,
  type EntryId,
  insertEntry,
  newNonce,
  nextStruct,
  type Nonce,
  signEntry,
  StructTaken,
} from '#protocol';
import type * as Y from 'yjs';
import type { Account, Environment } from '../../session/index.ts';
import type { PageName } from './names.ts';

export interface Writer {
  /** Marks what is written here. */
  readonly origin: unknown;
  /** Throws where the body is none that an entry may have. */
  enter(id: EntryId, body: EntryBody): Promise<Entry>;
}

export type WriterDeps = {
  readonly document: Y.Doc;
  readonly name: PageName;
  readonly account: Pick<Account, 'user' | 'device' | 'key'>;
  readonly random: Environment['random'];
  /** The document is written to under another clientID from now on. */
  readonly onNewClientId: () => void;
};

export function makeWriter({ document, name, account, random, onNewClientId }: WriterDeps): Writer {
  const { user, device, key } = account;
  const origin = { writtenBy: device };
  let nonce = begin();

  function begin(): Nonce {
    const fresh = newNonce(random);
    document.clientID = clientIdOf(device, fresh);
    return fresh;
  }

  /** Yjs takes another clientID where it sees ours in use; one of its own choice would be refused. */
  function renewIfChanged(): void {
    if (document.clientID === clientIdOf(device, nonce)) return;
    nonce = begin();
    onNewClientId();
  }

  async function enter(id: EntryId, body: EntryBody): Promise<Entry> {
    renewIfChanged();
    const struct = nextStruct(document);
    const { conversation, page } = name;
    const jws = await signEntry({ key, id, conversation, page, user, device, struct, nonce, body });
    try {
      return insertEntry(document, jws, origin);
    } catch (error) {
      if (error instanceof StructTaken) return enter(id, body);
      throw error;
    }
  }

  return { origin, enter };
}
