import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectToAppear,
  expectToVanish,
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

beforeAll(async () => {
  [relay, browser] = await Promise.all([startRelayProcess(), launchBrowser()]);
  alice = await makePerson(browser, relay.url, 'Alice');
  bob = await makePerson(browser, relay.url, 'Bob');
  await alice.page().clock.install();
  await alice.createAccount();
  await bob.createAccount();
  await makeFriends(alice, bob);
});

afterAll(async () => {
  await browser.close();
  await relay.remove();
});

const menu = (page: Page) => page.getByRole('button', { name: 'More about your status' });

async function pick(page: Page, item: string): Promise<void> {
  await menu(page).click();
  await page.getByRole('menu').getByText(item, { exact: true }).click();
}

describe('who touches nothing', () => {
  it('[PR1] is away after five minutes, and there again at the first touch', async () => {
    await expectToAppear(bob.contact('Alice', 'Available'));
    // Becoming contacts may have taken a while, in which she touched nothing.
    await alice.page().mouse.move(20, 20);
    await alice.page().clock.fastForward('04:59');
    await expectToAppear(bob.contact('Alice', 'Available'));
    await alice.page().clock.fastForward('00:02');
    await expectToAppear(bob.contact('Alice', 'Away'));
    await expectToAppear(alice.page().getByText('You are shown as away'));
    expect(await alice.page().getByRole('combobox', { name: 'Status' }).inputValue()).toBe('available');
    await alice.page().mouse.move(40, 40);
    await expectToAppear(bob.contact('Alice', 'Available'));
    await expectToVanish(alice.page().getByText('You are shown as away'));
  });

  it('[PR1] is not, while another device of theirs is touched', async () => {
    const phone = await makePerson(browser, relay.url, 'Alice');
    await phone.signIn();
    await alice.page().clock.fastForward('06:00');
    await bob.openConversation('Alice');
    await bob.say('Alice', 'still there?');
    await expectToAppear(bob.contact('Alice', 'Available'));
    await phone.page().getByRole('button', { name: 'Sign out' }).click();
    await expectToAppear(bob.contact('Alice', 'Away'));
    await alice.page().mouse.move(60, 60);
    await expectToAppear(bob.contact('Alice', 'Available'));
    await phone.context.close();
  });

  it('[PR1] keeps the status that they chose', async () => {
    await alice.page().getByRole('combobox', { name: 'Status' }).selectOption('Busy');
    await expectToAppear(bob.contact('Alice', 'Busy'));
    await alice.page().clock.fastForward('10:00');
    await bob.say('Alice', 'busy?');
    await expectToAppear(bob.contact('Alice', 'Busy'));
    await alice.page().getByRole('combobox', { name: 'Status' }).selectOption('Available');
  });
});

describe('what one listens to', () => {
  it('[PR3] stands in the place of the personal message, and goes after an hour', async () => {
    const page = alice.page();
    await page.getByRole('textbox', { name: 'Personal message' }).fill('Olá :) https://example.org');
    await page.keyboard.press('Enter');
    const head = bob.conversation('Alice');
    await expectToAppear(head.getByRole('link', { name: 'https://example.org' }));
    await pick(page, 'Show what I’m listening to…');
    await page.getByRole('textbox', { name: 'Listening to' }).fill('Aquarela – Toquinho');
    await page.keyboard.press('Enter');
    await expectToAppear(bob.contact('Alice').getByText('Aquarela – Toquinho'));
    expect(await bob.contact('Alice').textContent()).toContain('♫');
    await page.clock.fastForward('59:00');
    await expectToAppear(bob.contact('Alice').getByText('Aquarela – Toquinho'));
    await page.clock.fastForward('01:05');
    await expectToVanish(bob.contact('Alice').getByText('Aquarela – Toquinho'));
    await expectToAppear(bob.contact('Alice').getByText('Olá'));
    await page.mouse.move(80, 80);
  });
});

describe('a status of one’s own making', () => {
  it('[PR4] is made in the options, and brings its name and its words', async () => {
    const page = alice.page();
    await pick(page, 'My own statuses…');
    const options = page.getByRole('dialog', { name: 'Options' });
    await options.getByRole('button', { name: 'New status' }).click();
    await options.getByRole('textbox', { name: 'Name', exact: true }).fill('Feijoada');
    await options.getByRole('combobox', { name: 'Shown as' }).selectOption('Out to lunch');
    const group = options.getByRole('group', { name: 'My own statuses' });
    await group.getByRole('textbox', { name: 'Personal message' }).fill('Back at two');
    await group.getByRole('textbox', { name: 'Automatic reply' }).fill('I am at lunch. Later!');
    await group.getByRole('button', { name: 'Save' }).click();
    await options.getByRole('button', { name: 'Close' }).last().click();
    await pick(page, 'Feijoada');
    await expectToAppear(bob.contact('Alice').getByText('Back at two'));
    await expectToAppear(bob.contact('Alice').getByText('(Feijoada)'));
    await expectToAppear(page.getByText('whoever writes gets your automatic reply'));
  });

  it('[PR5] answers once in each conversation, and never another automatic reply', async () => {
    // Both devices of hers are there, and both are away.
    const phone = await makePerson(browser, relay.url, 'Alice');
    await phone.signIn('Away');
    await bob.say('Alice', 'are you there?');
    const log = bob.conversation('Alice').getByRole('log');
    await expectToAppear(log.getByText('I am at lunch. Later!'));
    await expectToAppear(log.getByText('Automatic reply'));
    await bob.say('Alice', 'ah, good appetite');
    await bob.say('Alice', 'see you');
    await bob.page().reload();
    await expectToAppear(bob.conversation('Alice').getByText('see you'));
    expect(await log.getByText('I am at lunch. Later!').count()).toBe(1);
    await phone.context.close();
  });

  it('[PR4] leaves with all as it was', async () => {
    await alice.page().getByRole('button', { name: 'I’m back' }).click();
    await expectToAppear(bob.contact('Alice', 'Available'));
    await expectToAppear(bob.contact('Alice').getByText('Olá'));
    expect(await alice.page().getByRole('combobox', { name: 'Status' }).inputValue()).toBe('available');
    expect([...alice.complaints, ...bob.complaints]).toEqual([]);
  });
});
