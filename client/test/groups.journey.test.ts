import type { Browser, Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  expectToAppear,
  expectToVanish,
  launchBrowser,
  makeFriends,
  makeJpeg,
  makePerson,
  type Person,
  type RelayProcess,
  startRelayProcess,
  watchMotion,
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
}, 300_000);

afterAll(async () => {
  await browser.close();
  await relay.remove();
});

const groupIn = (person: Person, title: string): Locator =>
  person.page().getByRole('treeitem', { name: new RegExp(`^${title} – \\d+ pe`) });
const invitationTo = (person: Person, words: RegExp): Locator =>
  person.page().getByRole('dialog', { name: words });
const membersIn = (person: Person, title: string): Locator =>
  person.conversation(title).getByRole('list', { name: `Members of ${title}` });
/** A choice of the group's menu. */
async function choose(person: Person, title: string, choice: string): Promise<void> {
  await person.conversation(title).getByRole('button', { name: 'Group menu' }).click();
  await person.page().getByRole('menuitem', { name: choice }).click();
}

describe('three people in three browsers', () => {
  it('[G1] make a group, are asked, and come', async () => {
    await alice.page().getByRole('button', { name: 'New group' }).click();
    const dialog = alice.page().getByRole('dialog', { name: 'New group' });
    await dialog.getByRole('textbox', { name: 'Title' }).fill('Beach');
    await dialog.getByRole('checkbox', { name: 'Bob' }).check();
    await dialog.getByRole('checkbox', { name: 'Carol' }).check();
    await dialog.getByRole('button', { name: 'Create' }).click();
    await expectToAppear(alice.conversation('Beach'));
    for (const person of [bob, carol]) {
      const asked = invitationTo(person, /^Alice asks you into “Beach”$/);
      await asked.getByRole('button', { name: 'Accept' }).click();
      await expectToAppear(person.conversation('Beach'));
      await expectToAppear(
        alice.conversation('Beach').getByText(`${person.name} has joined the conversation.`),
      );
    }
    await expectToAppear(groupIn(bob, 'Beach'));
    await expectToAppear(groupIn(carol, 'Beach'));
  });

  it('[G3] see who is in it: roles of all, the status of contacts', async () => {
    const lines = membersIn(bob, 'Beach').getByRole('listitem');
    await vi.waitFor(
      async () =>
        expect(await lines.allInnerTexts()).toEqual([
          expect.stringMatching(/^Alice\s*Owner · Available/),
          expect.stringMatching(/^Bob \(you\)\s*Available/),
          expect.stringMatching(/^Carol\s*$/),
        ]),
      10_000,
    );
    await alice.page().getByRole('combobox', { name: 'Status' }).selectOption('Busy');
    await expectToAppear(membersIn(bob, 'Beach').getByText('Owner · Busy'));
    await alice.page().getByRole('combobox', { name: 'Status' }).selectOption('Available');
  });

  it('[C4] talk, and all read the same', async () => {
    await alice.say('Beach', 'who brings the ball?');
    await carol.conversation('Beach').getByText('who brings the ball?').waitFor();
    await carol.say('Beach', 'I do');
    await bob.conversation('Beach').getByText('I do', { exact: true }).waitFor();
    await bob.say('Beach', 'great');
    const said = (person: Person) => async () =>
      (await person.heard('Beach')).filter((line) => line.includes(' says:'));
    for (const person of [alice, bob, carol]) {
      await vi.waitFor(
        async () =>
          expect(await said(person)()).toEqual([
            'Alice says: who brings the ball?',
            'Carol says: I do',
            'Bob says: great',
          ]),
        10_000,
      );
    }
  });

  it('[K15] see who is writing: one, two', async () => {
    const field = (person: Person) =>
      person.conversation('Beach').getByRole('textbox', { name: 'Message' });
    await field(bob).pressSequentially('so');
    await expectToAppear(alice.conversation('Beach').getByText('Bob is writing…'));
    await field(carol).pressSequentially('so');
    await expectToAppear(
      alice.conversation('Beach').getByText(/^(Bob and Carol|Carol and Bob) are writing…$/),
    );
    await field(bob).fill('');
    await field(carol).fill('');
  });

  it('[G10] mention somebody by keyboard alone; who is mentioned is called, and sees the line set apart', async () => {
    await carol.conversation('Beach').getByRole('button', { name: 'Close' }).click();
    const field = bob.conversation('Beach').getByRole('textbox', { name: 'Message' });
    await field.focus();
    await bob.page().keyboard.type('come, @');
    const list = bob.page().getByRole('listbox', { name: 'Members to mention' });
    await expectToAppear(list);
    expect(await list.getByRole('option').allInnerTexts()).toEqual([
      expect.stringContaining('Alice'),
      expect.stringContaining('Carol'),
    ]);
    await bob.page().keyboard.press('ArrowDown');
    await bob.page().keyboard.press('Enter');
    expect(await field.inputValue()).toBe('come, @carol ');
    await bob.page().keyboard.press('Enter');
    const notices = carol.page().getByRole('region', { name: 'Notifications' });
    await expectToAppear(notices.getByRole('status').filter({ hasText: 'Bob mentions you in Beach' }));
    await expectToAppear(carol.page().getByRole('treeitem', { name: /^Beach .*you are mentioned/ }));
    await groupIn(carol, 'Beach').dblclick();
    await expectToAppear(
      carol.conversation('Beach').getByRole('article').filter({ hasText: 'mentions you' }),
    );
    await expectToVanish(carol.page().getByRole('treeitem', { name: /^Beach .*you are mentioned/ }));
    await alice.conversation('Beach').getByText('come, @carol').waitFor();
    expect(await alice.conversation('Beach').getByText('mentions you').count()).toBe(0);
  });

  it('[K9] nudge: everybody’s window shakes', async () => {
    const shaken = [alice, carol].map((person) => watchMotion(person.conversation('Beach'), 'nudge'));
    await bob.conversation('Beach').getByRole('button', { name: 'Nudge' }).click();
    for (const motion of await Promise.all(shaken)) expect(motion?.reach).toBeGreaterThan(2);
  });

  it('[G6] rename it, for all', async () => {
    await carol.conversation('Beach').getByRole('button', { name: 'Group menu' }).click();
    await carol.page().getByRole('menuitem', { name: 'Change the title' }).click();
    const dialog = carol.page().getByRole('dialog', { name: 'Change the title' });
    await dialog.getByRole('textbox', { name: 'Title' }).fill('Mountains');
    await dialog.getByRole('button', { name: 'Change', exact: true }).click();
    for (const person of [alice, bob, carol]) {
      await expectToAppear(person.conversation('Mountains'));
      await expectToAppear(
        person.conversation('Mountains').getByText('Carol has changed the title to “Mountains”.'),
      );
      await expectToAppear(groupIn(person, 'Mountains'));
    }
  });

  it('[G11] give it a picture of their own, which all see, and take it away again', async () => {
    await choose(bob, 'Mountains', 'Change the picture');
    const dialog = bob.page().getByRole('dialog', { name: 'Change the picture' });
    const file = await makeJpeg(bob.page(), 'peak.jpg', [400, 300], 'the way up');
    await dialog.locator('input[type=file]').setInputFiles(file);
    await dialog.getByRole('button', { name: 'Use this part' }).click();
    await dialog.getByRole('button', { name: 'OK' }).click();
    await expectToVanish(dialog);
    const shownTo = (person: Person) =>
      groupIn(person, 'Mountains').locator('.picture img').getAttribute('src');
    for (const person of [alice, bob, carol]) {
      await expect.poll(() => shownTo(person)).toMatch(/^blob:/);
      await expectToAppear(
        person.conversation('Mountains').getByText('Bob has changed the picture of the group.'),
      );
    }
    await choose(carol, 'Mountains', 'Change the picture');
    const taking = carol.page().getByRole('dialog', { name: 'Change the picture' });
    await taking.getByRole('radio', { name: 'No picture of my own choice' }).click();
    await taking.getByRole('button', { name: 'OK' }).click();
    for (const person of [alice, bob, carol]) {
      await expect.poll(() => shownTo(person)).not.toMatch(/^blob:/);
    }
  });

  it('[G12] find it with the search of the list, by its title', async () => {
    const field = alice.page().getByRole('searchbox', { name: 'Search contacts' });
    await field.fill('MOUNT');
    await expectToAppear(groupIn(alice, 'Mountains'));
    await field.fill('nobody');
    await expectToVanish(groupIn(alice, 'Mountains'));
    await field.fill('');
    await expectToAppear(groupIn(alice, 'Mountains'));
  });

  it('[G1] invite a third from a window of two: a new group, without what the two had said', async () => {
    await alice.openConversation('Bob');
    await alice.say('Bob', 'a secret of two');
    await alice.conversation('Bob').getByRole('button', { name: 'Invite' }).click();
    const dialog = alice.page().getByRole('dialog', { name: 'Invite somebody' });
    await expect.poll(() => dialog.getByRole('checkbox').count()).toBe(1);
    await dialog.getByRole('checkbox', { name: 'Carol' }).check();
    await dialog.getByRole('button', { name: 'Send invitations' }).click();
    const front = alice.page().locator('.frame-active');
    await expect.poll(() => front.getAttribute('aria-label')).toMatch(/ and /);
    for (const person of [bob, carol]) {
      await invitationTo(person, /^Alice asks you into a group$/)
        .getByRole('button', { name: 'Accept' })
        .click();
    }
    await expectToAppear(carol.conversation('Alice and Bob'));
    await expectToAppear(alice.conversation('Bob and Carol'));
    await alice.say('Bob and Carol', 'hello both');
    await expectToAppear(carol.conversation('Alice and Bob').getByText('hello both'));
    await expectToAppear(bob.conversation('Alice and Carol').getByText('hello both'));
    expect(await carol.page().getByText('a secret of two').count()).toBe(0);
  });

  it('[G1] who declines is not in it', async () => {
    await alice.page().getByRole('button', { name: 'New group' }).click();
    const dialog = alice.page().getByRole('dialog', { name: 'New group' });
    await dialog.getByRole('textbox', { name: 'Title' }).fill('Chess');
    await dialog.getByRole('checkbox', { name: 'Bob' }).check();
    await dialog.getByRole('button', { name: 'Create' }).click();
    await expectToAppear(membersIn(alice, 'Chess').getByText('Invited'));
    const asked = invitationTo(bob, /“Chess”$/);
    await asked.getByRole('button', { name: 'Decline' }).click();
    await expectToVanish(asked);
    await expectToVanish(membersIn(alice, 'Chess').getByText('Invited'));
    expect(await groupIn(bob, 'Chess').count()).toBe(0);
  });

  it('[G5] remove somebody, who keeps what they have and hears nothing more', async () => {
    const mountains = alice.conversation('Mountains');
    await groupIn(alice, 'Mountains').dblclick();
    await mountains.getByRole('button', { name: 'What can be done about Carol' }).click();
    await alice.page().getByRole('menuitem', { name: 'Remove from the group' }).click();
    await expectToAppear(mountains.getByText('Carol has left the conversation.'));
    await groupIn(carol, 'Mountains').dblclick();
    await expectToAppear(
      carol.conversation('Mountains').getByText('You are not in this group any more.'),
    );
    await alice.say('Mountains', 'she is gone');
    await bob.page().getByText('she is gone').first().waitFor();
    expect(await carol.page().getByText('she is gone').count()).toBe(0);
    await expectToAppear(carol.conversation('Mountains').getByText('who brings the ball?'));
    await carol.page().reload();
    await groupIn(carol, 'Mountains').dblclick();
    await expectToAppear(carol.conversation('Mountains').getByText('who brings the ball?'));
    expect(await carol.page().getByText('she is gone').count()).toBe(0);
    await choose(carol, 'Mountains', 'Remove from the list');
    await expectToVanish(groupIn(carol, 'Mountains'));
  });

  it('[G4] leave it: the owner goes, and who has been there longest owns it', async () => {
    await choose(alice, 'Mountains', 'Leave the group');
    const dialog = alice.page().getByRole('dialog', { name: 'Leave the group' });
    await expectToAppear(dialog.getByText('Who has been here longest becomes its owner.'));
    await dialog.getByRole('button', { name: 'Leave', exact: true }).click();
    await expectToVanish(groupIn(alice, 'Mountains'));
    await groupIn(bob, 'Mountains').dblclick();
    const mountains = bob.conversation('Mountains');
    await expectToAppear(mountains.getByText('Alice has left the conversation.'));
    await expectToAppear(mountains.getByText('Bob is now an owner of the group.'));
    await expectToAppear(membersIn(bob, 'Mountains').getByText('Owner · Available'));
  });

  it('[K4] read and write in it with no network, and all is sent when the relay is back', async () => {
    await bob.kept();
    await bob.context.setOffline(true);
    await bob.page().reload();
    await groupIn(bob, 'Alice and Carol').dblclick();
    await expectToAppear(bob.conversation('Alice and Carol').getByText('hello both'));
    await bob.say('Alice and Carol', 'from the bus');
    await bob.context.setOffline(false);
    await expectToAppear(carol.page().getByText('from the bus').first(), 30_000);
  });

  it('[K11] saw no error on the way', () => {
    expect([...alice.complaints, ...bob.complaints, ...carol.complaints]).toEqual([]);
  });
});
