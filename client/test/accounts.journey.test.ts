import type { Browser } from 'playwright';
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

beforeAll(async () => {
  [relay, browser] = await Promise.all([
    startRelayProcess({ CUTUCA_REGISTRATION: 'invite' }),
    launchBrowser(),
  ]);
  alice = await makePerson(browser, relay.url, 'Alice');
  await alice.createAccount();
});

afterAll(async () => {
  await browser.close();
  await relay.remove();
});

const options = (person: Person) => person.page().getByRole('dialog', { name: 'Options' });

async function openOptions(person: Person): Promise<void> {
  await person.page().getByRole('button', { name: 'Options', exact: true }).click();
  await options(person).getByRole('tab', { name: 'Security' }).click();
}

describe('a relay that takes new people by invitation', () => {
  it('[I1] lets in who follows a link from somebody who is in, and nobody else', async () => {
    await openOptions(alice);
    await options(alice).getByRole('button', { name: 'Make an invite link' }).click();
    const link = await options(alice).getByRole('code').textContent();
    await alice.page().keyboard.press('Escape');

    const bob = await makePerson(browser, relay.url, 'Bob');
    const page = bob.page();
    await page.getByRole('button', { name: 'Create account' }).click();
    const invite = page.getByRole('textbox', { name: 'Invite code' });
    await invite.fill('guessed');
    await page.getByRole('textbox', { name: 'Handle' }).fill(bob.handle);
    await page.getByRole('textbox', { name: 'Display name' }).fill(bob.name);
    await page.getByRole('textbox', { name: 'Password' }).fill(bob.password);
    await page.getByRole('button', { name: 'Create account' }).click();
    await expectToAppear(page.getByRole('alert').filter({ hasText: 'That invite code is used up' }));
    await page.goto(link ?? '');
    await expect.poll(async () => invite.inputValue()).not.toBe('guessed');
    expect(page.url()).not.toContain('invite');
    await page.getByRole('button', { name: 'Create account' }).click();
    await expectToAppear(page.getByRole('region', { name: 'Contacts' }));
    await bob.context.close();
  });
});

describe('another device', () => {
  it('[I4] is signed out from the first, at once, and is told so', async () => {
    const phone = await makePerson(browser, relay.url, 'Alice');
    await phone.signIn();
    await openOptions(alice);
    await options(alice).getByRole('button', { name: 'Remove' }).click();
    await expectToAppear(phone.page().getByText('You were signed out here.'));
    expect(await phone.page().getByRole('textbox', { name: 'Handle' }).inputValue()).toBe('alice');
    await alice.page().keyboard.press('Escape');
    await phone.context.close();
  });
});

describe('signing out', () => {
  const kept = () =>
    alice.page().evaluate(async () => {
      const databases = await indexedDB.databases();
      return {
        notes: Object.keys(localStorage).filter((name) => name.startsWith('cutuca:cutuca/')),
        accounts: databases.filter(({ name }) => name?.includes('account')).length,
      };
    });

  it('[K17] leaves nothing of the account on the device', async () => {
    expect((await kept()).accounts).toBeGreaterThan(0);
    expect((await kept()).notes).not.toEqual([]);
    await alice.page().getByRole('button', { name: 'Sign out' }).click();
    await expectToAppear(alice.page().getByRole('button', { name: 'Sign in', exact: true }));
    await expect.poll(kept).toEqual({ notes: [], accounts: 0 });
  });

  it('[I2] and in again, with another status, goes on where one was', async () => {
    expect(await alice.page().getByRole('textbox', { name: 'Handle' }).inputValue()).toBe('alice');
    await alice.signIn('Away');
    await expectToAppear(alice.page().getByRole('combobox', { name: 'Status' }));
    const status = alice.page().getByRole('combobox', { name: 'Status' });
    expect(await status.inputValue()).toBe('away');
    expect(alice.complaints).toEqual([]);
  });
});
