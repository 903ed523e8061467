import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answer,
  choose,
  expectLines,
  expectToAppear,
  expectToVanish,
  heading,
  launchBrowser,
  layOut,
  makeFriends,
  makePerson,
  type Person,
  pick,
  type RelayProcess,
  startRelayProcess,
} from './support/index.ts';

let relay: RelayProcess;
let browser: Browser;
let alice: Person;
let bob: Person;
let carol: Person;

beforeAll(async () => {
  [relay, browser] = await Promise.all([startRelayProcess(), launchBrowser()]);
  alice = await makePerson(browser, relay.url, 'Alice');
  bob = await makePerson(browser, relay.url, 'Bob');
  carol = await makePerson(browser, relay.url, 'Carol');
  for (const person of [alice, bob, carol]) await person.createAccount();
  await makeFriends(alice, bob);
  await makeFriends(alice, carol);
});

afterAll(async () => {
  await browser.close();
  await relay.remove();
});

const search = (person: Person) => person.page().getByRole('searchbox', { name: 'Search contacts' });

describe('the lines', () => {
  it('[CL1] bear the nickname, of which its bearer hears nothing', async () => {
    await alice.contact('Bob').first().focus();
    await alice.page().keyboard.press('F2');
    await answer(alice, 'Nickname for Bob', 'Bobinho');
    await expectToAppear(alice.contact('Bobinho'));
    expect(await alice.contact('Bob').count()).toBe(0);
    expect(await bob.page().getByText('Bobinho').count()).toBe(0);
  });

  it('[CL6] are found as one types, whatever the case and the accents', async () => {
    await alice.contact('Carol').first().focus();
    await alice.page().keyboard.press('/');
    await alice.page().keyboard.type('BÓB');
    await expectLines(alice, ['1 contact found', 'Bobinho (Available)']);
    await search(alice).fill('nobody');
    await expectToAppear(alice.page().getByText('None of your contacts goes with “nobody”.'));
    await alice.page().keyboard.press('Escape');
    await expectToAppear(heading(alice, 'Online (2)'));
    await search(alice).fill('bob');
    await alice.page().keyboard.press('Enter');
    await expectToAppear(alice.conversation('Bobinho'));
    await alice.conversation('Bobinho').getByRole('button', { name: 'Close' }).click();
    await search(alice).fill('');
  });

  it('[RO1] have large, small or no pictures', async () => {
    const picture = alice.contact('Carol').first().locator('.picture img');
    const width = async () => (await picture.boundingBox())?.width;
    await layOut(alice, 'Large pictures');
    await expect.poll(width).toBeGreaterThan(40);
    await layOut(alice, 'No pictures');
    await expect.poll(() => picture.count()).toBe(0);
    await layOut(alice, 'Small pictures');
    await expect.poll(width).toBeLessThan(30);
  });

  it('[CL11] open a card where the pointer rests, beside them', async () => {
    const line = alice.contact('Bobinho').first();
    const card = alice.page().getByRole('dialog', { name: 'Contact card of Bobinho' });
    await line.hover();
    await expectToAppear(card.getByText('calls themselves Bob'));
    const [own, over] = [await line.boundingBox(), await card.boundingBox()];
    const lies = own && over && over.x < own.x + own.width && own.x < over.x + over.width;
    const covers = own && over && over.y < own.y + own.height && own.y < over.y + over.height;
    expect(lies && covers).toBe(false);
    await card.hover();
    await expectToAppear(card);
    await alice.page().keyboard.press('Escape');
    await expectToVanish(card);
  });

  it('[CL11] open no card where the pointer has just pressed', async () => {
    await alice.openConversation('Bobinho');
    // Longer than a pointer has to rest.
    await alice.page().waitForTimeout(1_000);
    expect(
      await alice
        .page()
        .getByRole('dialog', { name: /^Contact card/ })
        .count(),
    ).toBe(0);
    await alice.conversation('Bobinho').getByRole('button', { name: 'Close', exact: true }).click();
  });

  it('[CL11] open a card where the arrow keys rest, which leaves them the keyboard', async () => {
    const line = alice.contact('Bobinho').first();
    const card = alice.page().getByRole('dialog', { name: 'Contact card of Bobinho' });
    await alice.page().mouse.move(0, 0);
    await line.focus();
    await alice.page().keyboard.press('ArrowUp');
    await alice.page().keyboard.press('ArrowDown');
    await expectToAppear(card);
    expect(await line.evaluate((row) => row === document.activeElement)).toBe(true);
    await alice.page().keyboard.press('ArrowUp');
    await expectToVanish(card);
  });

  it('[CL11] open a card by keyboard, which has the keyboard and gives it back', async () => {
    const line = alice.contact('Bobinho').first();
    const card = alice.page().getByRole('dialog', { name: 'Contact card of Bobinho' });
    await alice.page().mouse.move(0, 0);
    await line.focus();
    await alice.page().keyboard.press('Alt+Enter');
    await expectToAppear(card);
    await expect.poll(() => card.locator(':focus').count()).toBe(1);
    await alice.page().keyboard.press('Escape');
    await expectToVanish(card);
    expect(await line.evaluate((row) => row === document.activeElement)).toBe(true);
  });
});

describe('who is not wanted any more', () => {
  it('[CL10] is blocked, sees one as offline, and is unblocked from the list of people', async () => {
    await choose(alice, alice.contact('Bobinho'), 'Block');
    await expectToAppear(alice.page().getByRole('treeitem', { name: /^Bobinho .*\(Blocked\)/ }));
    await expectToAppear(bob.contact('Alice', 'Offline'));
    await layOut(alice, 'Who has me, and who is blocked…');
    const people = alice.page().getByRole('dialog', { name: 'Who has me' });
    await expectToAppear(people.getByText(/^contacts since/).first());
    await people.getByRole('button', { name: 'Unblock' }).click();
    await expectToAppear(people.getByText('You have blocked nobody.'));
    await people.getByRole('button', { name: 'Close' }).last().click();
    await expectToAppear(bob.contact('Alice', 'Available'));
  });

  it('[CL12] is in the event log, as everyone who came, went and was renamed', async () => {
    await carol.page().getByRole('button', { name: 'How you look' }).click();
    await pick(carol, 'Display name…');
    await answer(carol, 'Display name', 'Carolina');
    await expectToAppear(alice.contact('Carolina'));
    await carol.page().getByRole('button', { name: 'Sign out' }).click();
    await expectToAppear(alice.contact('Carolina', 'Offline'));
    await carol.signIn();
    await expectToAppear(alice.contact('Carolina', 'Available'));
    await layOut(alice, 'Event log…');
    const log = alice.page().getByRole('dialog', { name: 'Event log' });
    await expectToAppear(log.getByText('Carol is now called Carolina'));
    await expectToAppear(log.getByText('Carolina went offline'));
    await expectToAppear(log.getByText('Carolina came online'));
    await log.getByRole('combobox', { name: 'Show' }).selectOption('Names and messages');
    await expectToVanish(log.getByText('Carolina went offline'));
    await log.getByRole('button', { name: 'Clear the log' }).click();
    await expectToAppear(log.getByText(/^Nothing here yet/));
    await alice.page().keyboard.press('Escape');
  });

  it('[CL3] [CL10] is deleted after a question, blocked where that is ticked, and nothing is kept of them', async () => {
    await alice.contact('Bobinho').focus();
    await alice.page().keyboard.press('Delete');
    const asked = alice.page().getByRole('dialog', { name: 'Delete Bobinho from your list?' });
    await asked.getByRole('checkbox', { name: 'Also block this contact' }).check();
    await asked.getByRole('button', { name: 'Delete contact' }).click();
    await expectLines(alice, ['Online (1)', 'Carolina (Available)', 'Offline (0)']);
    await expectToVanish(bob.contact('Alice'));
    await layOut(alice, 'Who has me, and who is blocked…');
    const people = alice.page().getByRole('dialog', { name: 'Who has me' });
    await expectToAppear(people.getByRole('listitem').filter({ hasText: 'Unblock' }));
    expect(await people.getByText('Bobinho').count()).toBe(0);
    await people.getByRole('button', { name: 'Unblock' }).click();
    await people.getByRole('button', { name: 'Close' }).last().click();
    expect([...alice.complaints, ...bob.complaints, ...carol.complaints]).toEqual([]);
  });
});
