import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Person, seenIn, soon, startWorld, type World } from './support/index.ts';

let world: World;
let alice: Person;

beforeAll(async () => {
  world = await startWorld();
});

beforeEach(async () => {
  await world.relay.start();
  alice = await world.arrive('alice');
});

afterAll(async () => {
  await world.close();
});

const state = (tab: Page) => tab.evaluate(() => window.peer.session.state());
const isSignedIn = (tab: Page) => async () => (await state(tab)).type === 'signed-in';

const deviceOf = (tab: Page) =>
  tab.evaluate(() => {
    const now = window.peer.session.state();
    return now.type === 'signed-in' ? now.account.device : undefined;
  });

const signIn = (tab: Page, handle: string, password = `${handle} likes long passwords`) =>
  tab.evaluate(
    ([name, secret]) =>
      window.peer.session.signIn({ handle: name, password: secret, status: 'available' }),
    [handle, password] as const,
  );

const createAccount = (tab: Page, handle: string, password: string) =>
  tab.evaluate(
    ([name, secret]) =>
      window.peer.session.createAccount({
        handle: name,
        displayName: 'Somebody',
        password: secret,
        status: 'available',
      }),
    [handle, password] as const,
  );

const refused = (refusal: string) => ({ ok: false, error: { type: 'refused', refusal } });

describe('a session', () => {
  it('[I8] says why an account was not made', async () => {
    const tab = await world.openTab({ ...alice, context: await world.newBrowser() });
    const secret = 'long enough to be a password';
    expect(await createAccount(tab, alice.handle.toUpperCase(), secret)).toEqual(
      refused('handle-taken'),
    );
    expect(await createAccount(tab, 'not a handle', secret)).toEqual(refused('bad-handle'));
    expect(await createAccount(tab, 'carol', 'short')).toEqual(refused('weak-password'));
    expect(await state(tab)).toEqual({ type: 'signed-out' });
  });

  it('[I6] says the same of a wrong password and of nobody', async () => {
    const tab = await world.openTab({ ...alice, context: await world.newBrowser() });
    expect(await signIn(tab, alice.handle, 'wrong, but long enough')).toEqual(
      refused('wrong-credentials'),
    );
    expect(await signIn(tab, 'nobody-here')).toEqual(refused('wrong-credentials'));
    await world.relay.stop();
    expect(await signIn(tab, alice.handle)).toEqual({ ok: false, error: { type: 'unreachable' } });
  });

  it('[I3] keeps the device when its person signs out, and nothing that was said', async () => {
    const [carol, , conversation] = await world.meet();
    await seenIn(carol.tab, conversation).write('oi');
    const second = await world.openTab(carol);
    const device = await deviceOf(carol.tab);
    await carol.tab.evaluate(() => window.peer.session.signOut());
    await expect
      .poll(() => state(second), soon)
      .toEqual({ type: 'signed-out', lastHandle: carol.handle });
    await expect
      .poll(() => carol.tab.evaluate(() => window.peer.databases()), soon)
      .toEqual(['cutuca/device']);

    await signIn(carol.tab, carol.handle);
    expect(await deviceOf(carol.tab)).toBe(device);
    await expect.poll(isSignedIn(second), soon).toBe(true);
    const again = seenIn(carol.tab, conversation);
    await again.look();
    await expect.poll(again.texts, soon).toEqual(['oi']);
  });

  it('[K4] that was signed out with no network ends at the relay at the next start', async () => {
    await world.relay.stop();
    await alice.tab.evaluate(() => window.peer.session.signOut());
    expect(await state(alice.tab)).toEqual({ type: 'signed-out', lastHandle: alice.handle });
    await world.relay.start();
    await world.reload(alice.tab);
    const answer = await alice.tab.evaluate(
      async () => (await fetch('/api/session/refresh', { method: 'POST' })).status,
    );
    expect(answer).toBe(401);
  });

  it('[I4] ends where the device is revoked, keeps unsent words, and sends them after the next sign-in', async () => {
    const [carol, dave, conversation] = await world.meet();
    const here = seenIn(carol.tab, conversation);
    const there = seenIn(dave.tab, conversation);
    await there.look();
    await here.write('before');
    await expect.poll(here.ticks, soon).toEqual(['delivered']);
    const device = await deviceOf(carol.tab);
    const elsewhere = await world.openTab({ ...carol, context: await world.newBrowser() });
    await signIn(elsewhere, carol.handle);

    await world.relay.stop();
    await here.write('meanwhile');
    await world.relay.start();
    await elsewhere.evaluate(
      (id) => window.peer.call('revokeDevice', { params: { device: id ?? '' } }),
      device,
    );
    await carol.tab.evaluate(() => window.peer.reconnect());
    await expect
      .poll(() => state(carol.tab), soon)
      .toEqual({ type: 'signed-out', lastHandle: carol.handle, ended: true });

    await signIn(carol.tab, carol.handle);
    expect(await deviceOf(carol.tab)).not.toBe(device);
    await expect.poll(there.texts, soon).toEqual(['before', 'meanwhile']);
  });
});
