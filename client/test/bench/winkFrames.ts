/**
 * How smoothly winks run: one person sends each of them, and the other's page notes how far apart its frames are while it
 * plays; after each, for as long, while only a square moves, which tells what the machine itself leaves out. A trace tells
 * what ran. `node client/test/bench/winkFrames.ts [name…]` prints tables, of all winks or of those; build the web app first.
 */
import { loadavg } from 'node:os';
import type { Page } from 'playwright';
import {
  launchBrowser,
  makeFriends,
  makePerson,
  type Person,
  startRelayProcess,
} from '../support/index.ts';
import { type FrameTrace, type LateFrame, marks, traceFrames } from './frameTrace.ts';

/** In ms, of a screen of 60 Hz. */
const refresh = 1_000 / 60;

/** Milliseconds between frames, and what ran. */
interface Run extends FrameTrace {
  readonly name: string;
  readonly gaps: readonly number[];
}

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
  await alice.page().evaluate(skipAtOnce);
  const { winks, squares } = await playAll(alice, bob.page());
  console.table(
    Object.fromEntries([
      ...winks.map((run) => [run.name, figuresOf([run])] as const),
      ['all winks', figuresOf(winks)],
      ['a square, as long', figuresOf(squares)],
    ]),
  );
  console.log('Late frames: when, in ms, and what ran until then, in ms of CPU.');
  console.table(
    [...winks, ...squares].flatMap(({ name, late }) =>
      late.map(({ at, gap, work }) => Object.assign({ name }, tidy({ at, gap, ...work }))),
    ),
  );
  console.log(
    'Load of the machine:',
    loadavg()
      .map((load) => load.toFixed(1))
      .join(', '),
  );
} finally {
  await browser.close();
  await relay.remove();
}

/** Two pages that play at once would measure one another. */
function skipAtOnce(): void {
  const skip = () => document.querySelector<HTMLElement>('.wink-skip')?.click();
  new MutationObserver(skip).observe(document.body, { childList: true, subtree: true });
}

async function playAll(sender: Person, receiver: Page) {
  const winks: Run[] = [];
  const squares: Run[] = [];
  const cells = sender.page().getByRole('gridcell');
  const open = async () => sender.conversation('Bob').getByRole('button', { name: 'Winks' }).click();
  await open();
  const all = await cells.allTextContents();
  const asked = process.argv.slice(2);
  const names = asked.length === 0 ? all : all.filter((name) => asked.includes(name));
  await sender.page().keyboard.press('Escape');
  for (const name of names) {
    await open();
    const wink = await measure(name, receiver, async () => cells.filter({ hasText: name }).click());
    winks.push(wink);
    squares.push(await measure('square', receiver, async () => {}, sum(wink.gaps)));
  }
  return { winks, squares };
}

async function measure(
  name: string,
  page: Page,
  begin: () => Promise<void>,
  lasts?: number,
): Promise<Run> {
  let gaps: readonly number[] = [];
  const trace = await traceFrames(browser, async () => {
    const noted = page.evaluate(noteFrames, { lasts, marks });
    await begin();
    gaps = await noted;
  });
  return { name, gaps, ...trace };
}

/** In the page: the time between frames from when a wink plays until it is over, or while a square moves for so long. */
async function noteFrames(task: {
  readonly lasts: number | undefined;
  readonly marks: { readonly begin: string; readonly late: string; readonly end: string };
}): Promise<readonly number[]> {
  const frame = async () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(resolve);
    });
  const square = document.createElement('div');
  Object.assign(square.style, {
    position: 'fixed',
    inset: '0 auto auto 0',
    padding: '30px',
    background: 'red',
  });
  let last = await frame();
  const end = last + (task.lasts ?? 0);
  const goesOn = () =>
    task.lasts === undefined
      ? Boolean(document.querySelector('.wink-stage')?.shadowRoot?.firstChild)
      : last < end;
  if (task.lasts !== undefined) document.body.append(square);
  while (!goesOn()) last = await frame();
  performance.mark(task.marks.begin);
  const gaps: number[] = [];
  while (goesOn()) {
    const now = await frame();
    const gap = now - last;
    if (gap > 32) performance.mark(`${task.marks.late} ${gap}`);
    gaps.push(gap);
    square.style.transform = `translateX(${gaps.length % 400}px)`;
    last = now;
  }
  performance.mark(task.marks.end);
  square.remove();
  return gaps;
}

function figuresOf(runs: readonly Run[]): object {
  const gaps = runs.flatMap((run) => run.gaps);
  const main = runs.flatMap(({ mainOfFrames }) => mainOfFrames);
  const screen = runs.flatMap(({ screenOfFrames }) => screenOfFrames);
  return tidy({
    frames: gaps.length,
    longest: quantile(gaps, 1),
    over32: gaps.filter((gap) => gap > 32).length,
    'of these, own': runs.flatMap(({ late }) => late).filter(isOwn).length,
    'main, median': quantile(main, 0.5),
    'main, p99': quantile(main, 0.99),
    'screen, median': quantile(screen, 0.5),
    'screen, p99': quantile(screen, 0.99),
    'raster, mean': sum(runs.map(({ work }) => work.raster)) / gaps.length,
  });
}

/** That one thread's work alone made it late. The others waited until the machine had a core for them. */
function isOwn({ gap, work }: LateFrame): boolean {
  return Math.max(work.page, work.screen) > gap - refresh;
}

function quantile(all: readonly number[], share: number): number {
  return all.toSorted((one, other) => one - other)[Math.floor((all.length - 1) * share)] ?? 0;
}

function sum(all: readonly number[]): number {
  return all.reduce((whole, each) => whole + each, 0);
}

function tidy(figures: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const rounded = Object.entries(figures).map(
    ([name, value]) => [name, Math.round(value * 100) / 100] as const,
  );
  return Object.fromEntries(rounded);
}
