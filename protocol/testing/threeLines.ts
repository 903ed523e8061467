/** Alice has said two things and bob one; who may delete what of it, and what might somebody try? */
import * as Y from 'yjs';
import type { Entry, EntryBody } from '../index.ts';
import { alice, alicesPhone, bob } from './cast.ts';
import { makeTestConversation } from './conversation.ts';
import { encodeRaw, type RawUpdate } from './rawUpdate.ts';
import { copyOf, nextEntry, openSession, say, type Session, signNext, targetOf } from './writing.ts';

/** `document` is what the relay holds. */
export const sayThreeLines = async () => {
  const conversation = makeTestConversation();
  conversation.know(alicesPhone);
  const a = openSession(alice, conversation);
  const secret = await say(a, 'my secret');
  const other = await say(a, 'something else');
  const b = openSession(bob, conversation, { doc: copyOf(a.doc) });
  const answer = await say(b, 'oh');
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc));
  const document = copyOf(a.doc);
  const verdictOn = async (update: Uint8Array | RawUpdate, on = document): Promise<string> => {
    const admitted = await conversation.admit(
      update instanceof Uint8Array ? update : encodeRaw(update),
      on,
    );
    return admitted.ok ? 'admitted' : admitted.error.type;
  };
  return { conversation, a, b, secret, other, answer, document, verdictOn };
};

/** One more entry of a session, as an update of its own, with whatever else the update is to hold. */
export const saying = async (
  session: Session,
  body: EntryBody,
  more: RawUpdate = {},
): Promise<RawUpdate> => {
  const { struct } = nextEntry(session);
  const text = { texts: [await signNext(session, { body })] };
  return {
    ...more,
    blocks: [{ client: struct[0], clock: struct[1], structs: [text] }, ...(more.blocks ?? [])],
  };
};

export const deleting = (...entries: readonly Entry[]): RawUpdate => ({
  deleted: entries.map(({ struct }) => [struct[0], [[struct[1], 1]]]),
});

export const deletionOf = (
  target: Entry,
  wrong: Partial<ReturnType<typeof targetOf>> = {},
): EntryBody => ({
  kind: 'delete',
  target: { ...targetOf(target), ...wrong },
});
