/** Who lies about time: whoever has the key of a device that was revoked, or of a member who left, or writes that it is 1990. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import * as Y from 'yjs';
import { compareEntries, limits, makeClock, pageEntries, placedIn, signEntry } from '../index.ts';
import type { Character } from './cast.ts';
import type { TestConversation } from './conversation.ts';
import type { SeededRandom } from './seededRandom.ts';
import { copyOf, openSession, say, updatesOf } from './writing.ts';

export type Lie = {
  /** The page as the liar's friend has it, who carries the lie. */
  readonly doc: Y.Doc;
  readonly page: number;
  readonly conversation: TestConversation;
  readonly random: SeededRandom;
};

/** Dated before the key's end, in a session of its own. */
export const backdate = (by: Character, lie: Lie): Promise<Uint8Array> =>
  sayAt(by, lie.conversation.clock.now() - lie.random.below(limits.lateness), lie);

export const sayIn1990 = (by: Character, lie: Lie): Promise<Uint8Array> =>
  sayAt(by, Date.UTC(1990, 0, 1) + lie.random.below(limits.lateness), lie);

const sayAt = async (
  by: Character,
  ms: number,
  { doc, page, conversation, random }: Lie,
): Promise<Uint8Array> => {
  const clock = makeClock({ now: () => ms, random: random.bytes });
  const copy = copyOf(doc);
  const session = openSession(by, conversation, { page, doc: copy, random, clock });
  const [update = new Uint8Array()] = await updatesOf(copy, () => say(session, 'I owe you money'));
  return update;
};

/**
 * The whole page, with the device's newest text exchanged for another that the same key signed for the same place: what a relay
 * that has lost the page might take for the one it had. Undefined if there is no text of the device.
 */
export const exchange = async (by: Character, doc: Y.Doc): Promise<Uint8Array | undefined> => {
  const said = pageEntries(doc)
    .filter(({ device, body }) => device === by.device && body.kind === 'text')
    .toSorted(compareEntries)
    .at(-1);
  if (said?.body.kind !== 'text') return undefined;
  const [client, clock] = said.struct;
  const [old] = placedIn(doc, client, clock, clock + 1);
  // As long as the old one, so that nothing else in the bytes has to change.
  const body = { ...said.body, text: 'x'.repeat(said.body.text.length) };
  const jws = await signEntry({ ...said, body, key: by.privateKey });
  const update = Y.encodeStateAsUpdate(doc);
  update.set(utf8ToBytes(jws), placeOf(utf8ToBytes(old?.text ?? ''), update));
  return update;
};

const placeOf = (part: Uint8Array, whole: Uint8Array): number => {
  for (let at = 0; at <= whole.length - part.length; at += 1) {
    if (part.every((byte, index) => whole[at + index] === byte)) return at;
  }
  throw new RangeError('It is not in there');
};
