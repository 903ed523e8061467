/**
 * How fast a conversation's window is with many lines: from Enter to one's own line on the screen, and from a double click on a
 * contact to the window with its last line. `node client/test/bench/conversationSpeed.ts [lines]` prints a table; build the web
 * app first.
 */
import type { Page } from 'playwright';
import {
  launchBrowser,
  makeFriends,
  makePerson,
  type Person,
  startRelayProcess,
} from '../support/index.ts';

const wanted = Number(process.argv[2] ?? 10_000);
const rounds = 30;

const relay = await startRelayProcess();
const browser = await launchBrowser();
try {
  const alice = await makePerson(browser, relay.url, 'Alice');
  const bob = await makePerson(browser, relay.url, 'Bob');
  await alice.createAccount();
  await bob.createAccount();
  await makeFriends(alice, bob);
  await alice.openConversation('Bob');
  await fill(alice, wanted);
  const enter = await measureAll(rounds, async () => timeEnter(alice.page()));
  const opening = await measureAll(rounds, async () => timeOpening(alice));
  console.table({ 'Enter to own line': enter, 'opening a conversation': opening });
} finally {
  await browser.close();
  await relay.remove();
}

/** Says so many lines, as fast as the field takes them. */
async function fill(person: Person, lines: number): Promise<void> {
  await person.page().evaluate(async (count) => {
    const field = document.querySelector<HTMLTextAreaElement>('.conversation textarea');
    if (!field) throw new Error('There is no field to write in.');
    for (let line = 0; line < count; line += 1) {
      field.value = `line ${line}`;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      if (line % 20 === 19) {
        await new Promise((resolve) => {
          setTimeout(resolve);
        });
      }
    }
  }, lines);
  const last = person.conversation('Bob').getByText(`line ${lines - 1}`, { exact: true });
  await last.waitFor({ timeout: 600_000 });
}

/** In the page: until the frame that shows the line. */
async function timeEnter(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const field = document.querySelector<HTMLTextAreaElement>('.conversation textarea');
    const log = document.querySelector('.conversation [role=log]');
    if (!field || !log) throw new Error('There is no conversation.');
    const text = `at ${performance.now()}`;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const shown = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!log.textContent.includes(text)) return;
        observer.disconnect();
        resolve(performance.now());
      });
      observer.observe(log, { childList: true, subtree: true });
    });
    const from = performance.now();
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    return (await shown) - from;
  });
}

async function timeOpening(person: Person): Promise<number> {
  await person.conversation('Bob').getByRole('button', { name: 'Close' }).click();
  return person.page().evaluate(async () => {
    const contact = document.querySelector('[role=treeitem][aria-level="2"]');
    if (!contact) throw new Error('There is no contact.');
    const isThere = () => document.querySelectorAll('.conversation [role=log] article').length > 0;
    const from = performance.now();
    contact.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    while (!isThere()) {
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    }
    return performance.now() - from;
  });
}

/** Milliseconds. */
async function measureAll(times: number, measure: () => Promise<number>): Promise<object> {
  const figures: number[] = [];
  for (let round = 0; round < times; round += 1) figures.push(await measure());
  figures.sort((one, other) => one - other);
  const at = (share: number) => Math.round((figures[Math.floor((times - 1) * share)] ?? 0) * 10) / 10;
  return { median: at(0.5), p90: at(0.9), most: at(1) };
}
