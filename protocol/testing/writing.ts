/** Writing as a real peer does: under the session's own clientID, one entry at a time, deletions carried out at once. */
import type { CryptoKey } from 'jose';
import * as Y from 'yjs';
import {
  type Clock,
  clientIdOf,
  type DeletionTarget,
  type Entry,
  type EntryBody,
  type EntryRef,
  insertEntry,
  makeClock,
  newNonce,
  nextStruct,
  type Nonce,
  signEntry,
} from '../index.ts';
import type { Character } from './cast.ts';
import type { TestConversation } from './conversation.ts';
import { makeSeededRandom, type SeededRandom } from './seededRandom.ts';

/** One session of a device in one page. */
export type Session = {
  readonly by: Character;
  readonly doc: Y.Doc;
  readonly nonce: Nonce;
  readonly clock: Clock;
  readonly page: number;
  readonly conversation: TestConversation;
};

export type SessionOptions = {
  readonly page?: number;
  /** What the device already holds of the page. */
  readonly doc?: Y.Doc;
  readonly random?: SeededRandom;
  readonly clock?: Clock;
};

let sessions = 0;

export const openSession = (
  by: Character,
  conversation: TestConversation,
  {
    page = 0,
    doc = new Y.Doc(),
    random = makeSeededRandom((sessions += 1)),
    clock,
  }: SessionOptions = {},
): Session => {
  const nonce = newNonce(random.bytes);
  doc.clientID = clientIdOf(by.device, nonce);
  const own = clock ?? makeClock({ now: conversation.clock.now, random: random.bytes });
  return { by, doc, nonce, clock: own, page, conversation };
};

/** The fields of an entry of this session, but for what it says. */
export const nextEntry = ({
  by,
  doc,
  nonce,
  clock,
  page,
  conversation,
}: Session): Omit<Entry, 'body'> => ({
  id: clock.next(),
  conversation: conversation.id,
  page,
  user: by.user,
  device: by.device,
  struct: nextStruct(doc),
  nonce,
});

/** A signed entry that is not written anywhere, with whatever is to be wrong about it. */
export const signNext = (
  session: Session,
  wrong: Partial<Entry> & { readonly key?: CryptoKey } = {},
): Promise<string> =>
  signEntry({
    ...nextEntry(session),
    body: { kind: 'text', text: 'hello' },
    key: session.by.privateKey,
    ...wrong,
  });

export const writeEntry = async (session: Session, body: EntryBody): Promise<Entry> => {
  const jws = await signEntry({ ...nextEntry(session), body, key: session.by.privateKey });
  return insertEntry(session.doc, jws);
};

export const say = (session: Session, text: string): Promise<Entry> =>
  writeEntry(session, { kind: 'text', text });

export const refOf = ({ id, user }: EntryRef): EntryRef => ({ id, user });

export const targetOf = ({ id, struct, device, nonce }: Entry): DeletionTarget => ({
  id,
  y: struct,
  device,
  n: nonce,
});

export const remove = (session: Session, target: Entry, also: readonly Entry[] = []): Promise<Entry> =>
  writeEntry(session, { kind: 'delete', target: targetOf(target), also: also.map(targetOf) });

/** The updates that a document makes while `act` goes on, as it would send them. */
export const updatesOf = async (doc: Y.Doc, act: () => unknown): Promise<readonly Uint8Array[]> => {
  const updates: Uint8Array[] = [];
  const listener = (update: Uint8Array): void => void updates.push(update);
  doc.on('update', listener);
  await act();
  doc.off('update', listener);
  return updates;
};

/** A document that holds what another does. */
export const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};
