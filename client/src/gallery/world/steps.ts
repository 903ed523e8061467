/** What somebody does on the page to get to what a scene shows: by the names that a reader hears. */

export interface Step {
  /** For whoever has to find out why it is not there. */
  readonly what: string;
  /** What is waited for. */
  readonly find: () => HTMLElement | undefined;
  readonly act: (element: HTMLElement) => void;
}

const isShown = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement && element.checkVisibility();

/** A part of the page by its name: a window's, or a dialog's, whose caption names it. */
const partsNamed = (name: string) =>
  [...document.querySelectorAll('[aria-label], dialog')].filter(
    (part) => (part.getAttribute('aria-label') ?? part.querySelector('h2')?.textContent.trim()) === name,
  );

/** A menu's entry also tells its keys, which are not its name. */
const nameOf = (button: Element) =>
  button.getAttribute('aria-label') ?? (button.querySelector('.menu-text') ?? button).textContent.trim();

/** `within`: the name of the window, or the dialog, where several have such a button. */
export const press = (name: string, within?: string): Step => ({
  what: name,
  find: () =>
    (within === undefined ? [document] : partsNamed(within))
      .flatMap((part) => Array.from(part.querySelectorAll('button')))
      .filter(isShown)
      .find((button) => !button.disabled && nameOf(button) === name),
  act(button) {
    button.focus();
    button.click();
  },
});

/** Something is there by itself, after a while. */
export const see = (selector: string): Step => ({
  what: selector,
  find: () => [...document.querySelectorAll(selector)].find(isShown),
  act: () => undefined,
});

/** With the other button, on a line that has these words. */
export const askAbout = (words: string): Step => ({
  what: words,
  find: () =>
    [...document.querySelectorAll<HTMLElement>('[role=treeitem], article')].findLast(
      (line) => isShown(line) && line.textContent.includes(words),
    ),
  act(line) {
    const { left, top } = line.getBoundingClientRect();
    line.focus();
    const at = { clientX: left + 60, clientY: top + 12, bubbles: true, cancelable: true };
    line.dispatchEvent(new MouseEvent('contextmenu', at));
  },
});

export const write = (field: string, text: string): Step => ({
  what: field,
  find: () =>
    [...document.querySelectorAll('input, textarea')]
      .filter(isShown)
      .filter(isField)
      .find((element) => fieldNames(element).includes(field)),
  act(element) {
    if (!isField(element)) return;
    element.focus();
    element.value = text;
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  },
});

const isField = (element: HTMLElement) =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

const fieldNames = (field: HTMLInputElement | HTMLTextAreaElement): readonly (string | null)[] => [
  field.getAttribute('aria-label'),
  ...Array.from(field.labels ?? [], (label) => label.textContent.trim()),
];

/** The pages that are loaded on the way take their time. */
const patience = 10_000;

export async function take(steps: readonly Step[]): Promise<void> {
  for (const step of steps) step.act(await soon(step));
}

async function soon({ what, find }: Step): Promise<HTMLElement> {
  const end = performance.now() + patience;
  for (;;) {
    const found = find();
    if (found) return found;
    if (performance.now() > end) throw new Error(`There is no “${what}” here.`);
    await frame();
  }
}

export const frame = (): Promise<unknown> =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
