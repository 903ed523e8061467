/** A model that is not waited for longer than people would: whatever it does, its answer ends within a time limit. */
import type { Fault, Model, ModelEvent, ModelRequest } from './types.ts';

/** In ms: until the first word, between two words, and for the whole answer. */
export type Patience = { readonly first: number; readonly between: number; readonly whole: number };

export const usualPatience: Patience = { first: 30_000, between: 20_000, whole: 180_000 };

type Next = IteratorResult<ModelEvent, unknown> | 'late' | 'aborted';

export function inTime(model: Model, patience: Patience = usualPatience): Model {
  async function* ask(request: ModelRequest, signal: AbortSignal): AsyncGenerator<ModelEvent> {
    const giveUp = new AbortController();
    const either = AbortSignal.any([signal, giveUp.signal]);
    const events = model.ask(request, either)[Symbol.asyncIterator]();
    const end = performance.now() + patience.whole;
    let wait = patience.first;
    try {
      for (;;) {
        const next = await nextWithin(events, Math.min(wait, end - performance.now()), signal);
        if (next === 'aborted') return;
        if (next === 'late') {
          yield fault({ type: 'stalled' });
          return;
        }
        // Whoever was to end with `end` or `fault` did not.
        if (next.done === true) {
          if (!signal.aborted) yield fault({ type: 'cut' });
          return;
        }
        yield next.value;
        if (next.value.type === 'end' || next.value.type === 'fault') return;
        wait = patience.between;
      }
    } catch {
      if (!signal.aborted) yield fault({ type: 'malformed' });
    } finally {
      giveUp.abort();
    }
  }
  return { ask };
}

const fault = (why: Fault): ModelEvent => ({ type: 'fault', fault: why });

async function nextWithin(
  events: AsyncIterator<ModelEvent, unknown>,
  ms: number,
  signal: AbortSignal,
): Promise<Next> {
  if (signal.aborted) return 'aborted';
  const { promise, resolve } = Promise.withResolvers<Next>();
  const timer = setTimeout(() => resolve('late'), Math.max(0, ms));
  const onAbort = (): void => resolve('aborted');
  signal.addEventListener('abort', onAbort);
  try {
    return await Promise.race([events.next(), promise]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  }
}
