import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConversationId } from '#protocol';
import {
  makeAccount,
  makeContacts,
  startRelay,
  type TestAccount,
  type TestRelay,
  valueOf,
} from './support/index.ts';

let relay: TestRelay;
let alice: TestAccount;
let bob: TestAccount;
let mallory: TestAccount;
let conversation: ConversationId;

beforeEach(async () => {
  relay = await startRelay();
  alice = await makeAccount(relay, 'alice');
  bob = await makeAccount(relay, 'bob');
  mallory = await makeAccount(relay, 'mallory');
  conversation = await makeContacts(alice, bob);
});

afterEach(async () => {
  await relay.close();
});

const certificates = (who: TestAccount, id: string = conversation) =>
  who.call('certificates', { params: { conversation: id } });

describe('conversations', () => {
  it('[R8] are listed for their members, with their profiles, and for nobody else', async () => {
    const [listed, ...others] = valueOf(await bob.call('conversations'));
    expect(others).toEqual([]);
    expect(listed).toMatchObject({ id: conversation, type: 'pair', page: 0 });
    expect(new Set(listed?.members.map(({ handle }) => handle))).toEqual(new Set(['alice', 'bob']));
    expect(valueOf(await mallory.call('conversations'))).toEqual([]);
  });

  it('[I5] stay when the two are no contacts any more', async () => {
    await alice.call('removeContact', { params: { user: bob.user } });
    expect(valueOf(await bob.call('conversations'))).toHaveLength(1);
  });
});

describe('certificates', () => {
  it('[R8] are for members alone', async () => {
    const refused = { status: 404, error: { type: 'not-found' } };
    expect(await certificates(mallory)).toMatchObject(refused);
    expect(await certificates(alice, 'no-such-conversation')).toMatchObject(refused);
    expect(await certificates(alice, '__proto__')).toMatchObject(refused);
  });
});
