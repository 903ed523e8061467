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

const playing = (person: Person, other: string, wink: string) =>
  person.conversation(other).getByRole('img', { name: wink, exact: true });

/** Opens the winks and picks one. */
async function send(person: Person, other: string, wink: string): Promise<void> {
  await person.conversation(other).getByRole('button', { name: 'Winks', exact: true }).click();
  await person.page().getByRole('gridcell', { name: wink, exact: true }).click();
}

/** What is drawn on the stage now. */
const drawn = (person: Person, other: string, wink: string) =>
  playing(person, other, wink).evaluate((stage) => stage.shadowRoot?.innerHTML);

describe('winks', () => {
  it('[WK8] are not loaded before one is wanted', async () => {
    const loaded = await alice
      .page()
      .evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(loaded.filter((name) => name.includes('/assets/')).length).toBeGreaterThan(0);
    expect(loaded.filter((name) => name.includes('/drawn-'))).toEqual([]);
  });

  it('[WK7] play for both, move, end by themselves, and leave a line', async () => {
    await send(alice, 'Bob', 'Paper plane');
    await expectToAppear(playing(alice, 'Bob', 'Paper plane'));
    await expectToAppear(playing(bob, 'Alice', 'Paper plane'));
    const before = await drawn(bob, 'Alice', 'Paper plane');
    await vi.waitFor(
      async () => expect(await drawn(bob, 'Alice', 'Paper plane')).not.toBe(before),
      15_000,
    );
    await expectToVanish(playing(bob, 'Alice', 'Paper plane'), 15_000);
    await expectToAppear(alice.conversation('Bob').getByText('You have just sent a wink: Paper plane.'));
    await expectToAppear(
      bob.conversation('Alice').getByText('Alice has just sent you a wink: Paper plane.'),
    );
  });

  it('[WK3] are skipped with Escape while one writes', async () => {
    await send(alice, 'Bob', 'Big squeeze');
    await expectToAppear(playing(bob, 'Alice', 'Big squeeze'));
    const input = bob.conversation('Alice').getByRole('textbox', { name: 'Message' });
    await input.fill('hug!');
    await input.press('Escape');
    await expectToVanish(playing(bob, 'Alice', 'Big squeeze'));
    expect(await input.inputValue()).toBe('hug!');
  });

  it('[WK7] are only a line for who is busy, and play from it with no network', async () => {
    await bob.page().getByRole('combobox', { name: 'Status' }).selectOption('Busy');
    await send(alice, 'Bob', 'Popcorn');
    const line = () => bob.conversation('Alice').getByRole('article').filter({ hasText: 'Popcorn' });
    await expectToAppear(line());
    expect(await playing(bob, 'Alice', 'Popcorn').count()).toBe(0);

    await bob.kept();
    await bob.context.setOffline(true);
    await bob.reopen();
    await bob.openConversation('Alice');
    await line().getByRole('button', { name: 'Play' }).click();
    await expectToAppear(playing(bob, 'Alice', 'Popcorn'));
    await bob.context.setOffline(false);
  });

  it('[WK4] show who prefers reduced motion their picture, and nothing moves', async () => {
    await alice.page().emulateMedia({ reducedMotion: 'reduce' });
    await send(alice, 'Bob', 'Soap bubbles');
    const picture = playing(alice, 'Bob', 'Soap bubbles').locator('img');
    await expectToAppear(picture);
    expect(await drawn(alice, 'Bob', 'Soap bubbles')).toBeUndefined();
    await expectToVanish(picture, 10_000);
    expect([...alice.complaints, ...bob.complaints]).toEqual([]);
  });
});
