/** A person at the app: what they do and see there, by the names that scripts and screen readers rely on. */
import type { Browser, Locator, Page } from 'playwright';
import { openProfile, type Profile, type ProfileOptions } from './browser.ts';

export type Person = Profile & {
  readonly name: string;
  readonly handle: string;
  readonly password: string;
  /** The tab in use: another one after `reopen`. */
  page(): Page;
  /** The window with this contact. */
  conversation(name: string): Locator;
  /** The line of this contact in the list, with this status where given. */
  contact(name: string, status?: string): Locator;
  createAccount(): Promise<void>;
  signIn(status?: string): Promise<void>;
  openConversation(name: string): Promise<void>;
  say(to: string, text: string): Promise<void>;
  /** What was said, in order: author and text. */
  heard(from: string): Promise<readonly string[]>;
  /** The ticks of own lines, in order. */
  ticks(to: string): Promise<readonly string[]>;
  /** Waits until the app can start with no network. */
  kept(): Promise<void>;
  /** Closes the tab and opens the app in a new one. */
  reopen(): Promise<void>;
};

export async function makePerson(
  browser: Browser,
  url: string,
  name: string,
  options: ProfileOptions = {},
): Promise<Person> {
  const profile = await openProfile(browser, url, options);
  let page = await profile.openTab();
  const handle = name.toLowerCase();
  const password = `${handle} likes long passwords`;
  const conversation = (other: string) =>
    page.getByRole('region', { name: `Conversation with ${other}` });
  const log = (other: string) => conversation(other).getByRole('log', { name: 'Messages' });
  const contact = (other: string, status = '') =>
    page.getByRole('treeitem', { name: new RegExp(`^${other} \\(${status}`) });
  const field = (label: string) => page.getByRole('textbox', { name: label, exact: true });
  const signedIn = async () => page.getByRole('region', { name: 'Contacts' }).waitFor();

  return {
    ...profile,
    name,
    handle,
    password,
    page: () => page,
    conversation,
    contact,
    async createAccount() {
      await page.getByRole('button', { name: 'Create account' }).click();
      await field('Display name').waitFor();
      await field('Handle').fill(handle);
      await field('Display name').fill(name);
      await field('Password').fill(password);
      await page.getByRole('button', { name: 'Create account' }).click();
      await signedIn();
    },
    async signIn(status = 'Available') {
      await field('Handle').fill(handle);
      await field('Password').fill(password);
      await page.getByRole('combobox', { name: 'Sign in as' }).selectOption(status);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await signedIn();
    },
    async openConversation(other) {
      await contact(other).dblclick();
      await conversation(other).waitFor();
    },
    async say(to, text) {
      const input = conversation(to).getByRole('textbox', { name: 'Message' });
      await input.fill(text);
      await input.press('Enter');
      await log(to).getByText(text, { exact: true }).waitFor();
    },
    heard: async (from) =>
      log(from)
        .getByRole('article')
        .evaluateAll((articles) =>
          articles.map((article) => {
            const author = article.querySelector('.message-head')?.textContent;
            const text = (article.querySelector('.message-text') ?? article).textContent.trim();
            return author ? `${author} ${text}` : text;
          }),
        ),
    ticks: async (to) =>
      log(to)
        .locator('.tick-mark')
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? '')),
    async kept() {
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
        // Ready is said while it is still activating.
        while (!navigator.serviceWorker.controller) await new Promise(requestAnimationFrame);
      });
    },
    async reopen() {
      await page.close();
      page = await profile.openTab();
    },
  };
}

/** Two people with accounts become contacts. */
export async function makeFriends(one: Person, other: Person): Promise<void> {
  await one.page().getByRole('button', { name: 'Add a contact' }).click();
  const asking = one.page().getByRole('dialog', { name: 'Add a contact' });
  await asking.getByRole('textbox', { name: 'Handle' }).fill(other.handle);
  await asking.getByRole('button', { name: 'Send request' }).click();
  const asked = other.page().getByRole('dialog', { name: one.name });
  await asked.getByRole('button', { name: 'Accept' }).click();
  await one.contact(other.name).waitFor();
  await other.contact(one.name).waitFor();
}
