import type { Browser, Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeAccount, valueOf } from '../../relay/test/support/index.ts';
import {
  expectToAppear,
  expectToVanish,
  findBarriers,
  launchBrowser,
  makeFriends,
  makePerson,
  type Person,
  type RelayProcess,
  startRelayProcess,
  writeHistory,
} from './support/index.ts';

/** Carol said all of it before Alice looked. */
const carolsLines = 1_000;

let relay: RelayProcess;
let browser: Browser;
let alice: Person;
let bob: Person;

beforeAll(async () => {
  [relay, browser] = await Promise.all([startRelayProcess(), launchBrowser()]);
  alice = await makePerson(browser, relay.url, 'Alice');
  bob = await makePerson(browser, relay.url, 'Bob', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
  });
  await alice.createAccount();
  await bob.createAccount();
  await makeFriends(alice, bob);
  await listenToCarol();
  await alice.openConversation('Bob');
  await bob.contact('Alice').tap();
  await bob.conversation('Alice').waitFor();
  for (const text of ['Vamos à praia no sábado?', 'levo o violão']) await alice.say('Bob', text);
  await bob.say('Alice', 'sabado na PRAIA, combinado');
  await expectToAppear(lineWith(alice, 'Bob', 'combinado'));
});

afterAll(async () => {
  await browser.close();
  await relay.remove();
});

async function listenToCarol(): Promise<void> {
  const carol = await makeAccount({ url: relay.url, clock: { now: Date.now } }, 'carol');
  await carol.call('requestContact', { body: { handle: alice.handle } });
  const asked = alice.page().getByRole('dialog', { name: 'Carol' });
  await asked.getByRole('button', { name: 'Accept' }).click();
  await alice.contact('Carol').waitFor();
  const [contact] = valueOf(await carol.call('contacts')).contacts;
  if (!contact) throw new Error('They are no contacts.');
  await relay.stop();
  await writeHistory(relay.data, carol, contact.conversation, carolsLines);
  await relay.start();
  await Promise.all([alice.page().reload(), bob.page().reload()]);
  await Promise.all([alice.contact('Carol').waitFor(), bob.contact('Alice').waitFor()]);
}

const searchOf = (person: Person, other: string) => person.conversation(other).getByRole('search');
const fieldOf = (person: Person, other: string) =>
  searchOf(person, other).getByRole('searchbox', { name: 'Search in this conversation' });
const outcome = (person: Person, other: string) => searchOf(person, other).getByRole('status');
const message = (person: Person, other: string) =>
  person.conversation(other).getByRole('textbox', { name: 'Message' });
const lineWith = (person: Person, other: string, text: string) =>
  person.conversation(other).getByRole('article').filter({ hasText: text });
const hasFocus = (locator: Locator) => locator.evaluate((element) => element === document.activeElement);

/** As it is announced, before what was said there. */
async function expectOutcome(person: Person, other: string, text: string): Promise<void> {
  await vi.waitFor(async () => {
    const said = await outcome(person, other).textContent();
    expect(said?.split('.')[0]).toBe(text);
  }, 30_000);
}

/** Whether all of the line is to be seen in its log. */
const inSight = (line: Locator) =>
  line.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const log = element.closest('[role=log]')?.getBoundingClientRect();
    return log !== undefined && top >= log.top && bottom <= log.bottom;
  });

describe('with the keyboard', () => {
  it('[SE1] Ctrl and F are the conversation’s in its window, and the browser’s elsewhere', async () => {
    const { keyboard } = alice.page();
    /** Whether the app keeps the keys from the browser. */
    async function taken(): Promise<boolean> {
      const pressed = await alice.page().evaluateHandle(() => {
        const { promise, resolve } = Promise.withResolvers<boolean>();
        // When all have had it, whoever stops it on its way.
        const look = (event: KeyboardEvent) =>
          event.key === 'f' && setTimeout(() => resolve(event.defaultPrevented));
        addEventListener('keydown', look, { capture: true });
        return { promise };
      });
      await keyboard.press('Control+f');
      return pressed.evaluate(async ({ promise }) => promise);
    }

    await keyboard.press('Alt+Digit1');
    expect(await taken()).toBe(false);
    expect(await searchOf(alice, 'Bob').count()).toBe(0);
    await message(alice, 'Bob').focus();
    expect(await taken()).toBe(true);
    await fieldOf(alice, 'Bob').waitFor();
    expect(await hasFocus(fieldOf(alice, 'Bob'))).toBe(true);
  });

  it('[SE2, SE3] words are found without their accents, the newest first, and what comes meanwhile is counted', async () => {
    const { keyboard } = alice.page();
    await keyboard.type('SABADO praia');
    await expectOutcome(alice, 'Bob', '1 of 2');
    await keyboard.press('Enter');
    await expectOutcome(alice, 'Bob', '2 of 2');
    await bob.say('Alice', 'na praia, sábado às dez');
    await expectOutcome(alice, 'Bob', '3 of 3');
    await keyboard.press('Shift+Enter');
    await expectOutcome(alice, 'Bob', '2 of 3');
  });

  it('[SE4] nothing of it bars anybody’s way, in any look', async () => {
    expect(await findBarriers(alice.page(), alice.conversation('Bob'))).toEqual([]);
  });

  it('[SE1] Escape closes it, and one goes on writing', async () => {
    await alice.page().keyboard.press('Escape');
    await expectToVanish(searchOf(alice, 'Bob'));
    await alice.page().keyboard.type('oi');
    expect(await message(alice, 'Bob').inputValue()).toBe('oi');
  });

  it('[SE3, SE4] a line is found that is pages further up than what is drawn, and brought into sight', async () => {
    await alice.openConversation('Carol');
    await expectToAppear(lineWith(alice, 'Carol', `line ${carolsLines - 1},`));
    await message(alice, 'Carol').focus();
    await alice.page().keyboard.press('Control+f');
    await fieldOf(alice, 'Carol').waitFor();
    await alice.page().keyboard.type('line 7, usually');
    await expectOutcome(alice, 'Carol', `1 of ${carolsLines / 10}`);
    await alice.page().keyboard.press('ArrowDown');
    await expectOutcome(alice, 'Carol', '100 of 100');
    const oldest = lineWith(alice, 'Carol', 'line 7,').first();
    await expectToAppear(oldest);
    await vi.waitFor(async () => expect(await inSight(oldest)).toBe(true), 15_000);
    expect(await hasFocus(fieldOf(alice, 'Carol'))).toBe(true);
  });

  it('[SE6] there one reacts to it, reads on from it, and is back at the newest line with one key', async () => {
    const log = alice.conversation('Carol').getByRole('log', { name: 'Messages' });
    const oldest = lineWith(alice, 'Carol', 'line 7,').first();
    await oldest.click({ button: 'right' });
    await alice.page().getByRole('menuitem', { name: 'React…', exact: true }).click();
    const reactions = alice.page().getByRole('dialog', { name: 'React' });
    await reactions.getByRole('button', { name: 'Heart' }).click();
    await expectToAppear(oldest.getByRole('button', { name: 'Heart: you' }));
    await log.focus();
    for (const text of ['line 399,', 'line 400,']) {
      await vi.waitFor(async () => {
        await log.evaluate((element) => (element.scrollTop = element.scrollHeight));
        await lineWith(alice, 'Carol', text).first().waitFor({ timeout: 500 });
      }, 30_000);
    }
    await log.press('End');
    await expectToAppear(lineWith(alice, 'Carol', `line ${carolsLines - 1},`));
    await fieldOf(alice, 'Carol').press('Escape');
    await expectToVanish(searchOf(alice, 'Carol'));
  });
});

describe('with no network', () => {
  it('[SE3] all that this device has is found', async () => {
    await alice.kept();
    await relay.stop();
    await alice.context.setOffline(true);
    await alice.reopen();
    await expectToAppear(lineWith(alice, 'Carol', `line ${carolsLines - 1},`));
    await message(alice, 'Carol').focus();
    await alice.page().keyboard.press('Control+f');
    await fieldOf(alice, 'Carol').waitFor();
    await alice.page().keyboard.type('line 23,');
    await expectOutcome(alice, 'Carol', '1 of 10');
    await alice.page().keyboard.press('ArrowDown');
    await expectToAppear(lineWith(alice, 'Carol', 'line 23,').first());
    await alice.context.setOffline(false);
    await relay.start();
  });
});

describe('on a phone', () => {
  it('[SE1, SE3] all of it is done by touch, within the screen', async () => {
    const window = bob.conversation('Alice');
    const button = (name: string) => window.getByRole('button', { name, exact: true });
    await button('Search').tap();
    await fieldOf(bob, 'Alice').fill('praia');
    await expectOutcome(bob, 'Alice', '1 of 3');
    await button('Older').tap();
    await expectOutcome(bob, 'Alice', '2 of 3');
    await button('Newer').tap();
    await expectOutcome(bob, 'Alice', '1 of 3');
    const boxes = await searchOf(bob, 'Alice')
      .locator('input, button')
      .evaluateAll((elements) =>
        elements.map((element) => {
          const { left, right, height } = element.getBoundingClientRect();
          return left >= 0 && right <= innerWidth && height >= 36;
        }),
      );
    expect(boxes).toEqual([true, true, true, true]);
    await button('Close the search').tap();
    await expectToVanish(searchOf(bob, 'Alice'));
    expect([...alice.complaints, ...bob.complaints]).toEqual([]);
  });
});
