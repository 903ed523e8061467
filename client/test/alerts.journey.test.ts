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

/** On a busy machine. */
const soon = { timeout: 15_000 };

let relay: RelayProcess;
let browser: Browser;
let alice: Person;
let bob: Person;

beforeAll(async () => {
  [relay, browser] = await Promise.all([startRelayProcess(), launchBrowser()]);
  alice = await makePerson(browser, relay.url, 'Alice', { before: noteBadges });
  bob = await makePerson(browser, relay.url, 'Bob');
  await alice.createAccount();
  await bob.createAccount();
});

afterAll(async () => {
  await browser.close();
  await relay.remove();
});

/** Headless there is no icon to look at. */
function noteBadges(): void {
  // Nor has the empty page before the app any.
  if (!('setAppBadge' in navigator)) return;
  const badges: number[] = [];
  Object.assign(globalThis, { badges });
  const set = navigator.setAppBadge.bind(navigator);
  navigator.setAppBadge = async (count = 0) => {
    badges.push(count);
    await set(count);
  };
}

const lastBadge = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { badges: number[] }).badges.at(-1));
const toasts = (page: Page) => page.getByRole('region', { name: 'Notifications' });

/** As if another window lay over this one. */
const cover = (page: Page, covered: boolean) =>
  page.evaluate((hidden) => {
    const state = hidden ? 'hidden' : 'visible';
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, covered);

const notices = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const shown = await registration.getNotifications();
    return shown.map(({ title, body }) => `${title} ${body}`);
  });

/** Runs in the service worker, whose globals this page does not have. */
const clickNotice = `self.registration.getNotifications().then(([notification]) =>
  self.dispatchEvent(new NotificationEvent('notificationclick', { notification })))`;

describe('toasts', () => {
  it('[AL1] tell who accepted, with a way to the options', async () => {
    await makeFriends(alice, bob);
    const toast = toasts(alice.page()).getByRole('status');
    await expectToAppear(toast.filter({ hasText: 'Bob is your contact now' }));
    await toast.getByRole('button', { name: 'Settings' }).first().click();
    const options = alice.page().getByRole('dialog', { name: 'Options' });
    await expectToAppear(options.getByRole('tabpanel', { name: 'Alerts' }));
    await options.getByRole('checkbox', { name: 'a contact goes offline' }).check();
    await alice.page().keyboard.press('Escape');
  });

  it('[AL1] tell who went, where that is wanted, and of nobody at one’s own arrival', async () => {
    await bob.page().getByRole('button', { name: 'Sign out' }).click();
    await expectToAppear(toasts(alice.page()).getByText('Bob is offline'));
    await bob.signIn();
    await expectToAppear(toasts(alice.page()).getByText('Bob is online'));
    await expectToAppear(bob.contact('Alice', 'Available'));
    expect(await toasts(bob.page()).getByRole('status').count()).toBe(0);
  });
});

describe('while the page is out of sight', () => {
  it('[AL2] nobody is asked at the start; it is turned on in the options', async () => {
    const page = alice.page();
    await alice.context.grantPermissions(['notifications']);
    await alice.kept();
    const offer = page.getByText('Be told of messages also while Cutuca is out of sight?');
    expect(await offer.count()).toBe(0);
    await page.getByRole('button', { name: 'Options', exact: true }).first().click();
    const options = page.getByRole('dialog', { name: 'Options' });
    await options.getByRole('tab', { name: 'Alerts' }).click();
    await options.getByRole('checkbox', { name: /Tell me through this device/ }).check();
    await page.keyboard.press('Escape');
  });

  it('[AL2] a message is a notice of the system, that opens its conversation', async () => {
    const page = alice.page();
    await cover(page, true);
    await bob.openConversation('Alice');
    await bob.say('Alice', 'are you there?');
    await expect.poll(async () => notices(page), soon).toEqual(['Bob says: are you there?']);
    await expect.poll(async () => lastBadge(page), soon).toBe(1);
    await bob.say('Alice', 'hello?');
    await expect.poll(async () => notices(page), soon).toEqual(['Bob says: hello?']);
    await expect.poll(async () => lastBadge(page), soon).toBe(2);

    const [worker] = alice.context.serviceWorkers();
    await worker?.evaluate(clickNotice);
    await cover(page, false);
    await expectToAppear(alice.conversation('Bob').getByRole('textbox', { name: 'Message' }));
    expect(await notices(page)).toEqual([]);
  });

  it('[AL2] who is busy is left in peace', async () => {
    const page = alice.page();
    await page.getByRole('combobox', { name: 'Status' }).selectOption('Busy');
    await expectToAppear(bob.contact('Alice', 'Busy'));
    await cover(page, true);
    await bob.say('Alice', 'psst');
    await expect.poll(async () => lastBadge(page), soon).toBe(1);
    expect(await notices(page)).toEqual([]);
    await expectToVanish(toasts(page).getByText('psst'));
    expect([...alice.complaints, ...bob.complaints]).toEqual([]);
  });
});
