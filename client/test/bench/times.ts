/** How long the app takes from a key press to what it shows for it, as whoever presses it sees that. */
import type { Page } from 'playwright';
import type { Person } from '../support/index.ts';

/** Milliseconds until the line is in the page, and until the frame that shows it is drawn. */
export type Times = { readonly inPage: number; readonly drawn: number };

let said = 0;

/** Says something to Bob. */
export async function timeEnter(person: Person): Promise<Times> {
  said += 1;
  const field = person.conversation('Bob').getByRole('textbox', { name: 'Message' });
  await field.fill(`own line ${said}`);
  await field.focus();
  return timeKey(person.page(), `own line ${said}`);
}

/** Presses Enter, and waits until this text is the last line. */
export async function timeKey(page: Page, text: string): Promise<Times> {
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

export async function measure(times: number, once: () => Promise<Times>): Promise<object> {
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
