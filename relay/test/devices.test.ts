import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '#protocol';
import {
  callRelay,
  cookieOf,
  makeAccount,
  makeDevice,
  signInTo,
  startRelay,
  type TestAccount,
  type TestDevice,
  type TestRelay,
  valueOf,
} from './support/index.ts';

let now: number;
let relay: TestRelay;
let alice: TestAccount;

beforeEach(async () => {
  now = Date.now();
  relay = await startRelay({ clock: { now: () => now } });
  alice = await makeAccount(relay, 'alice');
});

afterEach(async () => {
  await relay.close();
});

const refresh = (cookie: string) => callRelay(relay.url, 'refresh', { cookie });

const signIn = (device: TestDevice, handle = 'alice', password = alice.password) =>
  signInTo(relay, { device, handle, password });

const change = (current: string, next: string) =>
  alice.call('changePassword', { body: { current, next } });

describe('devices', () => {
  it('[I4] are listed, and one that is revoked is signed out and can’t sign in again', async () => {
    const phone = await makeDevice('Phone');
    const onPhone = await signIn(phone);
    const token = valueOf(onPhone).accessToken;
    const listed = valueOf(await alice.call('devices')).map(({ id, name, current }) => ({
      id,
      name,
      current,
    }));
    expect(new Set(listed)).toEqual(
      new Set([
        { id: phone.id, name: 'Phone', current: false },
        { id: alice.device.id, name: 'Test browser', current: true },
      ]),
    );
    expect((await alice.call('revokeDevice', { params: { device: phone.id } })).ok).toBe(true);
    expect(await alice.call('devices')).toMatchObject({ value: [{ id: alice.device.id }] });
    const refused = await callRelay(relay.url, 'contacts', { token });
    expect(refused).toMatchObject({ error: { type: 'signed-out' } });
    expect(await refresh(cookieOf(onPhone.response))).toMatchObject({ error: { type: 'signed-out' } });
    expect(await signIn(phone)).toMatchObject({ error: { type: 'revoked-device' } });
  });

  it('[I11] are a hundred at most: a new one takes the place of the one unseen for longest', async () => {
    for (let count = 0; count < limits.devices; count += 1) {
      now += 1_000;
      expect((await signIn(await makeDevice())).ok).toBe(true);
    }
    const token = valueOf(await signIn(await makeDevice())).accessToken;
    const listed = valueOf(await callRelay(relay.url, 'devices', { token }));
    expect(listed).toHaveLength(limits.devices);
    expect(listed.some(({ id }) => id === alice.device.id)).toBe(false);
    expect(await signIn(alice.device)).toMatchObject({ error: { type: 'revoked-device' } });
  });

  it('[SG5] are signed out from afar, and can sign in again', async () => {
    const phone = await makeDevice('Phone');
    const onPhone = await signIn(phone);
    const there = async () =>
      valueOf(await alice.call('devices')).find(({ id }) => id === phone.id)?.signedIn;
    expect(await there()).toBe(true);
    const params = { device: phone.id };
    expect((await alice.call('signOutDevice', { params })).ok).toBe(true);
    expect(await there()).toBe(false);
    const refused = await callRelay(relay.url, 'contacts', { token: valueOf(onPhone).accessToken });
    expect(refused).toMatchObject({ error: { type: 'signed-out' } });
    expect(await refresh(cookieOf(onPhone.response))).toMatchObject({ error: { type: 'signed-out' } });
    expect((await signIn(phone)).ok).toBe(true);
    expect(await there()).toBe(true);
  });

  it('[SG5] keep the name they are given, and only their user gives it', async () => {
    const bob = await makeAccount(relay, 'bob');
    const params = { device: alice.device.id };
    const nameOf = async () => valueOf(await alice.call('devices'))[0]?.name;
    expect((await alice.call('renameDevice', { params, body: { name: 'Kitchen' } })).ok).toBe(true);
    await signIn(alice.device);
    expect(await nameOf()).toBe('Kitchen');
    expect(await bob.call('renameDevice', { params, body: { name: 'Mine' } })).toMatchObject({
      error: { type: 'not-found' },
    });
    expect(await bob.call('signOutDevice', { params })).toMatchObject({ error: { type: 'not-found' } });
    expect(await alice.call('renameDevice', { params, body: { name: ' ' } })).toMatchObject({
      error: { type: 'wrong-shape' },
    });
    expect(await nameOf()).toBe('Kitchen');
  });

  it('[I4] of somebody else can’t be revoked, nor can one that does not exist', async () => {
    const mallory = await makeAccount(relay, 'mallory');
    for (const device of [alice.device.id, 'A'.repeat(43), 'x']) {
      const refused = await mallory.call('revokeDevice', { params: { device } });
      expect(refused).toMatchObject({ status: 404, error: { type: 'not-found' } });
    }
    expect((await alice.call('contacts')).ok).toBe(true);
  });
});

describe('changing the password', () => {
  it('[I1] needs the current one, and signs out whoever is signed in elsewhere', async () => {
    const elsewhere = await signIn(await makeDevice());
    expect(await change('wrong', 'a good new password')).toMatchObject({
      error: { type: 'wrong-credentials' },
    });
    const changed = await change(alice.password, 'a good new password');
    expect(await refresh(cookieOf(elsewhere.response))).toMatchObject({ error: { type: 'signed-out' } });
    const token = valueOf(changed).accessToken;
    expect((await callRelay(relay.url, 'contacts', { token })).ok).toBe(true);
    expect(await signIn(alice.device)).toMatchObject({ error: { type: 'wrong-credentials' } });
    expect((await signIn(alice.device, 'alice', 'a good new password')).ok).toBe(true);
  });

  it('[I12] ends every other session, also of the same device, and a copied cookie is worth nothing', async () => {
    const again = valueOf(await signIn(alice.device)).accessToken;
    const changed = await change(alice.password, 'a good new password');
    for (const token of [alice.token, again]) {
      const refused = await callRelay(relay.url, 'contacts', { token });
      expect(refused).toMatchObject({ error: { type: 'signed-out' } });
    }
    expect(await refresh(alice.cookie)).toMatchObject({ error: { type: 'signed-out' } });
    expect((await refresh(cookieOf(changed.response))).ok).toBe(true);
  });

  it.each(['short', 'password123', 'alice'])('[I8] to %j is refused as too weak', async (next) => {
    expect(await change(alice.password, next)).toMatchObject({ error: { type: 'weak-password' } });
  });
});
