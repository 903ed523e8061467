import { join, resolve } from 'node:path';
import type { Browser } from 'playwright';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ensureNginx, findFreePort, type Nginx, startNginx } from '../../../relay/test/nginx/index.ts';
import {
  expectToAppear,
  launchBrowser,
  makeFriends,
  makePerson,
  type Person,
  type Program,
  type RelayProcess,
  startRelayProcess,
} from '../support/index.ts';

const repository = resolve(import.meta.dirname, '../../..');
const executable: Program = [join(repository, 'dist/cutuca')];
const certificates = join(repository, 'relay/test/support/certificates');
const certificate = {
  cert: join(certificates, 'first.cert.pem'),
  key: join(certificates, 'first.key.pem'),
};
const nginxPath = ensureNginx();

let cleanups: (() => Promise<void>)[];

beforeEach(() => {
  cleanups = [];
});

afterEach(async () => {
  for (const cleanup of cleanups.toReversed()) await cleanup();
});

async function openBrowser(...args: readonly string[]): Promise<Browser> {
  const browser = await launchBrowser(...args);
  cleanups.push(async () => browser.close());
  return browser;
}

async function start(settings: Readonly<Record<string, string>> = {}): Promise<RelayProcess> {
  const relay = await startRelayProcess(settings, executable);
  cleanups.push(relay.remove);
  return relay;
}

/** Two people come, become contacts, and open their windows. */
async function bringTogether(browser: Browser, url: string): Promise<readonly [Person, Person]> {
  const alice = await makePerson(browser, url, 'Alice');
  const bob = await makePerson(browser, url, 'Bob');
  await alice.createAccount();
  await bob.createAccount();
  await makeFriends(alice, bob);
  await alice.openConversation('Bob');
  await bob.openConversation('Alice');
  return [alice, bob];
}

async function expectToTalk(alice: Person, bob: Person, word: string): Promise<void> {
  await alice.say('Bob', `question ${word}`);
  await expectToAppear(bob.conversation('Alice').getByText(`question ${word}`));
  await bob.say('Alice', `answer ${word}`);
  await expectToAppear(alice.conversation('Bob').getByText(`answer ${word}`));
}

describe('the executable', () => {
  it('[X2] lets two people in browsers talk, and has everything after it was killed', async () => {
    const relay = await start();
    const [alice, bob] = await bringTogether(await openBrowser(), relay.url);
    await expectToTalk(alice, bob, 'one');
    await vi.waitFor(async () => expect(await alice.ticks('Bob')).toEqual(['Read']), 10_000);
    await relay.kill();
    await relay.start();
    await expectToTalk(alice, bob, 'two');
    await alice.page().reload();
    await alice.conversation('Bob').waitFor();
    const said = ['one', 'two'].flatMap((word) => [
      `Alice says: question ${word}`,
      `Bob says: answer ${word}`,
    ]);
    await vi.waitFor(async () => expect(await alice.heard('Bob')).toEqual(said), 10_000);
    expect([...alice.complaints, ...bob.complaints]).toEqual([]);
  });
});

describe.skipIf(nginxPath === undefined)('the executable behind nginx', () => {
  it('[X12] lets two people in browsers talk, over https and through a restart', async () => {
    const port = await findFreePort();
    const url = `https://localhost:${port}`;
    const relay = await start({
      CUTUCA_PUBLIC_URL: url,
      CUTUCA_TRUSTED_PROXIES: '127.0.0.1',
      CUTUCA_REGISTRATION: 'open',
    });
    const relayPort = Number(new URL(relay.ownUrl).port);
    const nginx: Nginx = await startNginx(nginxPath ?? '', { port, relayPort, certificate });
    cleanups.push(nginx.stop);
    const browser = await openBrowser('--ignore-certificate-errors');
    const [alice, bob] = await bringTogether(browser, url);
    await expectToTalk(alice, bob, 'one');
    await relay.stop();
    await relay.start();
    await expectToTalk(alice, bob, 'two');
    const cookies = await alice.context.cookies(`${url}/api/session`);
    expect(cookies).toMatchObject([{ secure: true, httpOnly: true, sameSite: 'Strict' }]);
    expect([...alice.complaints, ...bob.complaints]).toEqual([]);
  });
});
