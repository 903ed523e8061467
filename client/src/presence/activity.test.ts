import { createRoot, createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { watchActivity } from './activity.ts';

const minute = 60_000;

/** Time that passes only when told to. */
function world(first = 5) {
  let now = 0;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  const page = new EventTarget();
  const told: boolean[] = [];
  const [minutes, setMinutes] = createSignal(first);
  createRoot(() =>
    watchActivity({
      page,
      minutes,
      now: () => now,
      after(ms, run) {
        const timer = { at: now + ms, run };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
      onIdle: (idle) => told.push(idle),
    }),
  );
  function pass(ms: number) {
    const end = now + ms;
    for (;;) {
      const next = timers.toSorted((one, other) => one.at - other.at)[0];
      if (!next || next.at > end) break;
      now = next.at;
      timers = timers.filter((timer) => timer !== next);
      next.run();
    }
    now = end;
  }
  return { page, told, setMinutes, pass, touch: () => page.dispatchEvent(new Event('keydown')) };
}

describe('a device without input', () => {
  it('[PR1] is idle after five minutes, and not any more at the first touch', () => {
    const { told, pass, touch } = world();
    pass(5 * minute - 1);
    expect(told).toEqual([]);
    pass(1);
    expect(told).toEqual([true]);
    touch();
    expect(told).toEqual([true, false]);
    pass(5 * minute);
    expect(told).toEqual([true, false, true]);
  });

  it('[PR1] counts from the last input', () => {
    const { told, pass, touch } = world();
    for (const _ of Array.from({ length: 5 })) {
      pass(4 * minute);
      touch();
    }
    expect(told).toEqual([]);
  });

  it('[PR1] is never idle where the person wants it so, and after as long as they want', () => {
    const { told, pass, setMinutes } = world(0);
    pass(600 * minute);
    expect(told).toEqual([]);
    setMinutes(60);
    expect(told).toEqual([true]);
    setMinutes(0);
    expect(told).toEqual([true, false]);
  });
});
