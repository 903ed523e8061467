import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectToAppear,
  expectToVanish,
  launchBrowser,
  makeFriends,
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

const openOwn = async (person: Person, other: string) => {
  await person.conversation(other).getByRole('button', { name: 'Emoticons', exact: true }).click();
  await person.page().getByRole('tab', { name: 'My emoticons' }).click();
  return person.page().getByRole('dialog', { name: 'Emoticons' });
};
const choose = async (person: Person, file: TestFile) => {
  const chooser = person.page().waitForEvent('filechooser');
  await person.page().getByRole('button', { name: 'Choose a picture…' }).click();
  await (await chooser).setFiles(file);
};
const seen = (person: Person, other: string, code: string) =>
  person.conversation(other).getByRole('log').getByRole('img', { name: code, exact: true });

describe('emoticons of one’s own', () => {
  it('[CE4] are made from a picture, written by their code, and seen by the other', async () => {
    const picker = await openOwn(alice, 'Bob');
    await picker.getByRole('button', { name: 'New emoticon…' }).click();
    await choose(alice, makeText('script.png', '<svg onload="alert(1)"/>', 'image/png'));
    await expectToAppear(picker.getByText('That is no picture'));
    await choose(alice, makePng('dance.png', [200, 100]));
    await picker.getByRole('textbox', { name: 'Shortcut' }).fill('dance!');
    await picker.getByRole('button', { name: 'Save' }).click();
    await picker.getByRole('button', { name: 'dance dance!' }).click();
    const field = alice.conversation('Bob').getByRole('textbox', { name: 'Message' });
    expect(await field.inputValue()).toBe('dance!');
    await field.press('Enter');
    await expectToAppear(seen(alice, 'Bob', 'dance!'));
    await expectToAppear(seen(bob, 'Alice', 'dance!'));
    const size = await seen(bob, 'Alice', 'dance!').evaluate((image: HTMLImageElement) => [
      image.clientWidth,
      image.clientHeight,
      image.naturalWidth,
    ]);
    expect(size).toEqual([50, 25, 100]);
  });

  it('[CE4] refuse the code of another', async () => {
    const picker = await openOwn(alice, 'Bob');
    await picker.getByRole('button', { name: 'New emoticon…' }).click();
    await choose(alice, makePng('other.png', [20, 20]));
    const code = picker.getByRole('textbox', { name: 'Shortcut' });
    await code.fill(':)');
    await expectToAppear(picker.getByText('Cutuca has an emoticon with that shortcut'));
    await code.fill('dance!');
    await expectToAppear(picker.getByText('You have an emoticon with that shortcut already'));
    expect(await picker.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await alice.page().keyboard.press('Escape');
  });

  it('[CE5] are taken over from whoever sends them, and used as one’s own', async () => {
    await bob
      .conversation('Alice')
      .getByRole('button', { name: 'dance! – Add to my emoticons' })
      .click();
    const asking = bob.page().getByRole('dialog', { name: 'Add to my emoticons' });
    await asking.getByRole('textbox', { name: 'Shortcut' }).fill('jig');
    await asking.getByRole('button', { name: 'Add to my emoticons' }).click();
    await expectToVanish(asking);
    const field = bob.conversation('Alice').getByRole('textbox', { name: 'Message' });
    await field.fill('a jig, no jigsaw');
    await field.press('Enter');
    await expectToAppear(seen(alice, 'Bob', 'jig'));
    await expectToAppear(alice.conversation('Bob').getByText(', no jigsaw'));
  });

  it('[CE5] follow their owner to another device, and are renamed and deleted there', async () => {
    const phone = await makePerson(browser, relay.url, 'Alice', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    await phone.signIn();
    await phone.openConversation('Bob');
    await expectToAppear(seen(phone, 'Bob', 'dance!'));
    const picker = await openOwn(phone, 'Bob');
    await picker.getByRole('button', { name: 'Change dance!' }).click();
    await picker.getByRole('textbox', { name: 'Shortcut' }).fill('disco');
    await picker.getByRole('button', { name: 'Save' }).click();
    await expectToAppear(picker.getByRole('button', { name: 'dance disco' }));
    await phone.page().keyboard.press('Escape');
    const own = await openOwn(alice, 'Bob');
    await expectToAppear(own.getByRole('button', { name: 'dance disco' }));
    await own.getByRole('button', { name: 'Change disco' }).click();
    await own.getByRole('button', { name: 'Delete' }).click();
    await expectToAppear(own.getByText('You have none yet'));
    await alice.page().keyboard.press('Escape');
    // What was said with it stays as it was.
    await expectToAppear(seen(bob, 'Alice', 'dance!'));
    expect([...alice.complaints, ...bob.complaints, ...phone.complaints]).toEqual([]);
  });
});
