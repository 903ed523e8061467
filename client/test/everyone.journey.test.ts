import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  findBarriers,
  launchBrowser,
  looks,
  makePerson,
  openProfile,
  putOn,
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
  alice = await makePerson(browser, relay.url, 'Alice', { reducedMotion: 'reduce' });
  bob = await makePerson(browser, relay.url, 'Bob', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
  });
});

afterAll(async () => {
  await browser.close();
  await relay.remove();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });

describe('axe finds nothing, in every theme, shade and contrast', () => {
  it('[LK10] at the sign-in window, wide and on a phone', async () => {
    expect(await findBarriers(alice.page())).toEqual([]);
    expect(await findBarriers(bob.page())).toEqual([]);
  });

  it('[LK10] where an account is made, with what is wrong said beside each field', async () => {
    await button(alice.page(), 'Create account').click();
    await button(alice.page(), 'Create account').click();
    await alice.page().getByRole('alert').first().waitFor();
    expect(await findBarriers(alice.page())).toEqual([]);
    await alice.page().reload();
  });

  it('[LK10] in the main window, and where a contact is added', async () => {
    await alice.createAccount();
    await bob.createAccount();
    expect(await findBarriers(alice.page())).toEqual([]);
    expect(await findBarriers(bob.page())).toEqual([]);
    await button(alice.page(), 'Add a contact').click();
    await dialog(alice.page(), 'Add a contact').waitFor();
    expect(await findBarriers(alice.page())).toEqual([]);
    await alice.page().keyboard.press('Escape');
  });

  it('[LK10] where somebody asks to become a contact', async () => {
    await button(bob.page(), 'Add a contact').click();
    const asking = dialog(bob.page(), 'Add a contact');
    await asking.getByRole('textbox', { name: 'Handle' }).fill('alice');
    await asking.getByRole('button', { name: 'Send request' }).click();
    const asked = dialog(alice.page(), 'Bob');
    await asked.waitFor();
    expect(await findBarriers(alice.page())).toEqual([]);
    await asked.getByRole('button', { name: 'Accept' }).click();
    await alice.contact('Bob').waitFor();
    await bob.contact('Alice').waitFor();
  });

  it('[LK10] in a conversation with lines, emoticons and a nudge, wide and on a phone', async () => {
    await alice.openConversation('Bob');
    await bob.contact('Alice').tap();
    await bob.conversation('Alice').waitFor();
    await alice.say('Bob', 'praia no sábado? https://example.org/mar');
    await bob.say('Alice', 'vamos');
    await alice.conversation('Bob').getByText('vamos').waitFor();
    await button(alice.page(), 'Nudge').click();
    await alice.conversation('Bob').getByText('You have just sent a nudge.').waitFor();
    expect(await findBarriers(alice.page())).toEqual([]);
    expect(await findBarriers(bob.page())).toEqual([]);
  });

  it('[LK10] with a notice on the screen', async () => {
    await alice.conversation('Bob').getByRole('button', { name: 'Close' }).click();
    await bob.say('Alice', 'are you there?');
    const notice = alice
      .page()
      .getByRole('region', { name: 'Notifications' })
      .getByRole('status')
      .first();
    await notice.waitFor();
    // It stays while it is pointed at.
    await notice.hover();
    expect(await findBarriers(alice.page())).toEqual([]);
  });
});

describe('a small or enlarged page', () => {
  const isCut = (page: Page) =>
    page.evaluate(() => ({
      wider: document.documentElement.scrollWidth > innerWidth,
      // What can be pressed and is on the screen at all must be so with all its width.
      cut: [...document.querySelectorAll('button, input, select, textarea, [role=treeitem]')]
        .filter((element) => element.checkVisibility({ opacityProperty: true }))
        .filter((element) => !element.closest('.toolbar, [role=log]'))
        .map((element) => element.getBoundingClientRect())
        .filter(({ width, left, right }) => width > 0 && (left < -1 || right > innerWidth + 1)).length,
    }));

  it('[LK4] is whole at a width of 320 px, as a wide one is at 400 %, and in either direction of writing', async () => {
    const profile = await openProfile(browser, relay.url, {
      viewport: { width: 320, height: 640 },
      storageState: await bob.context.storageState(),
    });
    const page = await profile.openTab();
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    for (const look of looks) {
      await putOn(page, look);
      for (const dir of ['ltr', 'rtl']) {
        await page.evaluate((to) => (document.documentElement.dir = to), dir);
        expect(await isCut(page), `sign-in, ${dir}`).toEqual({ wider: false, cut: 0 });
      }
    }
    await bob.page().setViewportSize({ width: 320, height: 640 });
    for (const dir of ['rtl', 'ltr']) {
      await bob.page().evaluate((to) => (document.documentElement.dir = to), dir);
      expect(await isCut(bob.page()), `conversation, ${dir}`).toEqual({ wider: false, cut: 0 });
    }
    await bob.conversation('Alice').getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => isCut(bob.page())).toEqual({ wider: false, cut: 0 });
  });

  it('[LK4] keeps all of a window within reach at 200 % of 1280 × 800', async () => {
    await alice.page().setViewportSize({ width: 640, height: 400 });
    await expect.poll(() => isCut(alice.page())).toEqual({ wider: false, cut: 0 });
    await button(alice.page(), 'Options').click();
    await dialog(alice.page(), 'Options').waitFor();
    await expect.poll(() => isCut(alice.page())).toEqual({ wider: false, cut: 0 });
    const close = dialog(alice.page(), 'Options').getByRole('button', { name: 'Close' }).last();
    expect(await close.isVisible()).toBe(true);
    await alice.page().keyboard.press('Escape');
  });
});
