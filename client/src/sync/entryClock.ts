/**
 * Where this tab's entry ids come from: after everything admitted that it has seen. A device whose clock was ahead has given
 * ids from the future; once the relay refuses one, the clock begins again from what was admitted.
 */
import { type Clock, type EntryId, makeClock } from '#protocol';
import type { Environment } from '../session/index.ts';

export type EntryClock = Clock & { beginAgain(): void };

export function makeEntryClock(environment: Pick<Environment, 'relayNow' | 'random'>): EntryClock {
  const deps = { now: environment.relayNow, random: environment.random };
  let clock = makeClock(deps);
  let newest: EntryId | undefined;
  return {
    next: () => clock.next(),
    observe(id) {
      if (newest === undefined || id > newest) newest = id;
      clock.observe(id);
    },
    beginAgain() {
      clock = makeClock(deps);
      if (newest !== undefined) clock.observe(newest);
    },
  };
}
