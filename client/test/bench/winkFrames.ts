/**
 * How smoothly winks run: one person sends each of them, and the other's page notes how far apart its frames are while it
 * plays. `node client/test/bench/winkFrames.ts` prints a table; build the web app first.
 */
import type { Page } from 'playwright';
import {
  launchBrowser,
  makeFriends,
  makePerson,
  type Person,
  startRelayProcess,
} from '../support/index.ts';

/** As many as may be sent in a minute. */
const perMinute = 7;

const relay = await startRelayProcess();
const browser = await launchBrowser();
try {
  const alice = await makePerson(browser, relay.url, 'Alice');
  const bob = await makePerson(browser, relay.url, 'Bob');
  await alice.createAccount();
  await bob.createAccount();
  await makeFriends(alice, bob);
  await alice.openConversation('Bob');
  await bob.openConversation('Alice');
  console.table(await playAll(alice, bob.page()));
} finally {
  await browser.close();
  await relay.remove();
}

async function playAll(sender: Person, receiver: Page): Promise<Readonly<Record<string, object>>> {
  const figures: Record<string, object> = {};
  const cells = sender.page().getByRole('gridcell');
  const open = async () => sender.conversation('Bob').getByRole('button', { name: 'Winks' }).click();
  await open();
  const names = await cells.allTextContents();
  await sender.page().keyboard.press('Escape');
  for (const [index, name] of names.entries()) {
    if (index > 0 && index % perMinute === 0) await sender.page().waitForTimeout(60_000);
    await open();
    const measured = receiver.evaluate(measureFrames);
    await cells.filter({ hasText: name }).click();
    // Two pages that play at once would measure one another.
    await sender.page().getByRole('button', { name: 'Skip' }).click();
    figures[name] = await measured;
  }
  return figures;
}

/** In the page: from when a wink plays until it is over. Milliseconds between frames. */
async function measureFrames(): Promise<object> {
  const frame = async () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(resolve);
    });
  const isPlaying = () => document.querySelector('.wink-stage')?.shadowRoot?.firstChild ?? null;
  let last = await frame();
  while (!isPlaying()) last = await frame();
  const gaps: number[] = [];
  while (isPlaying()) {
    const now = await frame();
    gaps.push(Math.round((now - last) * 10) / 10);
    last = now;
  }
  gaps.sort((one, other) => one - other);
  const at = (share: number) => gaps[Math.floor((gaps.length - 1) * share)];
  return {
    frames: gaps.length,
    median: at(0.5),
    p99: at(0.99),
    longest: at(1),
    over32: gaps.filter((gap) => gap > 32).length,
  };
}
