import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

beforeAll(async () => {
  [relay, browser] = await Promise.all([startRelayProcess(), launchBrowser()]);
  alice = await makePerson(browser, relay.url, 'Alice', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
  });
  bob = await makePerson(browser, relay.url, 'Bob');
  await alice.createAccount();
  await bob.createAccount();
  await makeFriends(alice, bob);
});

afterAll(async () => {
  await browser.close();
  await relay.remove();
});

describe('on a phone', () => {
  const contacts = () => alice.page().getByRole('region', { name: 'Contacts' });

  it('[UI5, UI7] one pane is shown at a time, opened by a tap, with a way back', async () => {
    await alice.contact('Bob').tap();
    await alice.conversation('Bob').waitFor();
    await expectToVanish(contacts());
    await alice.say('Bob', 'from the bus');
    await alice.conversation('Bob').getByRole('button', { name: 'Back' }).click();
    await expectToAppear(contacts());
    await expectToVanish(alice.conversation('Bob'));
  });

  it('[UI5] nothing is wider than the screen', async () => {
    await alice.openConversation('Bob');
    await alice.say('Bob', `https://example.org/${'long/'.repeat(60)}`);
    const overflow = await alice
      .page()
      .evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it('[K9] a nudge flashes the border, and moves nothing, for who wants less motion', async () => {
    await bob.openConversation('Alice');
    const flashed = watchMotion(alice.conversation('Bob'), 'nudge');
    await bob.conversation('Alice').getByRole('button', { name: 'Nudge' }).click();
    const motion = await flashed;
    expect(motion?.properties.some((property) => property.startsWith('outline'))).toBe(true);
    expect(motion?.properties).not.toContain('translate');
    expect(motion?.reach).toBe(0);
  });
});
