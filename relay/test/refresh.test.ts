import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

describe('a refresh token', () => {
  it('[I2] is turned in for a new access token and the next refresh token, at each use', async () => {
    const first = await refresh(alice.cookie);
    const second = await refresh(cookieOf(first.response));
    const cookies = [alice.cookie, cookieOf(first.response), cookieOf(second.response)];
    expect(new Set(cookies).size).toBe(3);
    const token = valueOf(second).accessToken;
    expect((await callRelay(relay.url, 'contacts', { token })).ok).toBe(true);
  });

  it('[I2] that two tabs turn in at once gets both the same next one', async () => {
    const answers = await Promise.all([
      refresh(alice.cookie),
      refresh(alice.cookie),
      refresh(alice.cookie),
    ]);
    const [next, ...others] = answers.map(({ response }) => cookieOf(response));
    expect(others).toEqual([next, next]);
    expect((await refresh(String(next))).ok).toBe(true);
  });

  it('[I2] that arrives late, after the next one was used too, gets the newest', async () => {
    const first = await refresh(alice.cookie);
    const second = await refresh(cookieOf(first.response));
    now += 9_000;
    expect(cookieOf((await refresh(alice.cookie)).response)).toBe(cookieOf(second.response));
  });

  it('[I2] used again later ends the whole session: somebody holds a copy', async () => {
    const next = await refresh(alice.cookie);
    now += 10_000;
    const reused = await refresh(alice.cookie);
    expect(reused).toMatchObject({ status: 401, error: { type: 'signed-out' } });
    expect(cookieOf(reused.response)).toBe('cutuca_refresh=');
    expect(await refresh(cookieOf(next.response))).toMatchObject({ error: { type: 'signed-out' } });
    expect(await alice.call('contacts')).toMatchObject({ error: { type: 'signed-out' } });
  });

  it('[I2] used again later ends no other session of the same user', async () => {
    const other = await signIn(await makeDevice());
    await refresh(alice.cookie);
    now += 10_000;
    await refresh(alice.cookie);
    expect((await refresh(cookieOf(other.response))).ok).toBe(true);
  });

  it('[I2] lives for ninety days without use', async () => {
    now += limits.token.refresh - 1;
    const last = await refresh(alice.cookie);
    expect(last.ok).toBe(true);
    now += limits.token.refresh;
    expect(await refresh(cookieOf(last.response))).toMatchObject({ error: { type: 'signed-out' } });
  });

  it.each([
    ['', 'no-token'],
    ['cutuca_refresh=', 'bad-token'],
    ['cutuca_refresh=nonsense', 'bad-token'],
    [`cutuca_refresh=${'A'.repeat(22)}.${'A'.repeat(43)}`, 'signed-out'],
  ])('[I2] such as %j is refused: %s', async (cookie, type) => {
    expect(await refresh(cookie)).toMatchObject({ status: 401, error: { type } });
  });

  it('[I2] is of no use to a page of another site', async () => {
    const strangers = [
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { Origin: 'https://mallory.example' },
      { Origin: 'null' },
    ];
    for (const headers of strangers) {
      const refused = await callRelay(relay.url, 'refresh', { cookie: alice.cookie, headers });
      expect(refused).toMatchObject({ status: 403, error: { type: 'forbidden' } });
    }
    const own = { Origin: relay.url, 'Sec-Fetch-Site': 'same-origin' };
    expect((await callRelay(relay.url, 'refresh', { cookie: alice.cookie, headers: own })).ok).toBe(
      true,
    );
  });

  it('[I2] is not kept in any form that could be used', async () => {
    await refresh(alice.cookie);
    const files = ['cutuca.sqlite', 'cutuca.sqlite-wal'].map((name) =>
      readFileSync(join(relay.folder, name), 'latin1'),
    );
    const bytes = files.join('');
    const [, secret] = alice.cookie.split('.');
    expect(bytes).toContain('alice');
    expect(bytes).not.toContain(secret);
    expect(bytes).not.toContain(alice.password);
  });
});

describe('signing out', () => {
  it('[I2] ends the session for both of its tokens, and forgets the cookie', async () => {
    const out = await callRelay(relay.url, 'signOut', { cookie: alice.cookie });
    expect(cookieOf(out.response)).toBe('cutuca_refresh=');
    expect(await refresh(alice.cookie)).toMatchObject({ error: { type: 'signed-out' } });
    expect(await alice.call('contacts')).toMatchObject({ error: { type: 'signed-out' } });
    expect((await signIn(alice.device)).ok).toBe(true);
  });
});
