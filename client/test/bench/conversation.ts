/**
 * How fast a conversation's window is when much was said in it, with real keys: from Enter to one's own line, and from Enter on a
 * contact to the window with its last lines. `node client/test/bench/conversation.ts [lines]` prints a table; build the web app
 * first.
 */
import type { Browser, Page } from 'playwright';
import { makeAccount, valueOf } from '../../../relay/test/support/index.ts';
import {
  launchBrowser,
  makePerson,
  type Person,
  startRelayProcess,
  writeHistory,
} from '../support/index.ts';

/** Milliseconds until the line is in the page, and until the frame that shows it is drawn. */
type Times = { readonly inPage: number; readonly drawn: number };

const lines = Number(process.argv[2] ?? 10_000);
const rounds = 40;
let said = 0;

const relay = await startRelayProcess();
const browser = await launchBrowser();
try {
  const alice = await meet(browser);
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

/** Bob has said all of it before Alice opens their conversation for the first time. */
async function meet(at: Browser): Promise<Person> {
  const alice = await makePerson(at, relay.url, 'Alice');
  await alice.createAccount();
  const bob = await makeAccount({ url: relay.url, clock: { now: Date.now } }, 'bob');
  await bob.call('requestContact', { body: { handle: alice.handle } });
  await alice
    .page()
    .getByRole('dialog', { name: 'Bob' })
    .getByRole('button', { name: 'Accept' })
    .click();
  await alice.contact('Bob').waitFor();
  const [contact] = valueOf(await bob.call('contacts')).contacts;
  if (!contact) throw new Error('They are no contacts.');
  await relay.stop();
  await writeHistory(relay.data, bob, contact.conversation, lines);
  await relay.start();
  await alice.page().reload();
  await alice.contact('Bob').waitFor();
  return alice;
}

async function close(person: Person): Promise<void> {
  await person.conversation('Bob').getByRole('button', { name: 'Close' }).click();
  await person.conversation('Bob').waitFor({ state: 'detached' });
}

async function timeOpening(person: Person): Promise<Times> {
  await person.contact('Bob').focus();
  return timeKey(person.page(), '');
}

async function timeEnter(person: Person): Promise<Times> {
  said += 1;
  const field = person.conversation('Bob').getByRole('textbox', { name: 'Message' });
  await field.fill(`own line ${said}`);
  await field.focus();
  return timeKey(person.page(), `own line ${said}`);
}

/** Presses Enter, and waits until this text is the last line. */
async function timeKey(page: Page, text: string): Promise<Times> {
  // A key may overtake what is sent to the page a moment before: it is pressed when the page listens.
  const shown = await page.evaluateHandle(watchFor, text);
  await page.keyboard.press('Enter');
  return shown.evaluate(async ({ drawn }) => drawn);
}

/** In the page. Counts from when the browser got the key. */
function watchFor(text: string): { readonly drawn: Promise<Times> } {
  const next = async (wait: (resolve: () => void) => void) => new Promise<void>(wait);
  let pressed = 0;
  addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
  const isThere = () => {
    let last = document.querySelector('[role=log]')?.lastElementChild;
    while (last && !last.matches('[data-line]')) last = last.previousElementSibling;
    return last?.textContent.includes(text) ?? false;
  };
  const untilDrawn = async () => {
    await next((resolve) => {
      const observer = new MutationObserver(() => {
        if (pressed === 0 || !isThere()) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
    const inPage = performance.now() - pressed;
    await next((resolve) => requestAnimationFrame(() => resolve()));
    // A task after a frame's callbacks comes when the frame is drawn.
    await next((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve());
      port1.start();
      port2.postMessage('drawn');
    });
    return { inPage, drawn: performance.now() - pressed };
  };
  return { drawn: untilDrawn() };
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

async function measure(times: number, once: () => Promise<Times>): Promise<object> {
  const all: Times[] = [];
  for (let round = 0; round < times; round += 1) all.push(await once());
  const inPage = all.map((each) => each.inPage);
  const drawn = all.map((each) => each.drawn);
  return {
    'in the page, median': quantile(inPage, 0.5),
    'drawn, median': quantile(drawn, 0.5),
    'drawn, p90': quantile(drawn, 0.9),
    rounds: times,
  };
}

function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((one, other) => one - other);
  return Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10;
}
