import type { Browser, Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
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

let relay: RelayProcess;
let browser: Browser;
let alice: Person;
let bob: Person;

beforeAll(async () => {
  [relay, browser] = await Promise.all([startRelayProcess(), launchBrowser()]);
  alice = await makePerson(browser, relay.url, 'Alice');
  bob = await makePerson(browser, relay.url, 'Bob');
  await alice.createAccount();
  await bob.createAccount();
  await makeFriends(alice, bob);
  await alice.openConversation('Bob');
  await bob.openConversation('Alice');
});

afterAll(async () => {
  await browser.close();
  await relay.remove();
});

const atAlices = () => alice.conversation('Bob');
const atBobs = () => bob.conversation('Alice');
const input = (window: Locator) => window.getByRole('textbox', { name: 'Message' });
const line = (window: Locator, text: string) =>
  window.getByRole('article').filter({ hasText: text }).first();

/** From the line's own menu, by right click. */
async function pick(person: Person, window: Locator, text: string, item: string): Promise<void> {
  await line(window, text).click({ button: 'right' });
  await person.page().getByRole('menuitem', { name: item, exact: true }).click();
}

const loaded = async (person: Person) =>
  person
    .page()
    .evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1)));

describe('what can be done with a line', () => {
  it('[CW2] it is answered, with its words above the answer, at both ends', async () => {
    await alice.say('Bob', 'coffee at five?');
    await pick(bob, atBobs(), 'coffee at five?', 'Reply');
    await input(atBobs()).fill('make it six');
    await input(atBobs()).press('Enter');
    const quote = /^Reply to Alice: coffee at five\?/;
    await expectToAppear(atAlices().getByRole('button', { name: quote }));
    await atAlices().getByRole('button', { name: quote }).click();
    await vi.waitFor(
      async () =>
        expect(await atAlices().locator('article:focus').textContent()).toContain('coffee at five?'),
      15_000,
    );
  });

  it('[CW3] it is reacted to, and the reaction is taken back', async () => {
    await pick(bob, atBobs(), 'coffee at five?', 'React…');
    await bob
      .page()
      .getByRole('dialog', { name: 'React' })
      .getByRole('button', { name: 'Heart' })
      .click();
    await expectToAppear(atAlices().getByRole('button', { name: 'Heart: Bob' }));
    await atBobs().getByRole('button', { name: 'Heart: you' }).click();
    await expectToVanish(atAlices().getByRole('button', { name: 'Heart: Bob' }));
  });

  it('[CW3] [EM13] it is reacted to with any emoji, which are loaded only then, and the same of both counts together', async () => {
    const emojiData = async () => (await loaded(bob)).filter((name) => name?.startsWith('EmojiTab'));
    const choose = async (person: Person, window: Locator) => {
      await pick(person, window, 'coffee at five?', 'React…');
      await person
        .page()
        .getByRole('dialog', { name: 'React' })
        .getByRole('button', { name: 'More emoticons and emoji' })
        .click();
      const picker = person.page().getByRole('dialog', { name: 'Emoticons' });
      await picker.getByRole('tab', { name: 'Emoji' }).click();
      await picker.getByRole('textbox', { name: 'Search' }).fill('hot beverage');
      await picker.getByRole('gridcell', { name: 'hot beverage', exact: true }).click();
    };
    expect(await emojiData()).toEqual([]);
    await choose(bob, atBobs());
    expect(await emojiData()).not.toEqual([]);
    await expectToAppear(atAlices().getByRole('button', { name: '☕️: Bob', exact: true }));
    await choose(alice, atAlices());
    const both = atBobs().getByRole('button', { name: /^☕️: (you, Alice|Alice, you)$/ });
    await expectToAppear(both);
    expect(await both.textContent()).toBe('☕️2');
    await both.click();
    await expectToAppear(atAlices().getByRole('button', { name: '☕️: you', exact: true }));
    await alice.page().reload();
    await expectToAppear(atAlices().getByRole('button', { name: '☕️: you', exact: true }));
    await expectToAppear(atBobs().getByRole('button', { name: '☕️: Alice', exact: true }));
  });

  it('[CW4] it is copied, as it is or with who said it', async () => {
    await bob.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const copied = () => bob.page().evaluate(() => navigator.clipboard.readText());
    await pick(bob, atBobs(), 'coffee at five?', 'Copy');
    await vi.waitFor(async () => expect(await copied()).toBe('coffee at five?'), 15_000);
    await pick(bob, atBobs(), 'coffee at five?', 'Copy as “Alice says:”');
    await vi.waitFor(async () => expect(await copied()).toBe('Alice says: coffee at five?'), 15_000);
  });

  it('[CW5] it is deleted for oneself, also after a reload, and the other still has it', async () => {
    await alice.say('Bob', 'a secret');
    await expectToAppear(line(atBobs(), 'a secret'));
    await pick(bob, atBobs(), 'a secret', 'Delete for me');
    await expectToVanish(line(atBobs(), 'a secret'));
    await bob.page().reload();
    await expectToAppear(line(atBobs(), 'make it six'));
    expect(await line(atBobs(), 'a secret').count()).toBe(0);
    await expectToAppear(line(atAlices(), 'a secret'));
  });
});

describe('how a text looks', () => {
  it('[TF1] [TF3] bold and colour are chosen once, kept, and seen by the other', async () => {
    await input(atAlices()).press('Control+b');
    await atAlices().getByRole('button', { name: 'Font and colour' }).click();
    await alice.page().getByRole('radio', { name: 'Red', exact: true }).click();
    await alice.page().keyboard.press('Escape');
    await alice.say('Bob', 'in red');
    const style = () =>
      atBobs()
        .getByText('in red', { exact: true })
        .evaluate((words) => {
          const { fontWeight, color } = getComputedStyle(words);
          return { fontWeight, color };
        });
    await vi.waitFor(
      async () => expect(await style()).toEqual({ fontWeight: '700', color: 'rgb(200, 50, 27)' }),
      15_000,
    );
    await alice.page().reload();
    await alice.say('Bob', 'still in red');
    await expectToAppear(line(atBobs(), 'still in red'));
    expect(
      await atBobs()
        .getByText('still in red', { exact: true })
        .evaluate((words) => getComputedStyle(words).fontWeight),
    ).toBe('700');
  });
});

describe('drawing', () => {
  it('[IK1] [IK4] a drawing goes to the other as it was drawn, and what draws is loaded only then', async () => {
    expect((await loaded(alice)).filter((name) => name?.startsWith('InkPad'))).toEqual([]);
    await atAlices().getByRole('button', { name: 'Ink', exact: true }).click();
    const pad = alice.page().getByRole('dialog', { name: 'Ink' });
    const sheet = pad.getByRole('img', { name: /^Sheet to draw on/ });
    await sheet.waitFor();
    for (const y of [40, 80]) {
      await sheet.hover({ position: { x: 40, y } });
      await alice.page().mouse.down();
      await sheet.hover({ position: { x: 200, y: y + 20 } });
      await sheet.hover({ position: { x: 320, y } });
      await alice.page().mouse.up();
    }
    await pad.getByRole('button', { name: 'Undo' }).click();
    await expectToAppear(pad.getByRole('img', { name: 'Sheet to draw on, 1 stroke' }));
    await pad.getByRole('button', { name: 'Redo' }).click();
    await pad.getByRole('button', { name: 'Send' }).click();
    const drawing = atBobs().getByRole('img', { name: 'Drawing by Alice' });
    await expectToAppear(drawing);
    expect(await drawing.locator('path').count()).toBe(2);
  });

  it('[IK4] it is saved as a picture', async () => {
    const [saved] = await Promise.all([
      bob.page().waitForEvent('download'),
      atBobs().getByRole('button', { name: 'Save as a picture' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('drawing.png');
  });
});

describe('commands', () => {
  it('[CM4] tell the other what one does, and change one’s name', async () => {
    await input(atAlices()).fill('/me waves');
    await input(atAlices()).press('Enter');
    await expectToAppear(line(atBobs(), 'Alice waves'));
    await input(atAlices()).fill('/psm at the beach');
    await input(atAlices()).press('Enter');
    await expectToAppear(bob.page().getByRole('treeitem', { name: /^Alice .*at the beach/ }));
  });

  it('[CM5] quick texts are there again after a reload', async () => {
    await input(atAlices()).fill('/texts');
    await input(atAlices()).press('Enter');
    const dialog = alice.page().getByRole('dialog', { name: 'Quick texts' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('oi');
    await dialog.getByRole('textbox', { name: 'Text' }).fill('oi, tudo bem?');
    await dialog.getByRole('button', { name: 'Add' }).click();
    await expectToAppear(dialog.getByText('oi, tudo bem?'));
    await alice.page().reload();
    await input(atAlices()).fill('/oi');
    await input(atAlices()).press('Enter');
    await expectToAppear(line(atBobs(), 'oi, tudo bem?'));
  });
});

it('[K11] nothing went wrong on the way', () => {
  expect([...alice.complaints, ...bob.complaints]).toEqual([]);
});
