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
  await alice.say('Bob', 'before the storm');
  await bob.conversation('Alice').getByText('before the storm').waitFor();
  await Promise.all([alice.kept(), bob.kept()]);
});

afterAll(async () => {
  await browser.close();
  await relay.remove();
});

const band = (person: Person, text: string) =>
  person.page().getByRole('region', { name: 'Contacts' }).getByRole('status').filter({ hasText: text });

describe('two people without their relay', () => {
  it('[K4] are told calmly that it is away, and go on writing', async () => {
    await relay.stop();
    await expectToAppear(band(alice, 'The relay is away.'));
    await alice.say('Bob', 'alice, offline');
    await bob.say('Alice', 'bob, offline');
    await expectToAppear(band(alice, 'The relay is away. 1 message waits on this device.'));
    await expectToAppear(band(bob, 'The relay is away. 1 message waits on this device.'));
  });

  it('[K3] see that their words are on this device, and no more', async () => {
    await vi.waitFor(
      async () => expect((await alice.ticks('Bob')).at(-1)).toBe('On this device'),
      5_000,
    );
    await vi.waitFor(
      async () => expect((await bob.ticks('Alice')).at(-1)).toBe('On this device'),
      5_000,
    );
  });

  it('[K4] start the app again from the device copy, with no network at all', async () => {
    for (const person of [alice, bob]) {
      await person.context.setOffline(true);
      await person.reopen();
    }
    await alice.conversation('Bob').waitFor();
    await bob.conversation('Alice').waitFor();
    await expectToAppear(alice.contact('Bob', 'Offline'));
    await vi.waitFor(
      async () =>
        expect(await alice.heard('Bob')).toEqual([
          'Alice says: before the storm',
          'Alice says: alice, offline',
        ]),
      15_000,
    );
    await vi.waitFor(
      async () =>
        expect(await bob.heard('Alice')).toEqual([
          'Alice says: before the storm',
          'Bob says: bob, offline',
        ]),
      15_000,
    );
    await expectToAppear(band(alice, 'The relay is away. 1 message waits on this device.'));
  });

  it('[K4] write more, and close the tab right after', async () => {
    await alice.say('Bob', 'alice, after the restart');
    await bob.say('Alice', 'bob, after the restart');
    await alice.reopen();
    await bob.reopen();
    await expectToAppear(band(alice, 'The relay is away. 2 messages wait on this device.'));
    await expectToAppear(band(bob, 'The relay is away. 2 messages wait on this device.'));
  });

  it('[K4] have the same, complete history once the relay is back', async () => {
    await relay.start();
    for (const person of [alice, bob]) await person.context.setOffline(false);
    const all = [
      'Alice says: before the storm',
      'Alice says: alice, offline',
      'Bob says: bob, offline',
      'Alice says: alice, after the restart',
      'Bob says: bob, after the restart',
    ];
    await vi.waitFor(async () => expect(await alice.heard('Bob')).toEqual(all), 30_000);
    await vi.waitFor(async () => expect(await bob.heard('Alice')).toEqual(all), 30_000);
    await expectToVanish(band(alice, 'The relay is away.'));
    await expectToVanish(band(bob, 'The relay is away.'));
  });

  it('[K3] see that all of it arrived and was read', async () => {
    await vi.waitFor(
      async () => expect(await alice.ticks('Bob')).toEqual(['Read', 'Read', 'Read']),
      20_000,
    );
    await vi.waitFor(async () => expect(await bob.ticks('Alice')).toEqual(['Read', 'Read']), 20_000);
  });

  it('[R2] keep every word when the relay dies the hard way', async () => {
    await alice.say('Bob', 'safe');
    await vi.waitFor(
      async () => expect((await alice.ticks('Bob')).at(-1)).not.toBe('On this device'),
      10_000,
    );
    await relay.kill();
    await relay.start();
    const late = await makePerson(browser, relay.url, 'Bob');
    await late.signIn();
    await late.openConversation('Alice');
    await expectToAppear(late.conversation('Alice').getByText('safe', { exact: true }));
    expect(await late.heard('Alice')).toHaveLength(6);
  });

  it('[K4] saw no error on the way', () => {
    expect([...alice.complaints, ...bob.complaints]).toEqual([]);
  });
});
