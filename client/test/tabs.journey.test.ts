import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectToAppear,
  launchBrowser,
  makeFriends,
  makePerson,
  type Person,
  type RelayProcess,
  startRelayProcess,
} from './support/index.ts';

let relay: RelayProcess;
let browser: Browser;
let alice: Person;
let bob: Person;
let carol: Person;

beforeAll(async () => {
  [relay, browser] = await Promise.all([startRelayProcess(), launchBrowser()]);
  [alice, bob, carol] = (await Promise.all(
    ['Alice', 'Bob', 'Carol'].map(async (name) => makePerson(browser, relay.url, name)),
  )) as [Person, Person, Person];
  for (const person of [alice, bob, carol]) await person.createAccount();
  await makeFriends(alice, bob);
  await makeFriends(alice, carol);
});

afterAll(async () => {
  await browser.close();
  await relay.remove();
});

const tab = (name: RegExp) =>
  alice.page().getByRole('tablist', { name: 'Open conversations' }).getByRole('tab', { name });

describe('conversations in one window', () => {
  it('[UI14] are chosen in the options, and stand behind one another with a tab each', async () => {
    await alice.openConversation('Bob');
    await alice.openConversation('Carol');
    await alice.page().getByRole('button', { name: 'Options' }).click();
    const options = alice.page().getByRole('dialog', { name: 'Options' });
    await options.getByRole('tab', { name: 'Messages' }).click();
    await options.getByRole('checkbox', { name: 'Keep conversations in one window, with tabs' }).check();
    await options.getByRole('button', { name: 'Close' }).last().click();
    await expectToAppear(tab(/^Bob$/));
    await expect.poll(() => alice.conversation('Bob').isVisible()).toBe(false);
    await alice.say('Carol', 'hello Carol');
  });

  it('[UI14] call with their tab, and come to the front by it, by keyboard too', async () => {
    await bob.openConversation('Alice');
    await bob.say('Alice', 'are you there?');
    await expectToAppear(tab(/^Bob \(new messages\)$/));
    await tab(/^Carol/).focus();
    await alice.page().keyboard.press('ArrowLeft');
    await alice.page().keyboard.press('Enter');
    await expectToAppear(alice.conversation('Bob').getByText('are you there?'));
    expect(await alice.conversation('Carol').isVisible()).toBe(false);
    await alice.say('Bob', 'yes!');
  });

  it('[UI14] are so again after a restart', async () => {
    await alice.reopen();
    await expectToAppear(tab(/^Carol$/));
    expect(await alice.conversation('Bob').isVisible()).toBe(true);
    expect(await alice.conversation('Carol').isVisible()).toBe(false);
    expect(alice.complaints).toEqual([]);
  });
});
