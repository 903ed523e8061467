import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectToAppear,
  launchBrowser,
  makeFriends,
  makePerson,
  type Person,
  pick,
  type RelayProcess,
  startRelayProcess,
} from './support/index.ts';

let relay: RelayProcess;
let browser: Browser;
let alice: Person;
let bob: Person;

beforeAll(async () => {
  [relay, browser] = await Promise.all([startRelayProcess(), launchBrowser()]);
  alice = await makePerson(browser, relay.url, 'Alice');
  bob = await makePerson(browser, relay.url, 'Bob');
  for (const person of [alice, bob]) await person.createAccount();
  await makeFriends(alice, bob);
  await alice.openConversation('Bob');
  await bob.openConversation('Alice');
});

afterAll(async () => {
  await browser.close();
  await relay.remove();
});

async function openPicker(person: Person) {
  await person.conversation('Bob').getByRole('button', { name: 'Emoticons', exact: true }).click();
  return person.page().getByRole('dialog', { name: 'Emoticons' });
}

describe('the picker', () => {
  it('[EM12] has what is pinned before all else, emoticons and emoji, on another device too', async () => {
    const picker = await openPicker(alice);
    await picker.getByRole('gridcell', { name: 'Pizza (pi)', exact: true }).click({ button: 'right' });
    await pick(alice, 'Pin to the top');
    await picker.getByRole('tab', { name: 'Emoji' }).click();
    await picker.getByRole('textbox', { name: 'Search' }).fill('parrot');
    await alice.page().keyboard.press('ArrowDown');
    await alice.page().keyboard.press('Shift+F10');
    await alice.page().keyboard.press('Enter');
    await alice.page().keyboard.press('Escape');
    const elsewhere = await makePerson(browser, relay.url, 'Alice');
    await elsewhere.signIn();
    await elsewhere.openConversation('Bob');
    const there = await openPicker(elsewhere);
    const pinned = there.getByRole('rowgroup', { name: 'Pinned' }).getByRole('gridcell');
    await expect
      .poll(() => pinned.evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label'))))
      .toEqual(['Pizza (pi)', 'parrot']);
    await pinned.last().click();
    const field = elsewhere.conversation('Bob').getByRole('textbox', { name: 'Message' });
    await expect.poll(() => field.inputValue()).toBe('🦜');
    await elsewhere.context.close();
  });

  it('[EM13] has the emoji of Unicode, which the other sees, and with no network', async () => {
    await alice.kept();
    await alice.context.setOffline(true);
    const picker = await openPicker(alice);
    await picker.getByRole('tab', { name: 'Emoji' }).click();
    await picker.getByRole('radio', { name: 'food & drink' }).click();
    await picker.getByRole('gridcell', { name: 'pineapple', exact: true }).click();
    const field = alice.conversation('Bob').getByRole('textbox', { name: 'Message' });
    await expect.poll(() => field.inputValue()).toBe('🍍');
    await alice.context.setOffline(false);
    await field.press('Enter');
    await expectToAppear(bob.conversation('Alice').getByRole('log').getByText('🍍'));
    expect([...alice.complaints, ...bob.complaints]).toEqual([]);
  });
});
