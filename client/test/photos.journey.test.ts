import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectToAppear,
  expectToVanish,
  launchBrowser,
  makeFriends,
  makeJpeg,
  makePerson,
  makePng,
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

const send = async (person: Person, other: string, ...files: readonly TestFile[]) => {
  const chooser = person.page().waitForEvent('filechooser');
  await person.conversation(other).getByRole('button', { name: 'Send a photo' }).click();
  await (await chooser).setFiles([...files]);
};
const photos = (person: Person, other: string, from: string) =>
  person.conversation(other).getByRole('button', { name: `Photo from ${from}: open it` });
const viewer = (person: Person) => person.page().getByRole('dialog', { name: 'Photos' });

describe('photos', () => {
  it('[MD1] reach the other, drawn anew, no larger than a screen and without what cameras write', async () => {
    const photo = await makeJpeg(alice.page(), 'holiday.jpg', [3_000, 2_000], 'SECRET-PLACE');
    expect(photo.buffer.includes('SECRET-PLACE')).toBe(true);
    await send(alice, 'Bob', photo);
    const received = photos(bob, 'Alice', 'Alice');
    await expectToAppear(received.locator('img'));
    await received.click();
    await expectToAppear(viewer(bob).locator('figure img'));
    const size = await viewer(bob)
      .locator('figure img')
      .evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
    expect(size).toEqual([2_048, 1_365]);
    const saving = bob.page().waitForEvent('download');
    await viewer(bob).getByRole('button', { name: 'Save' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toMatch(/^Photo Alice, .*\.webp$/);
    expect(readFileSync(await saved.path()).includes('SECRET-PLACE')).toBe(false);
  });

  it('[MD2] are walked with the arrow keys, and closed with Escape', async () => {
    await viewer(bob).press('Escape');
    await expectToVanish(viewer(bob));
    await send(bob, 'Alice', makePng('small.png', [40, 30]));
    await photos(bob, 'Alice', 'Bob').locator('img').waitFor();
    await photos(bob, 'Alice', 'Alice').click();
    await expectToAppear(viewer(bob).getByText('1 of 2'));
    await bob.page().keyboard.press('ArrowRight');
    await expectToAppear(viewer(bob).getByText('2 of 2'));
    await bob.page().keyboard.press('Home');
    await expectToAppear(viewer(bob).getByText('1 of 2'));
    await bob.page().keyboard.press('Escape');
    await expectToVanish(viewer(bob));
  });

  it('[MD3] that are none, or would fill the memory, get a word and go nowhere', async () => {
    const before = await photos(bob, 'Alice', 'Alice').count();
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const hostile: readonly (readonly [TestFile, string])[] = [
      [makeText('drawing.png', svg, 'image/png'), 'That is no picture that can be sent'],
      [makePng('bomb.png', [4, 4], [60_000, 60_000]), 'too large to be opened safely'],
      [makePng('cut.png', [4, 4], [400, 400]), 'That picture is damaged'],
      [makeText('empty.jpg', '', 'image/jpeg'), 'That is no picture that can be sent'],
    ];
    for (const [file, word] of hostile) {
      await send(alice, 'Bob', file);
      await expectToAppear(alice.conversation('Bob').getByText(word));
    }
    await alice.say('Bob', 'all tried');
    await expectToAppear(bob.conversation('Alice').getByText('all tried'));
    expect(await photos(bob, 'Alice', 'Alice').count()).toBe(before);
  });

  it('[MD1] are there after a reload with no network', async () => {
    await bob.kept();
    await bob.context.setOffline(true);
    await bob.reopen();
    await bob.openConversation('Alice');
    await expectToAppear(photos(bob, 'Alice', 'Alice').locator('img'));
    await bob.context.setOffline(false);
  });

  it('[MD6] chosen with no network wait on the device, over a restart, and go when the relay is back', async () => {
    await alice.kept();
    await alice.context.setOffline(true);
    await relay.stop();
    await send(alice, 'Bob', makePng('later.png', [60, 60]));
    const waiting = () => alice.conversation('Bob').getByText('Waiting for the relay');
    await expectToAppear(waiting());
    await alice.reopen();
    await alice.openConversation('Bob');
    await expectToAppear(waiting());
    await relay.start();
    await alice.context.setOffline(false);
    await expectToVanish(waiting(), 30_000);
    await expectToAppear(photos(bob, 'Alice', 'Alice').nth(1).locator('img'), 30_000);
    expect(await photos(bob, 'Alice', 'Alice').count()).toBe(2);
  });
});

describe('a photo on a page', () => {
  it('[MD1] can be pasted', async () => {
    const { buffer } = makePng('pasted.png', [50, 20]);
    const before = await photos(bob, 'Alice', 'Alice').count();
    await alice
      .conversation('Bob')
      .getByRole('textbox', { name: 'Message' })
      .evaluate(
        (field, bytes) => {
          const clipboardData = new DataTransfer();
          clipboardData.items.add(
            new File([new Uint8Array(bytes)], 'pasted.png', { type: 'image/png' }),
          );
          field.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
          );
        },
        [...buffer],
      );
    await expectToAppear(photos(bob, 'Alice', 'Alice').nth(before).locator('img'));
    expect([...alice.complaints, ...bob.complaints]).toEqual([]);
  });
});
