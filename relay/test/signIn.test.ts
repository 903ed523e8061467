import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeJwt, type JSONWebKeySet } from 'jose';
import { jwksPath, limits, readCertificate } from '#protocol';
import { rateLimits } from '../http/index.ts';
import {
  callRelay,
  makeAccount,
  makeDevice,
  refusalOf,
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

const signIn = (device: TestDevice, handle = 'alice', password = alice.password) =>
  signInTo(relay, { device, handle, password });

describe('signing in', () => {
  it('[I2] gives a token for ten minutes, and a cookie that no script and no other site can use', async () => {
    const signedIn = await signIn(alice.device);
    const { accessTokenExpires } = valueOf(signedIn);
    expect(Math.abs(accessTokenExpires - now - limits.token.access)).toBeLessThan(1_000);
    expect(signedIn.response.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^cutuca_refresh=[\w-]{22}\.[\w-]{43}; Max-Age=7776000; Path=\/api\/session; HttpOnly; SameSite=Strict$/,
      ),
    ]);
  });

  it('[I2] gives a token that says who, on which device, in which session, and from which relay', () => {
    const { profile, device, accessToken } = alice.signedIn;
    const claims = decodeJwt(accessToken);
    expect(claims).toMatchObject({ sub: profile.user, did: device, aud: 'cutuca' });
    expect([typeof claims.iss, typeof claims['sid']]).toEqual(['string', 'string']);
  });

  it('[I3] keeps the device that signs in again with its key, and certifies it', async () => {
    const again = await signIn(alice.device);
    expect(valueOf(again).device).toBe(alice.device.id);
    expect(await alice.call('devices')).toMatchObject({
      value: [{ id: alice.device.id, current: true }],
    });
    const keys = (await (await fetch(relay.url + jwksPath)).json()) as JSONWebKeySet;
    const read = await readCertificate(alice.signedIn.certificate, keys);
    expect(read).toMatchObject({
      value: { device: alice.device.id, user: alice.user, key: alice.device.publicKey },
    });
  });

  it('[I3] with a device of somebody else is refused', async () => {
    const mallory = await makeAccount(relay, 'mallory');
    const refused = await signIn(mallory.device);
    expect(refused).toMatchObject({ status: 409, error: { type: 'device-taken' } });
  });

  it('[I6] gives one answer to a wrong password and to an unknown handle', async () => {
    const device = await makeDevice();
    const wrong = await signIn(device, 'alice', 'not her password');
    const unknown = await signIn(device, 'nobody', 'not her password');
    expect(wrong).toMatchObject({ status: 401, error: { type: 'wrong-credentials' } });
    expect(unknown).toEqual({ ...wrong, response: unknown.response });
    expect(unknown.response.headers.getSetCookie()).toEqual([]);
  });

  it('[I2] remembers the status that was chosen last', async () => {
    await signInTo(relay, {
      device: alice.device,
      handle: 'alice',
      password: alice.password,
      status: 'busy',
    });
    expect(await signIn(alice.device)).toMatchObject({ value: { status: 'busy' } });
  });
});

describe('guessing passwords', () => {
  it('[I6] is slowed for that handle from that address, and a right one is not held against anybody', async () => {
    const limit = { times: 3, seconds: 60 };
    const slow = await startRelay({ rateLimits: { ...rateLimits, signInToHandle: limit } });
    const bob = await makeAccount(slow, 'bob');
    const attempt = (handle: string, password: string) =>
      signInTo(slow, { device: bob.device, handle, password });
    const passwords = ['one', bob.password, 'two', bob.password, 'three'];
    for (const password of passwords) await attempt('bob', password);
    const refused = await attempt('bob', bob.password);
    const other = await attempt('carol', 'anything');
    await slow.close();
    expect(refused).toMatchObject({ status: 429, error: { type: 'rate-limited', retryAfter: 60 } });
    expect(other).toMatchObject({ error: { type: 'wrong-credentials' } });
  });

  it('[I10] of one account is slowed from however many addresses, but for a device that it knows', async () => {
    const slow = await startRelay({
      config: { trustedProxies: ['127.0.0.1'] },
      rateLimits: { ...rateLimits, signInToAccount: { times: 5, seconds: 3_600 } },
    });
    const bob = await makeAccount(slow, 'bob');
    const attempt = async (from: string, device: TestDevice, password: string) =>
      callRelay(slow.url, 'signIn', {
        headers: { 'X-Forwarded-For': from },
        body: { handle: 'bob', password, device: await device.claim('bob') },
      });
    const answers: string[] = [];
    for (let address = 1; address <= 40; address += 1) {
      answers.push(refusalOf(await attempt(`203.0.113.${address}`, await makeDevice(), 'a guess')));
    }
    const owner = await attempt('198.51.100.7', bob.device, bob.password);
    await slow.close();
    expect(answers.filter((answer) => answer === 'wrong-credentials')).toHaveLength(5);
    expect(answers.filter((answer) => answer === 'rate-limited')).toHaveLength(35);
    expect(owner.ok).toBe(true);
  });
});

describe('many sign-ins at once', () => {
  it('[I9] from one address refuse nobody else, and are held against nobody', async () => {
    const shared = await startRelay({
      config: { trustedProxies: ['127.0.0.1'] },
      // Slow enough that they wait for each other.
      passwordCost: { memory: 4_096, passes: 3 },
      rateLimits: { ...rateLimits, signInToHandle: { times: 1, seconds: 60 } },
    });
    const people = await Promise.all(
      ['mallory', 'bob', 'carol', 'dave'].map(async (handle) => makeAccount(shared, handle)),
    );
    const enter = async ({ handle, password, device }: TestAccount, from: string) =>
      callRelay(shared.url, 'signIn', {
        headers: { 'X-Forwarded-For': from },
        body: { handle, password, device: await device.claim(handle) },
      });
    const [mallory, ...others] = people;
    if (!mallory) throw new Error('Nobody is there.');
    const flood = Array.from({ length: 100 }, async () => enter(mallory, '203.0.113.1'));
    const entered = await Promise.all(others.map(async (each) => enter(each, '198.51.100.7')));
    await Promise.all(flood);
    const later = await enter(mallory, '203.0.113.2');
    await shared.close();
    expect(entered.map(refusalOf)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(refusalOf(later)).toBe('accepted');
  });
});
