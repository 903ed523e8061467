/**
 * How fast a conversation's window is when much was said in it, with real keys: from Enter to one's own line, and from Enter on a
 * contact to the window with its last lines. `node client/test/bench/conversation.ts [lines]` prints a table; build the web app
 * first.
 */
import type { Page } from 'playwright';
import { launchBrowser, type Person, startRelayProcess } from '../support/index.ts';
import { meetTalkative } from './meetTalkative.ts';
import { measure, timeEnter, timeKey, type Times } from './times.ts';

const lines = Number(process.argv[2] ?? 10_000);
const rounds = 40;

const relay = await startRelayProcess();
const browser = await launchBrowser();
try {
  const alice = await meetTalkative(browser, relay, lines);
  const figures: Record<string, object> = {};
  figures['opening, first time on this device'] = await measure(1, () => timeOpening(alice));
  figures['opening, from the device copy'] = await measure(rounds / 4, async () => {
    await close(alice);
    await alice.page().reload();
    await alice.contact('Bob').waitFor();
    return timeOpening(alice);
  });
  figures['opening again'] = await measure(rounds, async () => {
    await close(alice);
    return timeOpening(alice);
  });
  figures['Enter to own line, as it opened'] = await measure(rounds, () => timeEnter(alice));
  await readAll(alice.page());
  figures['Enter to own line, when all was read back to'] = await measure(rounds, () =>
    timeEnter(alice),
  );
  console.table(figures);
} finally {
  await browser.close();
  await relay.remove();
}

async function close(person: Person): Promise<void> {
  await person.conversation('Bob').getByRole('button', { name: 'Close' }).click();
  await person.conversation('Bob').waitFor({ state: 'detached' });
}

async function timeOpening(person: Person): Promise<Times> {
  await person.contact('Bob').focus();
  return timeKey(person.page(), '');
}

/** Scrolls up until all is there, and back down. */
async function readAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const log = document.querySelector('[role=log]');
    if (!log) throw new Error('No conversation is open.');
    const frame = async () => new Promise(requestAnimationFrame);
    while (log.querySelector(':scope > button')) {
      log.scrollTop = log.scrollTop > 0 ? 0 : 1;
      await frame();
    }
    log.scrollTop = log.scrollHeight;
    await frame();
  });
}
