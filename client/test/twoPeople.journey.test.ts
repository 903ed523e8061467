import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  launchBrowser,
  makeFriends,
  makePerson,
  startRelayProcess,
  type Person,
  type RelayProcess,
} from './support/index.ts';

let relay: RelayProcess;
let browser: Browser;
let alice: Person;
let bob: Person;

beforeAll(async () => {
  [relay, browser] = await Promise.all([startRelayProcess(), launchBrowser()]);
  [alice, bob] = await Promise.all([
    makePerson(browser, relay.url, 'Alice'),
    makePerson(browser, relay.url, 'Bob'),
  ]);
});

afterAll(async () => {
  await browser.close();
  await relay.remove();
});

/** How long presence may take, by the person's watch. */
const aSecond = { timeout: 1_000 };

describe('two people in two browsers', () => {
  it('[K11] create accounts, ask and accept, and see each other come online', async () => {
    await alice.createAccount();
    await bob.createAccount();
    await makeFriends(alice, bob);
    await alice
      .page()
      .getByRole('treeitem', { name: /^Bob \(Available\)/ })
      .waitFor(aSecond);
    await bob
      .page()
      .getByRole('treeitem', { name: /^Alice \(Available\)/ })
      .waitFor(aSecond);
  });

  it('[K11] see a status change within a second', async () => {
    await bob.page().getByRole('combobox', { name: 'Status' }).selectOption('Busy');
    await alice
      .page()
      .getByRole('treeitem', { name: /^Bob \(Busy\)/ })
      .waitFor(aSecond);
    await bob.page().getByRole('combobox', { name: 'Status' }).selectOption('Available');
    await alice
      .page()
      .getByRole('treeitem', { name: /^Bob \(Available\)/ })
      .waitFor(aSecond);
  });

  it('[K11] see a changed name and personal message', async () => {
    const message = bob.page().getByRole('textbox', { name: 'Personal message' });
    await message.fill('praia no sábado?');
    await message.press('Enter');
    await alice
      .page()
      .getByRole('treeitem', { name: /^Bob .*praia no sábado\?/ })
      .waitFor(aSecond);
  });

  it('[K11] talk both ways, in order', async () => {
    await alice.openConversation('Bob');
    await bob.openConversation('Alice');
    for (const round of [1, 2, 3]) {
      await alice.say('Bob', `question ${round}`);
      await bob.conversation('Alice').getByText(`question ${round}`).waitFor();
      await bob.say('Alice', `answer ${round}`);
      await alice.conversation('Bob').getByText(`answer ${round}`).waitFor();
    }
    const said = [1, 2, 3].flatMap((round) => [
      `Alice says: question ${round}`,
      `Bob says: answer ${round}`,
    ]);
    expect(await alice.heard('Bob')).toEqual(said);
    expect(await bob.heard('Alice')).toEqual(said);
  });
});
