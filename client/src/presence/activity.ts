/** Whether this device had any input lately: told when it had none for the set time, and at the first input after that. */
import { createEffect, onCleanup, type Accessor } from 'solid-js';

const inputs = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

export interface ActivityDeps {
  readonly page: EventTarget;
  /** 0: never idle. */
  readonly minutes: Accessor<number>;
  /** Milliseconds; only differences matter. */
  readonly now: () => number;
  /** Calls back once after `ms`; returns what cancels it. */
  readonly after: (ms: number, callback: () => void) => () => void;
  readonly onIdle: (idle: boolean) => void;
}

export function watchActivity({ page, minutes, now, after, onIdle }: ActivityDeps): void {
  let last = now();
  let idle = false;
  let cancel = () => {};

  function say(next: boolean) {
    if (next === idle) return;
    idle = next;
    onIdle(idle);
  }

  /** One timer at a time, that looks how far the last input has moved meanwhile. */
  function wait() {
    cancel();
    if (minutes() === 0) return;
    const left = last + minutes() * 60_000 - now();
    if (left <= 0) say(true);
    else cancel = after(left, wait);
  }

  function onInput() {
    last = now();
    if (!idle) return;
    say(false);
    wait();
  }

  for (const input of inputs) page.addEventListener(input, onInput, { capture: true, passive: true });
  onCleanup(() => {
    cancel();
    for (const input of inputs) page.removeEventListener(input, onInput, { capture: true });
  });
  createEffect(() => {
    if (minutes() === 0) say(false);
    wait();
  });
}
