import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JSONWebKeySet } from 'jose';
import { jwksPath, readCertificate, type ConversationId } from '#protocol';
import {
  makeAccount,
  makeContacts,
  makeDevice,
  signInTo,
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

async function readAll(texts: readonly string[]) {
  const keys = (await (await fetch(relay.url + jwksPath)).json()) as JSONWebKeySet;
  return Promise.all(texts.map((text) => readCertificate(text, keys)));
}

type Read = Awaited<ReturnType<typeof readCertificate>>;

function readOf(certificate: Read) {
  if (!certificate.ok) throw new Error(certificate.error.type);
  return certificate.value;
}

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
  it('[I3] name every device of every member and the relay’s own, with their keys', async () => {
    const phone = await makeDevice('Phone');
    await signInTo(relay, { device: phone, handle: 'bob', password: bob.password });
    const read = await readAll(valueOf(await certificates(alice)));
    const named = read.map(readOf).map(({ user, device }) => `${user},${device}`);
    const relays = named.filter((each) => !each.startsWith(alice.user) && !each.startsWith(bob.user));
    expect(relays).toHaveLength(1);
    expect(new Set(named)).toEqual(
      new Set([
        `${alice.user},${alice.device.id}`,
        `${bob.user},${bob.device.id}`,
        `${bob.user},${phone.id}`,
        ...relays,
      ]),
    );
  });

  it('[I4] say since when a device is revoked, so that what it signed before still holds', async () => {
    const phone = await makeDevice('Phone');
    await signInTo(relay, { device: phone, handle: 'bob', password: bob.password });
    await bob.call('revokeDevice', { params: { device: phone.id } });
    const read = await readAll(valueOf(await certificates(alice)));
    const revoked = read.map(readOf).filter(({ revokedAt }) => revokedAt !== undefined);
    expect(revoked.map(({ device }) => device)).toEqual([phone.id]);
  });

  it('[R8] are for members alone', async () => {
    const refused = { status: 404, error: { type: 'not-found' } };
    expect(await certificates(mallory)).toMatchObject(refused);
    expect(await certificates(alice, 'no-such-conversation')).toMatchObject(refused);
    expect(await certificates(alice, '__proto__')).toMatchObject(refused);
  });
});
