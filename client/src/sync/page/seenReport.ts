/** Tells the relay what is on this device and what its person has read, so that others' ticks become true. */
import type { PageCommand } from '#protocol';
import type { Timers } from '#peer';
import { beyond, type ClockMap, merged, toClocks } from './clocks.ts';

export interface SeenReport {
  /** There may be more to tell: soon, all at once. */
  soon(): void;
  /** A new opening: the relay may know nothing, so all of it is told. */
  fromStart(): void;
  /** Tells what is left to tell. */
  close(): void;
}

export type SeenReportDeps = {
  readonly timers: Pick<Timers, 'after'>;
  readonly known: () => { readonly saved: ClockMap; readonly ownRead: ClockMap } | undefined;
  /** Whether it could be sent. */
  readonly send: (command: PageCommand) => boolean;
};

const coalesce = 100;
const nothing: ClockMap = new Map();

export function makeSeenReport({ timers, known, send }: SeenReportDeps): SeenReport {
  let toldDelivered = nothing;
  let toldRead = nothing;
  let waiting: (() => void) | undefined;

  function report(): void {
    waiting = undefined;
    const { saved, ownRead } = known() ?? { saved: nothing, ownRead: nothing };
    const delivered = beyond(saved, toldDelivered);
    const read = beyond(ownRead, toldRead);
    if (delivered.size === 0 && read.size === 0) return;
    if (!send({ t: 'seen', delivered: toClocks(delivered), read: toClocks(read) })) return;
    toldDelivered = merged(toldDelivered, delivered);
    toldRead = merged(toldRead, read);
  }

  function soon(): void {
    waiting ??= timers.after(coalesce, report);
  }

  return {
    soon,
    fromStart() {
      toldDelivered = nothing;
      toldRead = nothing;
      soon();
    },
    close() {
      if (!waiting) return;
      waiting();
      report();
    },
  };
}
