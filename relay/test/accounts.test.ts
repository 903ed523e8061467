import { afterEach, describe, expect, it } from 'vitest';
import { rateLimits } from '../http/index.ts';
import {
  callRelay,
  makeAccount,
  makeDevice,
  refusalOf,
  startRelay,
  type TestRelay,
  valueOf,
} from './support/index.ts';

let relay: TestRelay;

afterEach(async () => {
  await relay.close();
});

const good = { displayName: 'Alice', password: 'correct horse battery' };

async function register(handle: string, fields: Readonly<Record<string, unknown>> = {}) {
  const device = await makeDevice();
  const normalised = handle.trim().toLowerCase();
  const body = { ...good, handle, device: await device.claim(normalised), ...fields };
  return callRelay(relay.url, 'createAccount', { body });
}

describe('creating an account', () => {
  it('[X20] makes nobody the administrator of a relay that others can reach, but with the printed link', async () => {
    relay = await startRelay({ config: { registration: 'open', firstAccountByLink: true } });
    expect(await callRelay(relay.url, 'relay')).toMatchObject({ value: { empty: false } });
    expect(await register('mallory')).toMatchObject({ ok: true, value: { administrator: false } });
    const invite = relay.newAdministratorLink();
    expect(await register('alice', { invite })).toMatchObject({
      ok: true,
      value: { administrator: true },
    });
  });

  it('[I1] makes the first one the administrator, whatever the registration', async () => {
    relay = await startRelay({ config: { registration: 'closed' } });
    const info = await callRelay(relay.url, 'relay');
    expect(info).toMatchObject({ value: { registration: 'closed', empty: true } });
    const alice = await register('alice');
    expect(alice).toMatchObject({
      ok: true,
      value: { administrator: true, profile: { handle: 'alice' } },
    });
    expect(refusalOf(await register('bob'))).toBe('registration-closed');
    expect(await callRelay(relay.url, 'relay')).toMatchObject({ value: { empty: false } });
  });

  it('[I1] makes exactly one administrator when many come first', async () => {
    relay = await startRelay();
    const handles = Array.from({ length: 12 }, (_, index) => `first-${index}`);
    const created = await Promise.all(handles.map((handle) => register(handle)));
    const administrators = created.map(valueOf).filter(({ administrator }) => administrator);
    expect(administrators).toHaveLength(1);
  });

  it('[I8] gives a handle to exactly one of twenty who want it at the same moment', async () => {
    relay = await startRelay();
    await makeAccount(relay, 'root');
    const spellings = Array.from({ length: 10 }, () => ['alice', 'ALICE']).flat();
    const created = await Promise.all(spellings.map((handle) => register(handle)));
    expect(created.map(refusalOf).toSorted()).toEqual([
      'accepted',
      ...Array.from({ length: 19 }, () => 'handle-taken'),
    ]);
  });

  it.each([
    ['a', {}, 'bad-handle'],
    ['alice!', {}, 'bad-handle'],
    ['-alice', {}, 'bad-handle'],
    ['a'.repeat(33), {}, 'bad-handle'],
    ['zoë', {}, 'bad-handle'],
    ['alice', { displayName: '' }, 'bad-display-name'],
    ['alice', { displayName: '   ' }, 'bad-display-name'],
    ['alice', { displayName: 'A'.repeat(130) }, 'bad-display-name'],
    ['alice', { password: 'short' }, 'weak-password'],
    ['alice', { password: 'Password123' }, 'weak-password'],
    ['alice-of-lisbon', { password: 'Alice-of-Lisbon' }, 'weak-password'],
    ['alice', { password: 12_345_678 }, 'wrong-shape'],
    ['alice', { device: undefined }, 'wrong-shape'],
    ['alice', { status: 'dancing' }, 'wrong-shape'],
  ])('[I8] as %j with %j is refused: %s', async (handle, fields, refusal) => {
    relay = await startRelay();
    const refused = await register(handle, fields);
    expect(refused).toMatchObject({ ok: false, error: { type: refusal } });
    expect(refused.response.headers.getSetCookie()).toEqual([]);
    expect(await callRelay(relay.url, 'relay')).toMatchObject({ value: { empty: true } });
  });

  it('[I3] needs a proof that the device holds its key, for this handle, made now', async () => {
    relay = await startRelay();
    const [device, other] = [await makeDevice(), await makeDevice()];
    const claims = [
      { ...(await device.claim('alice')), key: other.publicKey },
      await device.claim('bob'),
      await device.claim('alice', Date.now() - 10 * 60_000),
      { ...(await device.claim('alice')), proof: 'no proof' },
    ];
    const refused = await Promise.all(claims.map((claim) => register('alice', { device: claim })));
    expect(refused.map(refusalOf)).toEqual(claims.map(() => 'bad-device-proof'));
  });

  it('[I3] is refused whole where the device is another user’s', async () => {
    relay = await startRelay();
    const alice = await makeAccount(relay, 'alice');
    const device = await alice.device.claim('mallory');
    expect(refusalOf(await register('mallory', { device }))).toBe('device-taken');
    expect(refusalOf(await register('mallory'))).toBe('accepted');
  });

  it('[I6] is slowed down when one address makes too many', async () => {
    const limit = { times: 2, seconds: 60 };
    relay = await startRelay({ rateLimits: { ...rateLimits, accountsFromAddress: limit } });
    await makeAccount(relay, 'alice');
    await makeAccount(relay, 'bob');
    const refused = await register('carol');
    expect(refused).toMatchObject({ status: 429, error: { type: 'rate-limited', retryAfter: 60 } });
    expect(refused.response.headers.get('Retry-After')).toBe('60');
  });
});

describe('invites', () => {
  it('[I1] let one person in each, and only where registration is by invitation', async () => {
    relay = await startRelay({ config: { registration: 'invite' } });
    const alice = await makeAccount(relay, 'alice');
    const { invite } = valueOf(await alice.call('createInvite'));
    expect(refusalOf(await register('bob'))).toBe('invite-needed');
    expect(refusalOf(await register('bob', { invite: 'guessed' }))).toBe('bad-invite');
    const both = await Promise.all([register('bob', { invite }), register('carol', { invite })]);
    expect(both.map(refusalOf).toSorted()).toEqual(['accepted', 'bad-invite']);
  });

  it('[I1] are made by the administrator, by anyone where registration is open, by nobody where it is closed', async () => {
    relay = await startRelay({ config: { registration: 'invite' } });
    const alice = await makeAccount(relay, 'alice');
    const { invite } = valueOf(await alice.call('createInvite'));
    const bob = await makeAccount(relay, 'bob', { invite });
    expect(await bob.call('createInvite')).toMatchObject({ status: 403, error: { type: 'forbidden' } });
    await relay.stop();

    const open = await startRelay({ config: { registration: 'open', data: relay.folder } });
    expect(await callRelay(open.url, 'createInvite', { token: bob.token })).toMatchObject({ ok: true });
    await open.stop();

    const closed = await startRelay({ config: { registration: 'closed', data: relay.folder } });
    const refused = await callRelay(closed.url, 'createInvite', { token: alice.token });
    expect(refused).toMatchObject({ error: { type: 'registration-closed' } });
    await closed.stop();
  });

  it('[I1] end after seven days', async () => {
    let now = Date.now();
    relay = await startRelay({ config: { registration: 'invite' }, clock: { now: () => now } });
    const alice = await makeAccount(relay, 'alice');
    const { invite, expires } = valueOf(await alice.call('createInvite'));
    expect(expires - now).toBe(7 * 24 * 3_600_000);
    now = expires;
    const device = await (await makeDevice()).claim('bob', now);
    expect(refusalOf(await register('bob', { invite, device }))).toBe('bad-invite');
  });
});
