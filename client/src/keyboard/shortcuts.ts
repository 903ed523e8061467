/** The keys that work everywhere in the app: what a press asks for, and where it leads. */

export type Shortcut =
  | { readonly type: 'table' }
  | { readonly type: 'pane'; readonly step: 1 | -1 }
  /** Counted from 0. */
  | { readonly type: 'window'; readonly index: number };

type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'
>;

/** `writing`: the press goes into a text, where a question mark is one. */
export function shortcutOf(press: Press, writing: boolean): Shortcut | undefined {
  if (press.isComposing || press.ctrlKey || press.metaKey) return undefined;
  // By its place: with Alt, a digit's key types something else in many layouts.
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(press.code)?.[1];
  if (press.altKey) {
    return digit === undefined || press.shiftKey
      ? undefined
      : { type: 'window', index: Number(digit) - 1 };
  }
  if (press.key === 'F6') return { type: 'pane', step: press.shiftKey ? -1 : 1 };
  if (press.key === 'F1' || (press.key === '?' && !writing)) return { type: 'table' };
  return undefined;
}

/** Whether a letter pressed there becomes text, or is looked for in a list. */
export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]') !==
      null
  );
}

/** Moves the focus to the next of the panes that are on the screen; from anywhere else, to the first. */
export function stepPane(root: ParentNode, step: 1 | -1): void {
  const panes = [...root.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) =>
    pane.checkVisibility(),
  );
  const current = panes.findIndex((pane) => pane.contains(document.activeElement));
  const from = current < 0 && step < 0 ? 0 : current;
  // A pane with nothing in it – a list without contacts – is passed over.
  for (let far = 1; far <= panes.length; far += 1) {
    const target = panes[(from + far * step + panes.length * far) % panes.length];
    const stop = target && firstStop(target);
    if (stop) {
      stop.focus();
      return;
    }
  }
}

const firstStop = (pane: HTMLElement) =>
  pane.querySelector<HTMLElement>(
    '[data-autofocus], [tabindex="0"], a[href], button:enabled, input:enabled, textarea:enabled',
  );
