/** Two people who talk in the same relay and want nothing of the attacker: how long each line takes from the one to the other. */
import * as Y from 'yjs';
import { type ConversationId, formatDocumentName } from '#protocol';
import { say, type Session, updatesOf } from '#protocol/testing';
import { connectRaw, makeAccount, makeContacts, type RawPeer, sessionOf } from '../support/index.ts';
import type { MeasuredRelay } from './measuredRelay.ts';

export type HonestPair = {
  /**
   * One line: written, durable, and heard by the other. In ms that the relay's main thread was at work meanwhile, for
   * whomever: what others of this machine did does not count.
   */
  readonly talk: () => Promise<number>;
  readonly close: () => Promise<void>;
};

let pairs = 0;

export async function makeHonestPair(relay: MeasuredRelay): Promise<HonestPair> {
  pairs += 1;
  const alice = await makeAccount(relay, `alice${pairs}`);
  const bob = await makeAccount(relay, `bob${pairs}`);
  const conversation = await makeContacts(alice, bob);
  const writer = await connectRaw(relay, alice.token);
  const reader = await connectRaw(relay, bob.token);
  const name = pageOf(conversation);
  await writer.open(name);
  await reader.open(name);
  const session = sessionOf(alice, conversation);

  return {
    talk: async () => {
      const update = await nextUpdate(session);
      const start = relay.busyTime();
      const heard = countOf(reader, name) + 1;
      writer.sendUpdate(name, update);
      await reader.hear('sync', () => countOf(reader, name) >= heard);
      return relay.busyTime() - start;
    },
    close: async () => {
      await writer.close();
      await reader.close();
    },
  };
}

const pageOf = (conversation: ConversationId): string =>
  formatDocumentName({ type: 'page', conversation, page: 0 });

const nextUpdate = async (session: Session): Promise<Uint8Array> => {
  const updates = await updatesOf(session.doc, () => say(session, 'How are you?'));
  return Y.mergeUpdates([...updates]);
};

const countOf = ({ heard }: RawPeer, name: string): number =>
  heard.filter((each) => each.type === 'sync' && each.name === name).length;
