/** Gets what the winks show when the first is wanted. One for the page, as the module it loads is. */
import { createSignal } from 'solid-js';
import type * as Drawn from './drawn.ts';

const [drawn, setDrawn] = createSignal<typeof Drawn>();
let loading: Promise<typeof Drawn> | undefined;

/** Rejects where it cannot be had; the next to ask tries again. */
export function loadWinks(): Promise<typeof Drawn> {
  loading ??= import('./drawn.ts').then(
    (module) => {
      setDrawn(() => module);
      return module;
    },
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

/** Reactive: what is there of them, asked for by being looked at. */
export function drawnWinks(): typeof Drawn | undefined {
  // Without it there is no picture, and everything else goes on.
  void loadWinks().catch(() => undefined);
  return drawn();
}
