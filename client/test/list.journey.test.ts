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
  tree,
  walkTo,
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

describe('groups of one’s own', () => {
  it('[CL2] [CL5] are made, and counted, and say where nobody is in them', async () => {
    await layOut(alice, 'Sort by group');
    await layOut(alice, 'New contact group…');
    await answer(alice, 'New contact group', 'Beach');
    await layOut(alice, 'New contact group…');
    await answer(alice, 'New contact group', 'Work');
    await expectLines(alice, [
      'Beach (0/0)',
      'Work (0/0)',
      'Other contacts (2/2)',
      'Bob (Available)',
      'Carol (Available)',
      'Offline (0)',
    ]);
    expect(await tree(alice).getByText('There are no items in this category.').count()).toBe(3);
  });

  it('[CL7] take a contact by keyboard alone', async () => {
    await alice.contact('Bob').focus();
    await alice.page().keyboard.press('Shift+F10');
    await walkTo(alice.page(), 'Copy to group…');
    await walkTo(alice.page(), 'Beach');
    await expectLines(alice, [
      'Beach (1/1)',
      'Bob (Available)',
      'Work (0/0)',
      'Other contacts (1/1)',
      'Carol (Available)',
      'Offline (0)',
    ]);
  });

  it('[CL7] take a contact by drag and drop', async () => {
    await alice.contact('Carol').dragTo(heading(alice, 'Beach (1/1)'));
    await expectToAppear(heading(alice, 'Beach (2/2)'));
    expect(await heading(alice, 'Other contacts (1/1)').count()).toBe(0);
  });

  it('[CL2] have a contact as often as one likes', async () => {
    await choose(alice, alice.contact('Bob'), 'Copy to group…');
    await pick(alice, 'Work');
    await expectLines(alice, [
      'Beach (2/2)',
      'Bob (Available)',
      'Carol (Available)',
      'Work (1/1)',
      'Bob (Available)',
      'Offline (0)',
    ]);
  });

  it('[CL2] are renamed and put in order by keyboard', async () => {
    await heading(alice, 'Work (1/1)').focus();
    await alice.page().keyboard.press('F2');
    await answer(alice, 'Rename contact group', 'Office');
    await heading(alice, 'Office (1/1)').focus();
    await alice.page().keyboard.press('Alt+ArrowUp');
    await expectLines(alice, [
      'Office (1/1)',
      'Bob (Available)',
      'Beach (2/2)',
      'Bob (Available)',
      'Carol (Available)',
      'Offline (0)',
    ]);
  });

  it('[CL5] have favourites before them', async () => {
    await choose(alice, alice.contact('Carol'), 'Favourite');
    await expectLines(alice, [
      'Favourites (1/1)',
      'Carol (Available)',
      'Office (1/1)',
      'Bob (Available)',
      'Beach (2/2)',
      'Bob (Available)',
      'Carol (Available)',
      'Offline (0)',
    ]);
  });

  it('[CL5] count who is around, and have who is away at the end or in them', async () => {
    await bob.page().getByRole('button', { name: 'Sign out' }).click();
    await expectLines(alice, [
      'Favourites (1/1)',
      'Carol (Available)',
      'Office (0/1)',
      'Beach (1/2)',
      'Carol (Available)',
      'Offline (1)',
      'Bob (Offline)',
    ]);
    await expectToAppear(tree(alice).getByText('Nobody of this group is around.'));
    await layOut(alice, 'Offline contacts at the end');
    await expectLines(alice, [
      'Favourites (1/1)',
      'Carol (Available)',
      'Office (0/1)',
      'Bob (Offline)',
      'Beach (1/2)',
      'Carol (Available)',
      'Bob (Offline)',
    ]);
    await layOut(alice, 'Sort by status');
    await expectLines(alice, [
      'Favourites (1/1)',
      'Carol (Available)',
      'Online (0)',
      'Offline (1)',
      'Bob (Offline)',
    ]);
    await layOut(alice, 'Sort by group');
    await bob.signIn();
    await expectToAppear(heading(alice, 'Office (1/1)'));
  });
});

const asArranged = [
  'Favourites (1/1)',
  'Carol (Available)',
  'Office (1/1)',
  'Bob (Available)',
  'Beach (2/2)',
  'Bob (Available)',
  'Carol (Available)',
];

describe('what one arranged', () => {
  it('[RO2] is there again at the next start', async () => {
    await alice.page().reload();
    await expectLines(alice, asArranged);
  });

  it('[RO1] is there on another device of the same person, and follows both', async () => {
    const phone = await makePerson(browser, relay.url, 'Alice');
    await phone.signIn();
    await expectLines(phone, asArranged);
    await choose(phone, heading(phone, 'Office (1/1)'), 'Rename group…');
    await answer(phone, 'Rename contact group', 'Studio');
    await expectToAppear(heading(alice, 'Studio (1/1)'));
    await phone.context.close();
  });

  it('[RO2] is there with no network, and nobody is said to be around', async () => {
    await alice.kept();
    await alice.context.setOffline(true);
    await alice.page().reload();
    await expectLines(alice, [
      'Favourites (0/1)',
      'Carol (Offline)',
      'Studio (0/1)',
      'Bob (Offline)',
      'Beach (0/2)',
      'Bob (Offline)',
      'Carol (Offline)',
    ]);
    await choose(alice, heading(alice, 'Beach (0/2)'), 'Delete group…');
    const asked = alice.page().getByRole('dialog', { name: 'Delete the group Beach?' });
    await asked.getByRole('button', { name: 'Delete group' }).click();
    await expectToVanish(heading(alice, 'Beach (0/2)'));
    await alice.context.setOffline(false);
    await expectLines(alice, [
      'Favourites (1/1)',
      'Carol (Available)',
      'Studio (1/1)',
      'Bob (Available)',
    ]);
    expect([...alice.complaints, ...bob.complaints, ...carol.complaints]).toEqual([]);
  });
});
