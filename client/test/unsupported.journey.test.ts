import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import {
  expectToAppear,
  findFreePort,
  launchBrowser,
  openProfile,
  type Profile,
  type ProfileOptions,
  type RelayProcess,
  startRelayProcess,
} from './support/index.ts';

let relay: RelayProcess;
let browser: Browser;
/** The same relay by a name that browsers trust without https. */
let secureUrl: string;

beforeAll(async () => {
  const port = await findFreePort();
  relay = await startRelayProcess({
    CUTUCA_PORT: String(port),
    CUTUCA_PUBLIC_URL: `http://chat.example:${port}`,
  });
  secureUrl = `http://127.0.0.1:${port}`;
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
  let profile: Profile | undefined;

  async function open(url: string, options?: ProfileOptions): Promise<Page> {
    profile = await openProfile(browser, url, options);
    return profile.openTab();
  }

  afterEach(async () => {
    await profile?.context.close();
  });

  it('[K8] is told to use https, where the page came over plain http', async () => {
    const page = await open(relay.url);
    await expectToAppear(page.getByText('The page came over plain http'));
    await expectToAppear(page.getByText('Open it by its https address'));
  });

  it('[K8] is told to leave private browsing, where it has no IndexedDB', async () => {
    const page = await open(secureUrl, { before: withoutIndexedDB });
    await expectToAppear(page.getByText('Leave private browsing'));
  });

  it('[K8] is told to update, where it knows no Ed25519', async () => {
    const page = await open(secureUrl, { before: withoutEd25519 });
    await expectToAppear(page.getByText('This browser is too old to sign messages'));
  });

  it('[K10] is told so in Portuguese as well', async () => {
    const page = await open(secureUrl, { before: withoutIndexedDB, locale: 'pt-BR' });
    await expectToAppear(page.getByText('Saia da navegação privada'));
  });
});
