import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, it } from 'vitest';
import {
  expectToAppear,
  launchBrowser,
  openProfile,
  type RelayProcess,
  startRelayProcess,
} from './support/index.ts';

let relay: RelayProcess;
let browser: Browser;

beforeAll(async () => {
  relay = await startRelayProcess();
  browser = await launchBrowser('--host-resolver-rules=MAP chat.example 127.0.0.1');
});

afterAll(async () => {
  await browser.close();
  await relay.remove();
});

/** What a private window of some browsers does. */
const withoutIndexedDB = () => {
  Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
};

/** What a browser of a few years ago does. */
const withoutEd25519 = () => {
  const generate = SubtleCrypto.prototype.generateKey.bind(crypto.subtle);
  Reflect.set(SubtleCrypto.prototype, 'generateKey', async (...args: Parameters<typeof generate>) => {
    const [algorithm] = args;
    if (JSON.stringify(algorithm).includes('Ed25519')) throw new DOMException('', 'NotSupportedError');
    return generate(...args);
  });
};

describe('a browser that cannot run the app', () => {
  it('[K8] is told to use https, where the page came over plain http', async () => {
    const { port } = new URL(relay.url);
    const page = await (await openProfile(browser, `http://chat.example:${port}`)).openTab();
    await expectToAppear(page.getByText('The page came over plain http'));
    await expectToAppear(page.getByText('Open it by its https address'));
  });

  it('[K8] is told to leave private browsing, where it has no IndexedDB', async () => {
    const page = await (await openProfile(browser, relay.url, { before: withoutIndexedDB })).openTab();
    await expectToAppear(page.getByText('Leave private browsing'));
  });

  it('[K8] is told to update, where it knows no Ed25519', async () => {
    const page = await (await openProfile(browser, relay.url, { before: withoutEd25519 })).openTab();
    await expectToAppear(page.getByText('This browser is too old to sign messages'));
  });

  it('[K10] is told so in Portuguese as well', async () => {
    const profile = await openProfile(browser, relay.url, { before: withoutIndexedDB, locale: 'pt-BR' });
    const page = await profile.openTab();
    await expectToAppear(page.getByText('Saia da navegação privada'));
  });
});
