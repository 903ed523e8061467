import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectToAppear,
  expectToVanish,
  launchBrowser,
  makeFriends,
  makePerson,
  makeText,
  type Person,
  type RelayProcess,
  startRelayProcess,
  type TestFile,
} from './support/index.ts';

let relay: RelayProcess;
let browser: Browser;
let alice: Person;
let bob: Person;

beforeAll(async () => {
  [relay, browser] = await Promise.all([
    // A new account has a quarter of it.
    startRelayProcess({ CUTUCA_UPLOAD_LIMIT: '1MB', CUTUCA_UPLOAD_QUOTA: '8MB' }),
    launchBrowser(),
  ]);
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

const send = async (person: Person, other: string, ...files: readonly TestFile[]) => {
  const chooser = person.page().waitForEvent('filechooser');
  await person.conversation(other).getByRole('button', { name: 'Send a file' }).click();
  await (await chooser).setFiles([...files]);
};
const offer = (person: Person, other: string, name: string) =>
  person.conversation(other).getByRole('article').filter({ hasText: name });

describe('files', () => {
  it('[MD9] are offered with name and size; who accepts has them as they were, and the sender sees it', async () => {
    await send(alice, 'Bob', makeText('notes.txt', 'remember the milk'));
    await expectToAppear(offer(alice, 'Bob', 'notes.txt').getByText('Offered to Bob'));
    const card = offer(bob, 'Alice', 'notes.txt');
    await expectToAppear(card.getByText('17 bytes'));
    const saving = bob.page().waitForEvent('download');
    await card.getByRole('button', { name: 'Accept and save' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('notes.txt');
    expect(readFileSync(await saved.path(), 'utf8')).toBe('remember the milk');
    await expectToAppear(card.getByText('Saved', { exact: true }));
    await expectToAppear(offer(alice, 'Bob', 'notes.txt').getByText('Bob has saved it'));
  });

  it('[MD9] can be declined, and the sender sees that too', async () => {
    await send(alice, 'Bob', makeText('boring.pdf', '%PDF-1.7'));
    await offer(bob, 'Alice', 'boring.pdf').getByRole('button', { name: 'Decline' }).click();
    await expectToAppear(offer(bob, 'Alice', 'boring.pdf').getByText('You declined it'));
    await expectToAppear(offer(alice, 'Bob', 'boring.pdf').getByText('Bob declined it'));
  });

  it('[MD5] that would run are not sent', async () => {
    await send(alice, 'Bob', makeText('game.exe', 'MZ'), makeText('photo.jpg.scr', 'MZ'));
    await expectToAppear(alice.conversation('Bob').getByText('“photo.jpg.scr” could run a program'));
    expect(await offer(alice, 'Bob', 'game.exe').count()).toBe(0);
  });

  it('[MD6] that are larger than the relay takes are refused before they go, and say the limit', async () => {
    await send(alice, 'Bob', makeText('film.mp4', 'x'.repeat(1_000_001)));
    await expectToAppear(alice.conversation('Bob').getByText('the relay takes files up to 1 MB'));
  });

  it('[MD6] for which there is no room say so, and can be called off', async () => {
    await send(alice, 'Bob', makeText('one.dat', '1'.repeat(990_000)));
    await expectToAppear(offer(bob, 'Alice', 'one.dat'));
    await send(alice, 'Bob', makeText('two.dat', '2'.repeat(990_000)));
    await expectToAppear(offer(bob, 'Alice', 'two.dat'));
    await send(alice, 'Bob', makeText('three.dat', '3'.repeat(990_000)));
    const failed = offer(alice, 'Bob', 'three.dat');
    await expectToAppear(failed.getByText('There is no room left at the relay'));
    await failed.getByRole('button', { name: 'Cancel' }).click();
    await expectToVanish(failed);
  });

  it('[MD6] can be dropped on the window', async () => {
    await alice
      .conversation('Bob')
      .getByRole('log')
      .evaluate((log) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['hello'], 'dropped.txt', { type: 'text/plain' }));
        log.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      });
    await expectToAppear(offer(bob, 'Alice', 'dropped.txt'));
  });

  it('[MD9] deleted for everyone are not there any more', async () => {
    const mine = offer(alice, 'Bob', 'dropped.txt');
    await mine.hover();
    await mine
      .getByRole('button', { name: 'Message options' })
      .or(mine.locator('.line-menu'))
      .first()
      .click();
    await alice.page().getByRole('menuitem', { name: 'Delete for everyone' }).click();
    await expectToVanish(offer(bob, 'Alice', 'dropped.txt'));
    expect([...alice.complaints, ...bob.complaints]).toEqual([]);
  });
});
