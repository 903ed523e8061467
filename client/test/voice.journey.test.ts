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
} from './support/index.ts';

let relay: RelayProcess;
let browser: Browser;
let alice: Person;
let bob: Person;

beforeAll(async () => {
  [relay, browser] = await Promise.all([
    startRelayProcess(),
    launchBrowser(
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--autoplay-policy=no-user-gesture-required',
    ),
  ]);
  alice = await makePerson(browser, relay.url, 'Alice', { permissions: ['microphone'] });
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

const button = (person: Person, other: string) =>
  person.conversation(other).getByRole('button', { name: 'Voice clip', exact: true });
const clips = (person: Person, other: string, from: string) =>
  person.conversation(other).getByRole('group', { name: `Voice clip from ${from}` });
const recording = (person: Person) => person.page().getByText('Recording – let go to send');

/** Holds until it has been recording for so long. */
async function hold(start: () => Promise<void>, end: () => Promise<void>, ms: number): Promise<void> {
  await start();
  await expectToAppear(recording(alice));
  await alice.page().waitForTimeout(ms);
  await end();
  await expectToVanish(recording(alice));
}

describe('voice clips', () => {
  it('[MD8] load what records with the first one only', async () => {
    const loaded = await alice
      .page()
      .evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(loaded.filter((name) => name.includes('/recorder-'))).toEqual([]);
  });

  it('[MD8] are recorded while the button is held, and play at the other with their waves', async () => {
    await button(alice, 'Bob').hover();
    await hold(
      () => alice.page().mouse.down(),
      () => alice.page().mouse.up(),
      2_000,
    );
    const clip = clips(bob, 'Alice', 'Alice');
    await expectToAppear(clip);
    expect(await clip.locator('.clip-waves i').count()).toBeGreaterThan(10);
    await clip.getByRole('button', { name: 'Play' }).click();
    await expectToAppear(clip.getByRole('button', { name: 'Stop' }));
    await vi.waitFor(
      async () => expect(await clip.locator('.clip-heard').count()).toBeGreaterThan(0),
      10_000,
    );
    await expectToAppear(clip.getByRole('button', { name: 'Play' }), 20_000);
  });

  it('[MD8] can be saved', async () => {
    const saving = bob.page().waitForEvent('download');
    await clips(bob, 'Alice', 'Alice').getByRole('button', { name: 'Save' }).click();
    expect((await saving).suggestedFilename()).toBe('voice clip.webm');
  });

  it('[MD8] are recorded while F2 is held, too', async () => {
    await alice.conversation('Bob').getByRole('textbox', { name: 'Message' }).focus();
    await hold(
      () => alice.page().keyboard.down('F2'),
      () => alice.page().keyboard.up('F2'),
      1_200,
    );
    await expectToAppear(clips(bob, 'Alice', 'Alice').nth(1));
  });

  it('[MD8] that are nothing but a press tell how it is done, and are not sent', async () => {
    const before = await clips(alice, 'Bob', 'Alice').count();
    await button(alice, 'Bob').press('Enter');
    await expectToAppear(alice.conversation('Bob').getByText('Hold the button, or F2'));
    expect(await clips(alice, 'Bob', 'Alice').count()).toBe(before);
  });

  it('[MD8] without a microphone get a word', async () => {
    await alice.page().evaluate(() => {
      navigator.mediaDevices.getUserMedia = () =>
        Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await button(alice, 'Bob').press('Enter');
    await expectToAppear(alice.conversation('Bob').getByText('There is no microphone here'));
  });

  it('[MD8] in which nothing can be heard are not sent', async () => {
    await alice.page().evaluate(() => {
      const context = new AudioContext();
      const silent = context.createMediaStreamDestination();
      navigator.mediaDevices.getUserMedia = () => Promise.resolve(silent.stream);
    });
    await alice.conversation('Bob').getByRole('textbox', { name: 'Message' }).focus();
    await hold(
      () => alice.page().keyboard.down('F2'),
      () => alice.page().keyboard.up('F2'),
      1_500,
    );
    await expectToAppear(alice.conversation('Bob').getByText('Nothing could be heard'));
    expect(await clips(alice, 'Bob', 'Alice').count()).toBe(2);
    expect([...alice.complaints, ...bob.complaints]).toEqual([]);
  });
});
