import type { Browser, Locator, Page } from 'playwright';
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

/** On a busy machine. */
const soon = { timeout: 15_000 };

let relay: RelayProcess;
let browser: Browser;
let alice: Person;
let bob: Person;

beforeAll(async () => {
  [relay, browser] = await Promise.all([startRelayProcess(), launchBrowser()]);
  alice = await makePerson(browser, relay.url, 'Alice');
  bob = await makePerson(browser, relay.url, 'Bob');
  await alice.createAccount();
  await bob.createAccount();
  await makeFriends(alice, bob);
});

afterAll(async () => {
  await browser.close();
  await relay.remove();
});

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Options' });

async function openPage(page: Page, name: string): Promise<Locator> {
  if (!(await dialog(page).isVisible())) {
    await page.getByRole('button', { name: 'Options', exact: true }).first().click();
  }
  await dialog(page).getByRole('tab', { name }).click();
  const panel = dialog(page).getByRole('tabpanel', { name });
  await panel.waitFor();
  return panel;
}

const closeOptions = async (page: Page) => page.keyboard.press('Escape');
const turn = async (panel: Locator, name: string, on: boolean) =>
  panel.getByRole('checkbox', { name }).setChecked(on);

describe('the options', () => {
  it('[OP2] are pages with their names down the side, walked with the arrow keys', async () => {
    const page = alice.page();
    await openPage(page, 'Personal');
    const tabs = dialog(page).getByRole('tab');
    expect(await tabs.allInnerTexts()).toEqual([
      'Personal',
      'Layout',
      'Messages',
      'Alerts',
      'Sounds',
      'Privacy',
      'Security',
      'Language',
    ]);
    await tabs.first().press('ArrowUp');
    await expectToAppear(dialog(page).getByRole('tabpanel', { name: 'Language' }));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expectToAppear(dialog(page).getByRole('tabpanel', { name: 'Layout' }));
    expect(
      await tabs.evaluateAll((all) => all.map((tab) => (tab === document.activeElement ? 1 : 0))),
    ).toEqual([0, 1, 0, 0, 0, 0, 0, 0]);
    await closeOptions(page);
  });

  it('[OP1] follow the person to their other devices', async () => {
    const phone = await makePerson(browser, relay.url, 'Alice');
    await phone.signIn();
    const here = await openPage(alice.page(), 'Alerts');
    const there = await openPage(phone.page(), 'Alerts');
    const offline = (panel: Locator) => panel.getByRole('checkbox', { name: 'a contact goes offline' });
    await offline(here).setChecked(true);
    await expect.poll(async () => offline(there).isChecked(), soon).toBe(true);
    await closeOptions(alice.page());

    const language = await openPage(phone.page(), 'Language');
    await language.getByRole('combobox').selectOption({ index: 1 });
    await expectToAppear(alice.page().getByRole('button', { name: 'Opções' }));
    const back = phone.page().getByRole('dialog', { name: 'Opções' });
    await back.getByRole('combobox').selectOption({ index: 0 });
    await expectToAppear(alice.page().getByRole('button', { name: 'Options', exact: true }));
    await phone.context.close();
  });

  it('[OP3] have their effect on what is said', async () => {
    const panel = await openPage(alice.page(), 'Messages');
    await turn(panel, 'Show when each message was sent', false);
    await turn(panel, 'Show emoticons as pictures', false);
    await turn(panel, 'Play winks as they arrive', false);
    await closeOptions(alice.page());
    await alice.openConversation('Bob');
    await bob.openConversation('Alice');
    const field = bob.conversation('Alice').getByRole('textbox', { name: 'Message' });
    await field.fill('plain :) words');
    await field.press('Enter');
    const log = alice.conversation('Bob').getByRole('log');
    await expectToAppear(log.getByText('plain :) words'));
    expect(await log.locator('time').count()).toBe(0);
    await bob.conversation('Alice').getByRole('button', { name: 'Winks', exact: true }).click();
    await bob.page().getByRole('gridcell', { name: 'Popcorn', exact: true }).click();
    await expectToAppear(log.getByRole('article').filter({ hasText: 'Popcorn' }));
    const playing = alice.conversation('Bob').getByRole('img', { name: 'Popcorn', exact: true });
    expect(await playing.count()).toBe(0);
  });

  it('[OP3] have their effect on what others are told', async () => {
    const panel = await openPage(alice.page(), 'Privacy');
    await turn(panel, 'that I have read their messages', false);
    await turn(panel, 'that I’m writing', false);
    await closeOptions(alice.page());
    const there = bob.conversation('Alice');
    await bob.say('Alice', 'read this');
    await expect.poll(async () => (await bob.ticks('Alice')).at(-1), soon).toBe('Delivered');
    await alice.conversation('Bob').getByRole('textbox', { name: 'Message' }).pressSequentially('hmm');
    await alice.say('Bob', 'I did');
    await expectToAppear(there.getByText('I did'));
    expect(await there.getByText('Alice is writing…').count()).toBe(0);
    expect((await bob.ticks('Alice')).at(-1)).toBe('Delivered');

    await turn(await openPage(alice.page(), 'Privacy'), 'that I have read their messages', true);
    await closeOptions(alice.page());
    await alice.conversation('Bob').getByRole('textbox', { name: 'Message' }).click();
    await bob.say('Alice', 'and this');
    await expect.poll(async () => (await bob.ticks('Alice')).at(-1), soon).toBe('Read');
  });

  it('[SG5] name the places, and sign out there', async () => {
    const phone = await makePerson(browser, relay.url, 'Alice');
    await phone.signIn();
    const panel = await openPage(alice.page(), 'Security');
    const other = panel.getByRole('listitem').filter({ hasNotText: 'this device' }).first();
    await other.getByRole('textbox', { name: 'Name of this place' }).fill('Phone');
    await alice.page().keyboard.press('Enter');
    await closeOptions(alice.page());
    await alice.page().getByRole('button', { name: 'More about your status' }).click();
    await expectToAppear(alice.page().getByRole('menuitem', { name: 'Sign out from Phone' }));
    await alice.page().keyboard.press('Escape');
    const again = await openPage(alice.page(), 'Security');
    const signOut = again.getByRole('button', { name: 'Sign out there' });
    const places = await signOut.count();
    await signOut.first().click();
    await expectToAppear(phone.page().getByText('You were signed out here.'));
    await expect.poll(async () => signOut.count(), soon).toBe(places - 1);
    await closeOptions(alice.page());
    await phone.context.close();
  });

  it('[OP3] change the password, and say why not', async () => {
    const panel = await openPage(alice.page(), 'Security');
    const now = panel.getByRole('textbox', { name: 'Password now' });
    const next = panel.getByRole('textbox', { name: 'New password' });
    await now.fill('a guess of somebody');
    await next.fill('another very long one');
    await panel.getByRole('button', { name: 'Change password' }).click();
    await expectToAppear(panel.getByRole('alert'));
    expect(await now.getAttribute('aria-invalid')).toBe('true');
    await now.fill(alice.password);
    await panel.getByRole('button', { name: 'Change password' }).click();
    await expectToAppear(panel.getByText('Changed. Every other device is signed out.'));
    await closeOptions(alice.page());
    await alice.page().getByRole('button', { name: 'Sign out' }).click();
    await alice.page().getByRole('textbox', { name: 'Password' }).fill('another very long one');
    await alice.page().getByRole('button', { name: 'Sign in', exact: true }).click();
    await expectToAppear(alice.page().getByRole('region', { name: 'Contacts' }));
  });

  it('[OP2] are a list on a phone, then the page, with a way back', async () => {
    const page = alice.page();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'Options', exact: true }).first().click();
    await dialog(page).waitFor();
    expect(await dialog(page).getByRole('tabpanel').isVisible()).toBe(false);
    await dialog(page).getByRole('tab', { name: 'Sounds' }).click();
    await expectToAppear(dialog(page).getByRole('slider', { name: 'Volume' }));
    expect(await dialog(page).getByRole('tab').first().isVisible()).toBe(false);
    await dialog(page).getByRole('button', { name: 'All options' }).click();
    await expectToAppear(dialog(page).getByRole('tab', { name: 'Sounds' }));
    expect([...alice.complaints, ...bob.complaints]).toEqual([]);
  });
});
