/**
 * How smooth a list of many contacts is: while all of them change status within ten seconds, and when the app starts from the
 * device copy with no network. `node client/test/bench/contacts.ts [contacts]` prints a table; build the web app first.
 */
import type { Page } from 'playwright';
import {
  crowdUser,
  interceptPresence,
  launchBrowser,
  makePerson,
  type Person,
  type PresenceTeller,
  seedCrowd,
  startRelayProcess,
} from '../support/index.ts';

const contacts = Number(process.argv[2] ?? 1_000);
const starts = 10;
/** In ms. */
const change = 10_000;
const statuses = ['available', 'busy', 'away', 'offline', 'brb', 'call', 'lunch'] as const;

const relay = await startRelayProcess();
const browser = await launchBrowser();
try {
  const alice = await makePerson(browser, relay.url, 'Alice');
  await alice.createAccount();
  await relay.stop();
  seedCrowd(relay.data, alice.handle, contacts);
  await relay.start();
  const teller = await interceptPresence(alice.page());
  await meet(alice, teller);
  const frames: Record<string, object> = {};
  frames['nothing happens'] = await measureFrames(alice.page(), async () => wait(change));
  frames['by status'] = await measureFrames(alice.page(), async () => changeAll(teller, 1));
  await sortByGroup(alice.page());
  frames['by group'] = await measureFrames(alice.page(), async () => changeAll(teller, 2));
  frames['by group, once more'] = await measureFrames(alice.page(), async () => changeAll(teller, 3));
  console.table(frames);
  console.table({ 'usable, from the device copy': await measureStarts(alice) });
} finally {
  await browser.close();
  await relay.remove();
}

async function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** Everybody is there before anything is measured. */
async function meet(person: Person, teller: PresenceTeller): Promise<void> {
  await person.page().reload();
  await teller.ready;
  await person
    .page()
    .getByRole('treeitem', { name: `Offline (${contacts})` })
    .waitFor();
  await person.kept();
  teller.tell(Array.from({ length: contacts }, (_, index) => [crowdUser(index), 'available'] as const));
  await person
    .page()
    .getByRole('treeitem', { name: `Online (${contacts})` })
    .waitFor();
}

async function sortByGroup(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'How the list looks' }).click();
  await page.getByRole('menu').getByText('Sort by group', { exact: true }).click();
  await page.getByRole('treeitem', { name: /^Other contacts/ }).waitFor();
}

/** Each contact once, one after the other, as the relay tells it. */
async function changeAll(teller: PresenceTeller, round: number): Promise<void> {
  const start = performance.now();
  for (let index = 0; index < contacts; index += 1) {
    const status = statuses[(index + round) % statuses.length] ?? 'available';
    teller.tell([[crowdUser(index), status]]);
    await wait(Math.max(0, start + ((index + 1) * change) / contacts - performance.now()));
  }
}

/** Milliseconds between frames while something goes on, and the tasks of the page's own that took 50 ms or more. */
async function measureFrames(page: Page, going: () => Promise<void>): Promise<object> {
  await page.evaluate(watchFrames);
  await going();
  const { gaps, tasks } = await page.evaluate(() =>
    (globalThis as unknown as { stopFrames: () => Frames }).stopFrames(),
  );
  return { frames: gaps.length, ...spread(gaps), over50: over50(gaps), longTasks: over50(tasks) };
}

interface Frames {
  readonly gaps: readonly number[];
  readonly tasks: readonly number[];
}

/** In the page. */
function watchFrames(): void {
  const gaps: number[] = [];
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    tasks.push(...list.getEntries().map(({ duration }) => duration));
  });
  observer.observe({ type: 'longtask' });
  let isOver = false;
  let last = 0;
  const note = (now: number) => {
    if (last > 0) gaps.push(now - last);
    last = now;
    if (!isOver) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
  const stopFrames = (): Frames => {
    isOver = true;
    observer.disconnect();
    return { gaps, tasks };
  };
  Object.assign(globalThis, { stopFrames });
}

/** From the start of the navigation until the list is drawn, with no network. */
async function measureStarts(person: Person): Promise<object> {
  await person.page().addInitScript(noteListDrawn);
  await person.context.setOffline(true);
  const times: number[] = [];
  for (let round = 0; round <= starts; round += 1) {
    await person.page().reload();
    const time = await person
      .page()
      .evaluate(async () => (globalThis as unknown as { listDrawn: Promise<number> }).listDrawn);
    // The first of them warms up what the machine keeps of files.
    if (round > 0) times.push(time);
  }
  return { starts, ...spread(times) };
}

/** In the page. A task after a frame's callbacks comes when the frame is drawn. */
function noteListDrawn(): void {
  const listDrawn = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[role=tree] .tree-item')) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now()));
        port1.start();
        port2.postMessage('drawn');
      });
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  Object.assign(globalThis, { listDrawn });
}

function spread(all: readonly number[]): object {
  const sorted = all.toSorted((one, other) => one - other);
  const at = (share: number) =>
    Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10;
  return { median: at(0.5), p99: at(0.99), most: at(1) };
}

function over50(all: readonly number[]): number {
  return all.filter((each) => each > 50).length;
}
