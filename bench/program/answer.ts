/** The inside of a program of the bench: it answers what the bench asks, one question after another. */
import { getHeapStatistics } from 'node:v8';

/** What a program can be asked. Inputs and answers are plain data and bytes. */
export type Questions = Record<string, (input: never) => unknown>;

/** ms of all cores since the start; bytes. */
export type Usage = { readonly cpu: number; readonly resident: number; readonly heap: number };

export type Asked = { readonly name: string; readonly input: unknown };
export type Answered =
  | { readonly ready: unknown }
  | { readonly value: unknown }
  | { readonly error: string };

/** Says that it is ready, and answers from then on. */
export function answerAs(questions: Questions, ready?: unknown): void {
  const all: Questions = { ...questions, usage, collect };
  process.on('message', (asked: Asked) => void answer(all, asked));
  // Whoever started it is gone.
  process.on('disconnect', () => process.exit(0));
  tell({ ready });
}

async function answer(questions: Questions, { name, input }: Asked): Promise<void> {
  try {
    tell({ value: await questions[name]?.(input as never) });
  } catch (error) {
    tell({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

const tell = (answered: Answered): void => void process.send?.(answered);

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return {
    cpu: (user + system) / 1_000,
    resident: process.memoryUsage.rss(),
    heap: getHeapStatistics().used_heap_size,
  };
}

/** Also the room that was made for what is new, which would be given back some seconds later. */
function collect(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
