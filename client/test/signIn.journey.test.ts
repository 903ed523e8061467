import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectToAppear,
  expectToVanish,
  launchBrowser,
  makePerson,
  type Person,
  type RelayProcess,
  startRelayProcess,
} from './support/index.ts';

let relay: RelayProcess;
let browser: Browser;

beforeAll(async () => {
  [relay, browser] = await Promise.all([startRelayProcess(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await relay.remove();
});

async function newPerson(name: string): Promise<Person> {
  const person = await makePerson(browser, relay.url, name);
  await person.createAccount();
  return person;
}

const handle = (page: Page) => page.getByRole('textbox', { name: 'Handle' });
const signInButton = (page: Page) => page.getByRole('button', { name: 'Sign in', exact: true });
const remember = (page: Page) => page.getByRole('checkbox', { name: 'Remember me' });
const automatic = (page: Page) => page.getByRole('checkbox', { name: 'Sign me in automatically' });
const signOut = async (page: Page) => page.getByRole('button', { name: 'Sign out' }).click();

/** All that this browser kept, as text. */
const keptText = (page: Page) =>
  page.evaluate(async () => {
    const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(new Error(name)));
      });
      texts.push(name);
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        for (const asked of [rows.getAllKeys(), rows.getAll()]) {
          const found = await new Promise((resolve) => {
            asked.addEventListener('success', () => resolve(asked.result));
          });
          texts.push(JSON.stringify(found));
        }
      }
      database.close();
    }
    return texts.join('\n');
  });

describe('who comes to the sign-in window', () => {
  it('[SG1] finds the accounts of this device, with picture and status, and has one forgotten', async () => {
    const ana = await newPerson('Ana');
    const page = ana.page();
    await signOut(page);
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByRole('textbox', { name: 'Handle' }).fill('bia');
    await page.getByRole('textbox', { name: 'Display name' }).fill('Bia');
    await page.getByRole('textbox', { name: 'Password' }).fill('a long enough password');
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByRole('combobox', { name: 'Status' }).selectOption('Busy');
    await signOut(page);
    await expect.poll(async () => handle(page).inputValue()).toBe('bia');
    const as = page.getByRole('combobox', { name: 'Sign in as' });
    expect(await as.inputValue()).toBe('busy');
    expect(await as.getByRole('option').allTextContents()).toEqual([
      'Available',
      'Busy',
      'Away',
      'Appear offline',
    ]);

    await page.getByRole('button', { name: 'Remembered accounts' }).click();
    await page.getByRole('menuitemradio', { name: 'Ana (ana)' }).click();
    expect([await handle(page).inputValue(), await as.inputValue()]).toEqual(['ana', 'available']);
    await expect
      .poll(async () =>
        page.getByRole('textbox', { name: 'Password' }).evaluate((field) => field.matches(':focus')),
      )
      .toBe(true);

    await page.getByRole('button', { name: 'Forget me' }).click();
    const asked = page.getByRole('dialog', { name: 'Forget me' });
    await asked.getByRole('button', { name: 'Cancel' }).click();
    expect(await handle(page).inputValue()).toBe('ana');
    await page.getByRole('button', { name: 'Forget me' }).click();
    await asked.getByRole('button', { name: 'Forget me on this device' }).click();
    await expect.poll(async () => handle(page).inputValue()).toBe('');
    expect(await keptText(page)).not.toMatch(/\bana\b/i);
    expect(await keptText(page)).toMatch(/\bbia\b/);
    expect(ana.complaints).toEqual([]);
    await ana.context.close();
  });

  it('[SG2] leaves nothing behind where this device is not to remember them', async () => {
    const page = await (await newPerson('Caio')).page().context().browser()?.newPage({
      baseURL: relay.url,
      locale: 'en-GB',
    });
    if (!page) throw new Error('There is no page.');
    await page.goto('/');
    await handle(page).fill('caio');
    await page.getByRole('textbox', { name: 'Password' }).fill('caio likes long passwords');
    await remember(page).uncheck();
    expect(await automatic(page).isChecked()).toBe(false);
    await automatic(page).check();
    expect(await remember(page).isChecked()).toBe(true);
    await remember(page).uncheck();
    await signInButton(page).click();
    await expectToAppear(page.getByRole('region', { name: 'Contacts' }));
    expect(await keptText(page)).toMatch(/caio/i);
    await signOut(page);
    await expectToAppear(signInButton(page));
    await expect.poll(async () => keptText(page)).not.toMatch(/caio/i);
    expect(await handle(page).inputValue()).toBe('');
    await page.context().close();
  });

  it('[SG3] is signed in again at the next start only where they want it so', async () => {
    const person = await newPerson('Davi');
    const first = person.page();
    await signOut(first);
    await first.getByRole('textbox', { name: 'Password' }).fill(person.password);
    await automatic(first).uncheck();
    await signInButton(first).click();
    await expectToAppear(first.getByRole('region', { name: 'Contacts' }));
    await first.reload();
    await expectToAppear(first.getByRole('region', { name: 'Contacts' }));
    const second = await person.openTab();
    await expectToAppear(second.getByRole('region', { name: 'Contacts' }));

    await first.close();
    await second.close();
    const later = await person.openTab();
    await expectToAppear(signInButton(later));
    expect(await handle(later).inputValue()).toBe('davi');
    expect(await automatic(later).isChecked()).toBe(false);
    await expect
      .poll(async () =>
        later.evaluate(async () => (await fetch('/api/session/refresh', { method: 'POST' })).status),
      )
      .toBe(401);
    await person.context.close();
  });

  it('[SG4] can call it off while it is under way, and sign in as before', async () => {
    const person = await newPerson('Eva');
    const page = person.page();
    await signOut(page);
    const held = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    await page.route(
      '**/api/session',
      async (route) => {
        const answer = await route.fetch();
        arrived.resolve();
        await held.promise;
        await route.fulfill({ response: answer });
      },
      { times: 1 },
    );
    await page.getByRole('textbox', { name: 'Password' }).fill(person.password);
    await signInButton(page).click();
    await expectToAppear(page.getByText('Signing in…'));
    await arrived.promise;
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expectToAppear(signInButton(page));
    held.resolve();
    await page.getByRole('textbox', { name: 'Password' }).fill(person.password);
    await signInButton(page).click();
    await expectToAppear(page.getByRole('region', { name: 'Contacts' }));
    await page.reload();
    await expectToAppear(page.getByRole('region', { name: 'Contacts' }));
    expect(person.complaints).toEqual([]);
    await person.context.close();
  });

  it('[SG5] signs out from another place, or from everywhere', async () => {
    const person = await newPerson('Fabi');
    const phone = await makePerson(browser, relay.url, 'Fabi');
    await phone.signIn('Away');
    const page = person.page();
    const menu = page.getByRole('button', { name: 'More about your status' });
    await menu.click();
    await page.getByRole('menuitem', { name: 'Sign out from Chrome, Linux' }).click();
    await expectToAppear(phone.page().getByText('You were signed out here.'));
    await menu.click();
    await expectToVanish(page.getByRole('menuitem', { name: 'Sign out from everywhere' }));
    await page.keyboard.press('Escape');

    await phone.signIn();
    await expect
      .poll(async () => {
        await menu.click();
        const shown = page.getByRole('menuitem', { name: 'Sign out from everywhere' });
        const count = await shown.count();
        if (count > 0) await shown.click();
        else await page.keyboard.press('Escape');
        return count;
      })
      .toBe(1);
    await expectToAppear(signInButton(page));
    await expectToAppear(signInButton(phone.page()));
    await Promise.all([person.context.close(), phone.context.close()]);
  });
});
