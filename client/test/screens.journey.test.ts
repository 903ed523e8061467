import type { Browser, Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answer,
  expectToAppear,
  expectToVanish,
  findBarriers,
  launchBrowser,
  layOut,
  makeFriends,
  makePerson,
  openScreen,
  type Person,
  type RelayProcess,
  type Screen,
  screensOfGroup,
  screensOfList,
  screensOfPair,
  startRelayProcess,
} from './support/index.ts';

let relay: RelayProcess;
let browser: Browser;
let alice: Person;
let bob: Person;

beforeAll(async () => {
  [relay, browser] = await Promise.all([startRelayProcess(), launchBrowser()]);
  alice = await makePerson(browser, relay.url, 'Alice', { reducedMotion: 'reduce' });
  bob = await makePerson(browser, relay.url, 'Bob');
  await alice.createAccount();
  await bob.createAccount();
  await makeFriends(alice, bob);
  await layOut(alice, 'Sort by group');
  await layOut(alice, 'New contact group…');
  await answer(alice, 'New contact group', 'Beach');
});

afterAll(async () => {
  await browser.close();
  await relay.remove();
});

const hasKeyboard = (place: Locator) =>
  place.evaluate((element) => element.contains(document.activeElement));

/** Opens each with the keyboard alone, in every look; closes it, and goes on from where the keyboard is then. */
function tryAll(screens: readonly Screen[]): void {
  it.each(screens)('[LK9] [LK10] $name', async (screen) => {
    const page = alice.page();
    const shown = await openScreen(page, screen);
    expect(await findBarriers(page, shown)).toEqual([]);
    await page.keyboard.press('Escape');
    await expectToVanish(shown);
    const after = (screen.after ?? screen.opener)(page);
    await expect.poll(() => hasKeyboard(after)).toBe(true);
    await clearField();
  });
}

/** What a command left there. */
async function clearField(): Promise<void> {
  const field = alice.page().getByRole('textbox', { name: 'Message', exact: true });
  if (await field.isVisible()) await field.fill('');
}

describe('what opens over the list has no barrier in any look, is opened by keys alone, and gives the keyboard back', () => {
  tryAll(screensOfList('Bob', 'Beach'));
});

describe('so does what opens over a conversation', () => {
  beforeAll(async () => {
    await alice.openConversation('Bob');
    await alice.say('Bob', 'praia no sábado?');
  });

  tryAll(screensOfPair);
});

describe('so does what opens over a group', () => {
  beforeAll(async () => {
    const page = alice.page();
    await alice.conversation('Bob').getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('button', { name: 'New group' }).click();
    const dialog = page.getByRole('dialog', { name: 'New group' });
    await dialog.getByRole('textbox', { name: 'Title' }).fill('Holidays');
    await dialog.getByRole('checkbox', { name: 'Bob' }).check();
    await dialog.getByRole('button', { name: 'Create' }).click();
    await expectToAppear(alice.conversation('Holidays'));
  });

  tryAll(screensOfGroup);

  it('[LK10] nobody complained meanwhile', () => {
    expect(alice.complaints).toEqual([]);
  });
});
