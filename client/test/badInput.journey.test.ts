import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  expectToAppear,
  launchBrowser,
  makePerson,
  openProfile,
  type Person,
  type Profile,
  type RelayProcess,
  startRelayProcess,
} from './support/index.ts';

let relay: RelayProcess;
let browser: Browser;
let alice: Person;

beforeAll(async () => {
  [relay, browser] = await Promise.all([startRelayProcess(), launchBrowser()]);
  alice = await makePerson(browser, relay.url, 'Alice');
  await alice.createAccount();
});

afterAll(async () => {
  await browser.close();
  await relay.remove();
});

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) await field(page, name).fill(text);
}

describe('creating an account', () => {
  let profile: Profile;
  let page: Page;

  beforeEach(async () => {
    profile = await openProfile(browser, relay.url);
    page = await profile.openTab();
    await page.getByRole('button', { name: 'Create account' }).click();
    await field(page, 'Display name').waitFor();
  });

  afterEach(async () => {
    await profile.context.close();
  });

  const good = { Handle: 'carol', 'Display name': 'Carol', Password: 'carol likes long passwords' };

  it.each([
    { wrong: { Handle: 'alice' }, says: 'Somebody has that handle already. Choose another.' },
    { wrong: { Handle: 'ALICE' }, says: 'Somebody has that handle already. Choose another.' },
    { wrong: { Handle: 'ca rol' }, says: /^A handle has 2 to 32 small letters/ },
    { wrong: { 'Display name': '   ' }, says: 'Type the name your contacts should see.' },
    { wrong: { Password: 'short' }, says: /^That password is too easy to guess/ },
    { wrong: { Handle: '' }, says: 'Type your handle.' },
  ])('[I8] explains $wrong at its field, and keeps what was typed', async ({ wrong, says }) => {
    const typed = { ...good, ...wrong };
    await fill(page, typed);
    await page.getByRole('button', { name: 'Create account' }).click();
    await expectToAppear(page.getByRole('alert').filter({ hasText: says }));
    const [label] = Object.keys(wrong);
    expect(await field(page, label ?? '').getAttribute('aria-invalid')).toBe('true');
    for (const [name, text] of Object.entries(typed)) {
      expect(await field(page, name).inputValue()).toBe(text);
    }
  });

  it('[K10] explains it in Portuguese as well', async () => {
    await page.getByRole('combobox', { name: 'Language' }).selectOption('Português');
    await field(page, 'Usuário').fill('alice');
    await field(page, 'Nome de exibição').fill('Alice');
    await field(page, 'Senha').fill('alice gosta de senhas longas');
    await page.getByRole('button', { name: 'Criar conta' }).click();
    await expectToAppear(
      page.getByRole('alert').filter({ hasText: 'Alguém já usa esse nome. Escolha outro.' }),
    );
  });
});

describe('signing in', () => {
  let profile: Profile;
  let page: Page;
  const submit = async (handle: string, password: string) => {
    await fill(page, { Handle: handle, Password: password });
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  };

  beforeEach(async () => {
    profile = await openProfile(browser, relay.url);
    page = await profile.openTab();
  });

  afterEach(async () => {
    await profile.context.close();
  });

  it.each(['alice', 'nobody-at-all'])(
    '[I6] answers a wrong password of %s with the same words',
    async (handle) => {
      await submit(handle, 'not the password');
      await expectToAppear(
        page.getByRole('alert').filter({ hasText: 'Handle and password do not match.' }),
      );
      expect(await field(page, 'Handle').inputValue()).toBe(handle);
    },
  );

  it('[K10] says that the relay cannot be reached, and goes on when it can', async () => {
    await profile.context.setOffline(true);
    await submit('alice', alice.password);
    await expectToAppear(page.getByRole('alert').filter({ hasText: 'The relay can’t be reached.' }));
    await profile.context.setOffline(false);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expectToAppear(page.getByRole('region', { name: 'Contacts' }));
  });
});

describe('asking somebody to be a contact', () => {
  const ask = async (handle: string) => {
    const dialog = alice.page().getByRole('dialog', { name: 'Add a contact' });
    if (!(await dialog.isVisible())) {
      await alice.page().getByRole('button', { name: 'Add a contact' }).click();
    }
    await dialog.getByRole('textbox', { name: 'Handle' }).fill(handle);
    await dialog.getByRole('button', { name: 'Send request' }).click();
    return dialog;
  };

  it('[I7] refuses a request to oneself', async () => {
    const dialog = await ask('alice');
    await expectToAppear(dialog.getByText('That is your own handle.'));
  });

  it('[I7] says nothing about whether a handle exists, and refuses to ask twice', async () => {
    const dialog = await ask('nobody-at-all');
    await dialog.waitFor({ state: 'hidden' });
    await expectToAppear(
      alice.page().getByRole('treeitem', { name: 'nobody-at-all (Waiting for an answer)' }),
    );
    await ask('nobody-at-all');
    await expectToAppear(dialog.getByText('You have asked them already.'));
  });
});

describe('a message', () => {
  it('[A8] of more than 8 KB is not sent, and nothing of it is lost', async () => {
    const bob = await makePerson(browser, relay.url, 'Bob');
    await bob.createAccount();
    await bob.page().getByRole('button', { name: 'Add a contact' }).click();
    await bob.page().getByRole('textbox', { name: 'Handle' }).fill('alice');
    await bob.page().getByRole('button', { name: 'Send request' }).click();
    await alice.page().keyboard.press('Escape');
    await alice
      .page()
      .getByRole('dialog', { name: 'Bob' })
      .getByRole('button', { name: 'Accept' })
      .click();
    await alice.openConversation('Bob');
    const input = alice.conversation('Bob').getByRole('textbox', { name: 'Message' });
    const long = 'é'.repeat(4_200);
    await input.fill(long);
    await expectToAppear(alice.conversation('Bob').getByText('about 208 bytes over'));
    await input.press('Enter');
    expect(await input.inputValue()).toBe(long);
    expect(await alice.conversation('Bob').getByRole('article').count()).toBe(0);
    await alice.reopen();
    await alice.conversation('Bob').waitFor();
    expect(await alice.conversation('Bob').getByRole('textbox', { name: 'Message' }).inputValue()).toBe(
      long,
    );
  });
});
