import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectToAppear,
  expectToVanish,
  launchBrowser,
  makeFriends,
  makeJpeg,
  makePerson,
  makeText,
  type Person,
  pick,
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
  bob = await makePerson(browser, relay.url, 'Bob', { before: notePitches });
  await alice.createAccount();
  await bob.createAccount();
  await makeFriends(alice, bob);
  await bob.openConversation('Alice');
});

afterAll(async () => {
  await browser.close();
  await relay.remove();
});

/** Headless there is nothing to hear. */
function notePitches(): void {
  const pitches: number[] = [];
  Object.assign(globalThis, { pitches });
  const { setValueAtTime } = AudioParam.prototype;
  AudioParam.prototype.setValueAtTime = function note(value, time) {
    pitches.push(value);
    return setValueAtTime.call(this, value, time);
  };
}

const heardPitches = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { pitches: readonly number[] }).pitches);

const dialog = (person: Person, name: string) => person.page().getByRole('dialog', { name });

async function openLook(person: Person, item: string) {
  await person.page().getByRole('button', { name: 'How you look' }).click();
  await pick(person, `${item}…`);
  return dialog(person, item);
}

/** The picture in Bob's window with Alice, as large as it was made. */
const pictureSeen = () =>
  bob
    .conversation('Alice')
    .getByRole('img', { name: 'Alice', exact: true })
    .first()
    .evaluate((image: HTMLImageElement) => `${image.src.split(':')[0]} ${image.naturalWidth}`);

describe('a display picture of one’s own', () => {
  it('[ID7] is refused with its reason where it is none', async () => {
    const look = await openLook(alice, 'Display picture');
    await look.locator('input[type=file]').setInputFiles(makeText('cat.png', 'meow', 'image/png'));
    await expectToAppear(look.getByText(/^That is no picture that can be used here/));
  });

  it('[ID6] is cut out of a file, moved and zoomed by keys', async () => {
    const look = dialog(alice, 'Display picture');
    const file = await makeJpeg(alice.page(), 'beach.jpg', [900, 600], 'somewhere secret');
    await look.locator('input[type=file]').setInputFiles(file);
    const crop = look.getByRole('application', { name: 'The part that will be seen' });
    await crop.focus();
    const drawn = () => crop.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    const whole = await drawn();
    await alice.page().keyboard.press('+');
    await alice.page().keyboard.press('ArrowRight');
    await expect.poll(drawn).not.toBe(whole);
    await look.getByRole('button', { name: 'Use this part' }).click();
    await look.getByRole('button', { name: 'OK' }).click();
    await expectToVanish(look);
  });

  it('[ID6] is seen by contacts, 192 pixels wide', async () => {
    await expect.poll(pictureSeen).toBe('blob 192');
  });

  it('[ID8] is kept by who likes it, among those to choose from', async () => {
    await bob.conversation('Alice').getByRole('button', { name: 'Picture of Alice' }).click();
    await pick(bob, 'Keep this picture');
    await expectToAppear(
      bob.page().getByText('The picture is now among those you used before.', { exact: true }),
    );
    const look = await openLook(bob, 'Display picture');
    await look
      .getByRole('radiogroup', { name: 'Used before' })
      .getByRole('radio', { name: 'Picture of your own 1' })
      .click();
    await look.getByRole('button', { name: 'OK' }).click();
    await expectToVanish(look);
    const seen = alice.contact('Bob').locator('.picture img');
    await expect.poll(() => seen.getAttribute('src')).toMatch(/^blob:/);
  });

  it('[ID9] is seen by contacts with no network too', async () => {
    await bob.kept();
    await bob.context.setOffline(true);
    await bob.page().reload();
    await bob.openConversation('Alice');
    await expect.poll(pictureSeen).toBe('blob 192');
    await bob.context.setOffline(false);
    await expectToAppear(bob.contact('Alice', 'Available'));
  });
});

describe('what else one shows', () => {
  it('[ID3] the name has its colours in the contact’s list and window', async () => {
    const look = await openLook(alice, 'Display name');
    await look
      .getByRole('combobox', { name: 'Colour of your name' })
      .selectOption('From one to another');
    await look.getByLabel('From', { exact: true }).fill('#cc2200');
    await look.getByLabel('To', { exact: true }).fill('#0055cc');
    await look.getByRole('button', { name: 'OK' }).click();
    await expectToVanish(look);
    const filled = (place: 'list' | 'window') =>
      (place === 'list' ? bob.contact('Alice') : bob.conversation('Alice'))
        .locator('.person-name')
        .first()
        .evaluate((name) => getComputedStyle(name).backgroundImage);
    await expect.poll(() => filled('list')).toMatch(/^linear-gradient\(to right, /);
    await expect.poll(() => filled('window')).toMatch(/^linear-gradient\(to right, /);
  });

  it('[ID1] scene and colours are those of the contact’s window, until they are taken away', async () => {
    const look = await openLook(alice, 'Scene');
    const scenes = look.getByRole('radiogroup', { name: 'Pictures' });
    const colours = look.getByRole('radiogroup', { name: 'Colours' });
    await scenes.getByRole('radio').nth(1).click();
    await colours.getByRole('radio').nth(2).click();
    await look.getByRole('button', { name: 'Apply' }).click();
    const there = bob.conversation('Alice');
    const scene = () => there.locator('.conversation-who img.scene').count();
    await expect.poll(scene).toBe(1);
    const tinted = () => there.locator('xpath=ancestor-or-self::*[@data-tint]').count();
    await expect.poll(tinted).toBe(1);
    await scenes.getByRole('radio', { name: 'No picture' }).click();
    await colours.getByRole('radio', { name: 'As the picture' }).click();
    await look.getByRole('button', { name: 'OK' }).click();
    await expect.poll(scene).toBe(0);
    await expect.poll(tinted).toBe(0);
  });

  it('[ID5] the signature sound is heard by the contact when one comes', async () => {
    const look = await openLook(alice, 'Signature sound');
    await look.getByRole('radio', { name: 'Frogs' }).click();
    await look.getByRole('button', { name: 'OK' }).click();
    await expectToVanish(look);
    await alice.page().getByRole('button', { name: 'Sign out' }).click();
    await expectToAppear(bob.contact('Alice', 'Offline'));
    await bob.conversation('Alice').getByRole('textbox', { name: 'Message' }).click();
    const croaks = [150, 159, 168];
    expect(await heardPitches(bob.page())).not.toEqual(expect.arrayContaining(croaks));
    await alice.signIn();
    await expect.poll(() => heardPitches(bob.page())).toEqual(expect.arrayContaining(croaks));
    expect([...alice.complaints, ...bob.complaints]).toEqual([]);
  });
});
