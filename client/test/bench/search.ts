/**
 * What a search in a long conversation takes: the time until the first line is found and until all are, and to go to the oldest;
 * what it keeps in memory while it is open and once it is closed; and whether the next own line is slower for it.
 * `node client/test/bench/search.ts [lines]` prints tables; build the web app first.
 */
import type { CDPSession, Locator, Page } from 'playwright';
import { launchBrowser, type Person, startRelayProcess } from '../support/index.ts';
import { meetTalkative } from './meetTalkative.ts';
import { measure, timeEnter } from './times.ts';

/** Milliseconds from the word in the field until the first line, and until all lines were found. */
interface Found {
  readonly first: number;
  readonly all: number;
  /** The longest that the page was taken from its reader, and all that it was for more than 50 ms. */
  readonly longest: number;
  readonly blocked: number;
}

const lines = Number(process.argv[2] ?? 10_000);
const rounds = 40;
/** A word of every tenth line, and one of the oldest alone. */
const words = { often: 'tenth', once: 'treasure' } as const;
const textOf = (line: number): string => {
  const usual = line % 10 === 7 ? words.often : 'other';
  const word = line === 0 ? words.once : usual;
  return `line ${line}, as long as lines usually are, ${word}`;
};

const relay = await startRelayProcess();
const browser = await launchBrowser();
try {
  const alice = await meetTalkative(browser, relay, lines, textOf);
  const devtools = await alice.page().context().newCDPSession(alice.page());
  await devtools.send('Performance.enable');
  const searches: Record<string, object> = {};
  const memory: Record<string, object> = {};
  const entering: Record<string, object> = {};
  const weigh = async (when: string) => {
    memory[when] = { 'JS heap, MB': await heapOf(devtools) };
  };

  await alice.openConversation('Bob');
  entering['before any search'] = await measure(rounds, () => timeEnter(alice));
  await weigh('before any search');
  await openSearch(alice);
  searches['every tenth line, the first time on this device'] = await timeSearch(alice, words.often);
  await weigh('the search is open');
  searches['the oldest line, once all was looked through'] = await timeSearch(alice, words.once);
  memory['the reader is at the oldest line'] = { 'in sight, ms': await timeInSight(alice.page()) };
  await weigh('the reader is at the oldest line');
  await closeSearch(alice);
  await weigh('it is closed, and the reader at the end');
  entering['once it is closed'] = await measure(rounds, () => timeEnter(alice));

  await alice.page().reload();
  await alice.conversation('Bob').waitFor();
  await openSearch(alice);
  searches['every tenth line, after a start'] = await timeSearch(alice, words.often);
  await closeSearch(alice);
  await openSearch(alice);
  searches['every tenth line, once more'] = await timeSearch(alice, words.often);

  console.table(searches);
  console.table(memory);
  console.table(entering);
} finally {
  await browser.close();
  await relay.remove();
}

function fieldOf(person: Person): Locator {
  return person.page().getByRole('searchbox', { name: 'Search in this conversation' });
}

async function openSearch(person: Person): Promise<void> {
  await person.conversation('Bob').getByRole('textbox', { name: 'Message' }).focus();
  await person.page().keyboard.press('Control+f');
  await fieldOf(person).waitFor();
}

/** Back to the end, where one goes on writing. */
async function closeSearch(person: Person): Promise<void> {
  await person.page().keyboard.press('Escape');
  const log = person.conversation('Bob').getByRole('log', { name: 'Messages' });
  await log.press('End');
  await log.locator('[data-line]').getByText('own line').last().waitFor();
}

async function timeSearch(person: Person, word: string): Promise<Found> {
  const found = await person.page().evaluateHandle(watchSearch);
  await fieldOf(person).fill(word);
  return found.evaluate(async ({ found: all }) => all);
}

/** In the page. Counts from when something else is in the field. */
function watchSearch(): { readonly found: Promise<Found> } {
  const band = document.querySelector('.search-band');
  if (!band) throw new Error('No search is open.');
  const tasks: number[] = [];
  const tasksObserver = new PerformanceObserver((list) => {
    tasks.push(...list.getEntries().map(({ duration }) => duration));
  });
  tasksObserver.observe({ type: 'longtask' });
  const { promise, resolve } = Promise.withResolvers<Found>();
  let [typed, first] = [0, 0];
  const look = () => {
    if (typed === 0) return;
    const now = performance.now() - typed;
    if (first === 0 && /\d/.test(band.querySelector('.search-outcome')?.textContent ?? '')) first = now;
    if (!/ of \d+\./.test(band.querySelector('[role=status]')?.textContent ?? '')) return;
    changes.disconnect();
    tasksObserver.disconnect();
    const round = (figure: number) => Math.round(figure * 10) / 10;
    resolve({
      first: round(first),
      all: round(now),
      longest: Math.max(0, ...tasks),
      blocked: tasks.reduce((sum, task) => sum + task, 0),
    });
  };
  const changes = new MutationObserver(look);
  changes.observe(band, { childList: true, subtree: true, characterData: true });
  band.addEventListener('input', ({ timeStamp }) => (typed = timeStamp), { capture: true, once: true });
  return { found: promise };
}

/** Until the line that the search went to is drawn. */
async function timeInSight(page: Page): Promise<number> {
  const start = performance.now();
  await page.locator('[data-found-here]').getByText(words.once).waitFor({ timeout: 300_000 });
  return Math.round(performance.now() - start);
}

/** What is left once all is collected that nobody needs. */
async function heapOf(devtools: CDPSession): Promise<number> {
  // Documents close, and the browser's databases with them, a moment after they are let go of.
  await new Promise((resolve) => {
    setTimeout(resolve, 1_000);
  });
  for (let time = 0; time < 3; time += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const used = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  return Math.round(used / 1e5) / 10;
}
