import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Handle } from '#protocol';
import { silentLogger } from '../logger.ts';
import { createRelay } from '../relay.ts';
import {
  callRelay,
  makeAccount,
  makeDevice,
  signInTo,
  startRelay,
  type TestRelay,
  valueOf,
} from './support/index.ts';

const bot = { handle: 'gepeto' as Handle, displayName: 'Gepeto' };
let relay: TestRelay;

beforeEach(async () => {
  relay = await startRelay({ config: { bot } });
});

afterEach(async () => relay.close());

describe("the relay's own bot", () => {
  it('[B14] is the first contact of each new account, with a conversation', async () => {
    const alice = await makeAccount(relay, 'alice');
    const { contacts } = valueOf(await alice.call('contacts'));
    expect(contacts).toMatchObject([
      { profile: { displayName: 'Gepeto', handle: 'gepeto', bot: true } },
    ]);
    expect(valueOf(await alice.call('conversations'))).toMatchObject([{ type: 'pair' }]);
  });

  it('[B14] is nobody: who comes first after it is the administrator', async () => {
    expect(valueOf(await callRelay(relay.url, 'relay')).empty).toBe(true);
    const [alice, bob] = [await makeAccount(relay, 'alice'), await makeAccount(relay, 'bob')];
    expect([alice, bob].map(({ signedIn }) => signedIn.administrator)).toEqual([true, false]);
  });

  it('[B14] lets nobody in without the password of this start', async () => {
    const device = await makeDevice();
    for (const password of ['', 'gepeto', 'a long guess']) {
      const { status } = await signInTo(relay, { handle: 'gepeto', password, device });
      expect(status).toBe(401);
    }
  });

  it('[B14] is made once, and gets a new password at each start', async () => {
    const alice = await makeAccount(relay, 'alice');
    await relay.stop();
    const config = { host: '127.0.0.1', port: 0, data: relay.folder, registration: 'open' } as const;
    const again = await createRelay({
      config: { ...config, bot },
      logger: silentLogger,
      passwordCost: { memory: 64, passes: 1 },
    });
    const at = { ...relay, url: `http://127.0.0.1:${again.port}` };
    const [first, second] = [await again.newBotPassword(), await again.newBotPassword()];
    const device = await makeDevice();
    const enter = async (given: typeof first) =>
      signInTo(at, { handle: 'gepeto', password: given.ok ? given.value.password : '', device });
    expect((await enter(first)).status).toBe(401);
    expect(valueOf(await enter(second)).profile.user).not.toBe(alice.user);
    await again.close();
    relay = await startRelay();
  });
});

describe('a program that makes itself an account', () => {
  it('[B14] says what it is, is no administrator, and is given no first contact', async () => {
    const device = await makeDevice();
    const claim = await device.claim('robo', relay.clock.now());
    const created = await callRelay(relay.url, 'createAccount', {
      body: {
        handle: 'robo',
        displayName: 'Robo',
        password: 'a long password',
        device: claim,
        bot: true,
      },
    });
    const { administrator, profile, accessToken } = valueOf(created);
    expect({ administrator, bot: profile.bot }).toEqual({ administrator: false, bot: true });
    const { contacts } = valueOf(await callRelay(relay.url, 'contacts', { token: accessToken }));
    expect(contacts).toEqual([]);
    expect((await makeAccount(relay, 'alice')).signedIn.administrator).toBe(true);
  });
});

describe('a relay without a bot', () => {
  it('[B14] begins with an empty list', async () => {
    const plain = await startRelay();
    const alice = await makeAccount(plain, 'alice');
    expect(valueOf(await alice.call('contacts')).contacts).toEqual([]);
    await plain.close();
  });
});
