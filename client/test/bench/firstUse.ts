/**
 * What winks, ink and voice cost who never uses them: the files that come with the first use of each, gzipped.
 * `node client/test/bench/firstUse.ts` prints a table; build the web app first.
 */
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  launchBrowser,
  makeFriends,
  makePerson,
  type Person,
  startRelayProcess,
} from '../support/index.ts';

const assets = resolve(import.meta.dirname, '../../../dist/client/assets');

const relay = await startRelayProcess();
const browser = await launchBrowser(
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
);
try {
  // The service worker gets everything ready beforehand, and what it has is not seen to come.
  const quiet = { permissions: ['microphone'], serviceWorkers: 'block' as const };
  const alice = await makePerson(browser, relay.url, 'Alice', quiet);
  const bob = await makePerson(browser, relay.url, 'Bob');
  await alice.createAccount();
  await bob.createAccount();
  await makeFriends(alice, bob);
  await alice.openConversation('Bob');
  await alice.say('Bob', 'hello');
  console.table(await useAll(alice));
} finally {
  await browser.close();
  await relay.remove();
}

async function useAll(person: Person): Promise<readonly object[]> {
  const { keyboard } = person.page();
  const tool = (name: string) => person.conversation('Bob').getByRole('button', { name, exact: true });
  const come: string[] = [];
  person.page().on('request', (request) => come.push(basename(new URL(request.url()).pathname)));
  const table: object[] = [];
  const note = async (used: string) => {
    await person.page().waitForLoadState('networkidle');
    await person.page().waitForTimeout(1_000);
    for (const file of come.splice(0).filter((name) => /\.(?:js|css)$/.test(name))) {
      const size = gzipSync(readFileSync(resolve(assets, file))).length;
      table.push({ used, file: file.replace(/-.{8}(\.\w+)$/, '$1'), kB: Math.round(size / 100) / 10 });
    }
  };
  await note('a text');
  await tool('Winks').click();
  await note('winks');
  await keyboard.press('Escape');
  await tool('Ink').click();
  await note('ink');
  await keyboard.press('Escape');
  await tool('Voice clip').click({ delay: 1_500 });
  await note('voice');
  return table;
}
