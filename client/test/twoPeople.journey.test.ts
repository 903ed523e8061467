import type { Browser } from 'playwright';
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
  watchMotion,
} from './support/index.ts';

let relay: RelayProcess;
let browser: Browser;
let alice: Person;
let bob: Person;

/** How long presence may take. */
const second = 1_000;

beforeAll(async () => {
  [relay, browser] = await Promise.all([startRelayProcess(), launchBrowser()]);
  alice = await makePerson(browser, relay.url, 'Alice');
  bob = await makePerson(browser, relay.url, 'Bob');
});

afterAll(async () => {
  await browser.close();
  await relay.remove();
});

describe('two people in two browsers', () => {
  it('[K11] create accounts, ask and accept, and see each other come online', async () => {
    await expectToAppear(alice.page().getByText('The first account is its administrator'));
    await alice.createAccount();
    await bob.createAccount();
    await makeFriends(alice, bob);
    await expectToAppear(alice.contact('Bob', 'Available'), second);
    await expectToAppear(bob.contact('Alice', 'Available'), second);
  });

  it('[K11] see a status change within a second', async () => {
    const status = bob.page().getByRole('combobox', { name: 'Status' });
    await status.selectOption('Busy');
    await expectToAppear(alice.contact('Bob', 'Busy'), second);
    await status.selectOption('Appear offline');
    await expectToAppear(alice.contact('Bob', 'Offline'), second);
    await status.selectOption('Available');
    await expectToAppear(alice.contact('Bob', 'Available'), second);
  });

  it('[K11] see a changed name and personal message', async () => {
    const message = bob.page().getByRole('textbox', { name: 'Personal message' });
    await message.fill('praia no sábado?');
    await message.press('Enter');
    await expectToAppear(
      alice.page().getByRole('treeitem', { name: /^Bob .*praia no sábado\?/ }),
      second,
    );
  });

  it('[K11] talk both ways, in order', async () => {
    await alice.openConversation('Bob');
    await bob.openConversation('Alice');
    for (const round of [1, 2, 3]) {
      await alice.say('Bob', `question ${round}`);
      await bob.conversation('Alice').getByText(`question ${round}`).waitFor();
      await bob.say('Alice', `answer ${round}`);
      await alice.conversation('Bob').getByText(`answer ${round}`).waitFor();
    }
    const said = [1, 2, 3].flatMap((round) => [
      `Alice says: question ${round}`,
      `Bob says: answer ${round}`,
    ]);
    expect(await alice.heard('Bob')).toEqual(said);
    expect(await bob.heard('Alice')).toEqual(said);
  });

  it('[K3] see how far their words have come', async () => {
    await vi.waitFor(
      async () => expect(await alice.ticks('Bob')).toEqual(['Read', 'Read', 'Read']),
      10_000,
    );
  });

  it('[K15] see who is writing, and when the last message came', async () => {
    const writing = alice.conversation('Bob').getByText('Bob is writing…');
    await bob.conversation('Alice').getByRole('textbox', { name: 'Message' }).pressSequentially('so');
    await expectToAppear(writing);
    await bob.conversation('Alice').getByRole('textbox', { name: 'Message' }).fill('');
    await expectToVanish(writing);
    await expectToAppear(
      alice.conversation('Bob').getByText(/^Last message received at \d\d:\d\d on \d\d\/\d\d\/\d{4}\.$/),
    );
  });

  it('[K11] nudge: the window of the other shakes, and stands where it stood', async () => {
    const shaken = watchMotion(bob.conversation('Alice'), 'nudge');
    const own = watchMotion(alice.conversation('Bob'), 'nudge');
    await alice.conversation('Bob').getByRole('button', { name: 'Nudge' }).click();
    await expectToAppear(alice.conversation('Bob').getByText('You have just sent a nudge.'));
    await expectToAppear(bob.conversation('Alice').getByText('Alice has just sent you a nudge.'));
    for (const motion of await Promise.all([shaken, own])) {
      expect(motion?.properties).toEqual(['translate']);
      expect(motion?.reach).toBeGreaterThan(2);
      expect(motion?.reach).toBeLessThanOrEqual(10);
      expect(motion?.settled).toBe(true);
    }
  });

  it('[K9] may not nudge again at once, and are told calmly', async () => {
    const shaken = watchMotion(bob.conversation('Alice'), 'nudge', 2_000);
    await alice.conversation('Bob').getByRole('button', { name: 'Nudge' }).click();
    await expectToAppear(alice.conversation('Bob').getByText('You may not send a nudge that often.'));
    expect(await shaken).toBeUndefined();
  });

  it('[C6] change and take back what they said', async () => {
    await alice.say('Bob', 'teh end');
    const line = alice.conversation('Bob').getByRole('article').filter({ hasText: 'teh end' });
    await line.hover();
    await line.getByRole('button', { name: 'Message menu' }).click();
    await alice.page().getByRole('menuitem', { name: 'Edit' }).click();
    const input = alice.conversation('Bob').getByRole('textbox', { name: 'Message' });
    await input.fill('the end');
    await input.press('Enter');
    await expectToAppear(bob.conversation('Alice').getByText('the end', { exact: true }));

    const edited = alice.conversation('Bob').getByRole('article').filter({ hasText: 'the end' });
    await edited.hover();
    await edited.getByRole('button', { name: 'Message menu' }).click();
    await alice.page().getByRole('menuitem', { name: 'Delete for everyone' }).click();
    await expectToAppear(bob.conversation('Alice').getByText('This message was deleted.'));
    expect(await bob.conversation('Alice').getByText('the end').count()).toBe(0);
  });

  it('[K11] find their window and their history again after a reload', async () => {
    const before = await bob.heard('Alice');
    await bob.page().reload();
    await bob.conversation('Alice').waitFor();
    await vi.waitFor(async () => expect(await bob.heard('Alice')).toEqual(before), 10_000);
  });

  it('[K11] are told of a message while its window is closed', async () => {
    await bob.conversation('Alice').getByRole('button', { name: 'Close' }).click();
    await alice.say('Bob', 'are you there?');
    const notices = bob.page().getByRole('region', { name: 'Notifications' });
    await expectToAppear(
      notices.getByRole('status').filter({ hasText: /^Alice says:\s*are you there\?/ }),
    );
    await expectToAppear(bob.page().getByRole('treeitem', { name: /^Alice .*1 new message/ }));
    await bob.openConversation('Alice');
    await expectToVanish(bob.page().getByRole('treeitem', { name: /^Alice .*1 new message/ }));
  });

  it('[K11] saw no error on the way', () => {
    expect([...alice.complaints, ...bob.complaints]).toEqual([]);
  });
});
