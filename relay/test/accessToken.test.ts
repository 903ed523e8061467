import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  callRelay,
  makeAccount,
  refusalOf,
  startRelay,
  type TestAccount,
  type TestRelay,
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

describe('an access token', () => {
  it('[I2] opens every route that needs one, and nothing else does', async () => {
    expect((await alice.call('contacts')).status).toBe(200);
    const nonsense = ['x', 'a.b.c', `${alice.token}x`, alice.signedIn.certificate];
    const refused = await Promise.all(
      nonsense.map((token) => callRelay(relay.url, 'contacts', { token })),
    );
    expect(refused.map(refusalOf)).toEqual(nonsense.map(() => 'bad-token'));
    expect(await callRelay(relay.url, 'contacts')).toMatchObject({
      status: 401,
      error: { type: 'no-token' },
    });
  });

  it('[I2] ends after ten minutes', async () => {
    now = alice.signedIn.accessTokenExpires + 1_000;
    expect(await alice.call('contacts')).toMatchObject({
      status: 401,
      error: { type: 'expired-token' },
    });
  });

  it('[I2] of another relay is refused', async () => {
    const other = await startRelay();
    const answer = await callRelay(other.url, 'contacts', { token: alice.token });
    await other.close();
    expect(answer).toMatchObject({ status: 401, error: { type: 'bad-token' } });
  });

  it('[I2] still counts after the relay was started again', async () => {
    await relay.stop();
    const again = await startRelay({ config: { data: relay.folder }, clock: { now: () => now } });
    const answer = await callRelay(again.url, 'contacts', { token: alice.token });
    await again.stop();
    expect(answer.ok).toBe(true);
  });
});
