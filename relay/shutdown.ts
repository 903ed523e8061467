/** Ending well: a first signal drains, a second one means now. */
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { Logger } from './logger.ts';

const signals = ['SIGTERM', 'SIGINT'] as const;
/** In ms; service managers wait longer, people with Ctrl+C don't. */
const patience = 4_500;

export async function untilAskedToStop(): Promise<void> {
  await Promise.race(signals.map((signal) => once(process, signal)));
  for (const signal of signals) process.once(signal, () => process.exit(1));
}

/** What was accepted is durable already, so whatever hangs can be left behind. */
export async function closeInTime(close: () => Promise<void>, logger: Logger): Promise<void> {
  const late = setTimeout(patience, 'late' as const, { ref: false });
  const result = await Promise.race([close(), late]);
  if (result === 'late') logger.warn('closed-late', { afterMs: patience });
}
