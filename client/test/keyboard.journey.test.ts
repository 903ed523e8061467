import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectToAppear,
  launchBrowser,
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
});

afterAll(async () => {
  await browser.close();
  await relay.remove();
});

/** What has the keyboard: its role and accessible name, as a screen reader would say. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'nothing';
    const label =
      'labels' in element ? (element as HTMLInputElement).labels?.[0]?.textContent : undefined;
    const said = element.getAttribute('aria-label') ?? label ?? element.textContent;
    return `${element.getAttribute('role') ?? element.localName} ${said.trim()}`;
  });

/** Presses Tab until that has the keyboard; fails where it is never reached. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  const visited: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    const now = await focused(page);
    if (name.test(now)) return;
    visited.push(now);
    await page.keyboard.press(key);
  }
  throw new Error(`${name} was never reached, only: ${visited.join(', ')}`);
}

async function createAccount({ page, handle, name, password }: Person): Promise<void> {
  const keys = page().keyboard;
  await tabTo(page(), /Create account/);
  await keys.press('Enter');
  await page().getByRole('textbox', { name: 'Display name' }).waitFor();
  for (const [field, text] of [
    [/Handle/, handle],
    [/Display name/, name],
    [/Password/, password],
  ] as const) {
    await tabTo(page(), field);
    await keys.type(text);
  }
  await keys.press('Enter');
  await page().getByRole('region', { name: 'Contacts' }).waitFor();
}

describe('with the keyboard alone', () => {
  it('[LK11] people make accounts', async () => {
    await createAccount(alice);
    await createAccount(bob);
    expect(await focused(alice.page())).not.toBe('nothing');
  });

  it('[LK11] one asks, the other accepts', async () => {
    await tabTo(alice.page(), /button Add a contact/);
    await alice.page().keyboard.press('Enter');
    await alice.page().getByRole('dialog', { name: 'Add a contact' }).waitFor();
    expect(await focused(alice.page())).toMatch(/Handle/);
    await alice.page().keyboard.type('bob');
    await alice.page().keyboard.press('Enter');
    await bob.page().getByRole('dialog', { name: 'Alice' }).waitFor();
    await tabTo(bob.page(), /button Accept/);
    await bob.page().keyboard.press('Enter');
    await alice.contact('Bob').waitFor();
  });

  it('[LK9] the focus is never lost: dialogs give it back, and menus too', async () => {
    const { keyboard } = alice.page();
    await alice.page().getByRole('dialog', { name: 'Add a contact' }).waitFor({ state: 'hidden' });
    expect(await focused(alice.page())).toBe('button Add a contact');
    await expectFocusBack(alice.page(), 'button Options', 'dialog', 'Options');
    await tabTo(alice.page(), /button Window menu/, 'Shift+Tab');
    await keyboard.press('ArrowDown');
    await alice.page().getByRole('menu').waitFor();
    await keyboard.press('Escape');
    expect(await focused(alice.page())).toBe('button Window menu');
    await keyboard.press('F1');
    await alice.page().getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await keyboard.press('Escape');
    expect(await focused(alice.page())).toBe('button Window menu');
    await expectFocusKept(bob.page());
  });

  it('[LK11] they find each other in the list, open the conversation, write and nudge', async () => {
    const { keyboard } = alice.page();
    await keyboard.press('F6');
    await tabTo(alice.page(), /treeitem Bob/, 'ArrowDown');
    await keyboard.press('Enter');
    await alice.conversation('Bob').waitFor();
    expect(await focused(alice.page())).toBe('textarea Message');
    await keyboard.type('oi? ');
    await keyboard.press('Enter');
    await expectToAppear(alice.conversation('Bob').getByRole('article').filter({ hasText: 'oi?' }));
    await tabTo(alice.page(), /button Nudge/, 'Shift+Tab');
    await keyboard.press('Enter');
    await expectToAppear(bob.page().getByText('Alice has just sent you a nudge.'));
  });

  it('[LK8] F6 goes round list, messages and field, Alt and a digit to a window', async () => {
    const { keyboard } = alice.page();
    const round: string[] = [];
    await keyboard.press('F6');
    for (let press = 0; press < 3; press += 1) {
      round.push((await focused(alice.page())).replace(/treeitem.*/s, 'treeitem'));
      await keyboard.press('F6');
    }
    expect(round.toSorted()).toEqual(['log Messages', 'textarea Message', 'treeitem']);
    await keyboard.press('Alt+Digit1');
    expect(await alice.page().evaluate(() => document.activeElement?.closest('.frame')?.ariaLabel)).toBe(
      'Contacts',
    );
    await keyboard.press('Alt+Digit2');
    expect(await focused(alice.page())).toMatch(/Message/);
  });

  it('[LK9] closing a window gives the focus to the one that comes to the front', async () => {
    await tabTo(alice.page(), /button Close/, 'Shift+Tab');
    await alice.page().keyboard.press('Enter');
    await alice.conversation('Bob').waitFor({ state: 'hidden' });
    await expectFocusKept(alice.page());
  });

  it('[LK14] a message is said once, by one live region', async () => {
    await bob.page().keyboard.press('Alt+Digit2');
    await bob.conversation('Alice').waitFor();
    await alice.openConversation('Bob');
    // Until a second after it was opened, a log says nothing of what it opens with.
    const log = bob.conversation('Alice').getByRole('log');
    await expect.poll(() => log.getAttribute('aria-live')).toBe('polite');
    await alice.page().keyboard.type('only once');
    await alice.page().keyboard.press('Enter');
    await expectToAppear(log.getByText('only once'));
    const live = await bob.page().evaluate(() =>
      [...document.querySelectorAll('[aria-live], [role=log], [role=status], [role=alert]')]
        .filter((region) => region.checkVisibility() && region.ariaLive !== 'off')
        .filter((region) => region.textContent.includes('only once'))
        .map((region) => region.getAttribute('role')),
    );
    expect(live).toEqual(['log']);
    expect(await log.getAttribute('aria-relevant')).toBe('additions');
  });

  it('[LK11] they sign out', async () => {
    await alice.page().keyboard.press('Alt+Digit1');
    await tabTo(alice.page(), /button Sign out/);
    await alice.page().keyboard.press('Enter');
    await alice.page().getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    await expectFocusKept(alice.page());
    expect([...alice.complaints, ...bob.complaints]).toEqual([]);
  });
});

async function expectFocusKept(page: Page): Promise<void> {
  await expect.poll(() => focused(page)).not.toBe('nothing');
}

async function expectFocusBack(page: Page, name: string, role: 'dialog', opened: string): Promise<void> {
  await tabTo(page, new RegExp(name));
  await page.keyboard.press('Enter');
  await page.getByRole(role, { name: opened }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole(role, { name: opened }).waitFor({ state: 'hidden' });
  expect(await focused(page)).toBe(name);
}
