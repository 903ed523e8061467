import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectToAppear,
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
  [alice, bob] = await Promise.all([
    makePerson(browser, relay.url, 'Alice', {
      before: () => {
        const right = Date.now.bind(Date);
        Date.now = () => right() + 10 * 60_000;
      },
    }),
    makePerson(browser, relay.url, 'Bob'),
  ]);
});

afterAll(async () => {
  await browser.close();
  await relay.remove();
});

describe('somebody whose clock is ten minutes ahead', () => {
  it('[K19] gets an account, talks, and is answered', async () => {
    await Promise.all([alice.createAccount(), bob.createAccount()]);
    await makeFriends(alice, bob);
    await alice.openConversation('Bob');
    await bob.openConversation('Alice');
    await alice.say('Bob', 'is it late yet?');
    await expectToAppear(
      bob.conversation('Alice').getByRole('article').filter({ hasText: 'is it late yet?' }),
    );
    await bob.say('Alice', 'not at all');
    await expectToAppear(
      alice.conversation('Bob').getByRole('article').filter({ hasText: 'not at all' }),
    );
    await expect.poll(async () => alice.ticks('Bob')).toEqual(['Read']);
    expect(await bob.heard('Alice')).toEqual(await alice.heard('Bob'));
  });
});
