/** A person at the app: what they do and see there, by the names that scripts and screen readers rely on. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright';
import { openProfile } from './browser.ts';

export type Person = {
  readonly handle: string;
  readonly name: string;
  readonly password: string;
  readonly context: BrowserContext;
  /** The tab in use: another one after `reopen`. */
  page(): Page;
  readonly complaints: () => readonly string[];
  /** The window with this contact. */
  conversation(name: string): Locator;
  contact(name: string): Locator;
  createAccount(): Promise<void>;
  signIn(status?: string): Promise<void>;
  openConversation(name: string): Promise<void>;
  say(to: string, text: string): Promise<void>;
  /** What was said, in order: author and text. */
  heard(from: string): Promise<readonly string[]>;
  /** Closes the tab and opens the app in a new one. */
  reopen(): Promise<void>;
  close(): Promise<void>;
};

export async function makePerson(browser: Browser, url: string, name: string): Promise<Person> {
  const profile = await openProfile(browser, url);
  let { page } = profile;
  const all: (readonly string[])[] = [profile.complaints];
  const handle = name.toLowerCase();
  const password = `${handle} likes long passwords`;
  const conversation = (other: string) =>
    page.getByRole('region', { name: `Conversation with ${other}` });
  const contact = (other: string) => page.getByRole('treeitem', { name: new RegExp(`^${other} \\(`) });
  const contacts = () => page.getByRole('region', { name: 'Contacts' });
  const field = (label: string) => page.getByRole('textbox', { name: label, exact: true });

  await page.goto('/');
  return {
    handle,
    name,
    password,
    context: profile.context,
    page: () => page,
    complaints: () => all.flat(),
    conversation,
    contact,
    async createAccount() {
      await page.getByRole('button', { name: 'Create account' }).click();
      await field('Display name').waitFor();
      await field('Handle').fill(handle);
      await field('Display name').fill(name);
      await field('Password').fill(password);
      await page.getByRole('button', { name: 'Create account' }).click();
      await contacts().waitFor();
    },
    async signIn(status = 'Available') {
      await field('Handle').fill(handle);
      await field('Password').fill(password);
      await page.getByRole('combobox', { name: 'Sign in as' }).selectOption(status);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await contacts().waitFor();
    },
    async openConversation(other) {
      await contact(other).dblclick();
      await conversation(other).waitFor();
    },
    async say(to, text) {
      const input = conversation(to).getByRole('textbox', { name: 'Message' });
      await input.fill(text);
      await input.press('Enter');
      await conversation(to).getByRole('article').filter({ hasText: text }).first().waitFor();
    },
    heard: async (from) =>
      conversation(from)
        .getByRole('log', { name: 'Messages' })
        .getByRole('article')
        .evaluateAll((articles) =>
          articles.map((article) => {
            const author = article.querySelector('.message-head')?.textContent;
            const text = (article.querySelector('.message-text') ?? article).textContent;
            return author ? `${author} ${text}` : text.trim();
          }),
        ),
    async reopen() {
      await page.close();
      page = await profile.context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      all.push(complaints);
      await page.goto('/');
    },
    close: async () => profile.context.close(),
  };
}

/** Both have accounts, are contacts, and see each other. */
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
