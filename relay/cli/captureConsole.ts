/**
 * The engine prints a line, with a stack, for each message that a hook refuses. Somebody who is refused often would fill the
 * operator's log with lines that no reader of JSON understands; the relay says itself what an operator should know.
 */
import { format } from 'node:util';
import type { Logger } from '../logger.ts';

const methods = ['debug', 'error', 'info', 'log', 'warn'] as const;

/** The engine's own lines on refusals begin so. */
const ofRefusals = /^(?:Hocuspocus: )?closing connection /;

/** From now on whatever prints in this process is one line of the log. */
export function captureConsole(logger: Pick<Logger, 'warn'>): void {
  for (const method of methods) {
    console[method] = (...args: readonly unknown[]) => {
      const says = format(...args);
      if (!ofRefusals.test(says)) logger.warn('console', { says });
    };
  }
}
