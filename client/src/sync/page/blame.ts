/**
 * Which words to suspect when the relay refused an update. It refuses whole updates, so many may share one bad entry: each is
 * tried again, alone, and only what is refused alone and for the second time is parked. So no word is lost or tried for
 * ever, and none waits for another. Pure.
 */
import type { RefusalType } from '#protocol';
import type { OutboxRow } from '../store/index.ts';

/** `inFlight`: the rows whose entries the relay may have refused. */
export function blame(inFlight: readonly OutboxRow[], refusal: RefusalType): readonly OutboxRow[] {
  const alone = inFlight.length === 1;
  return inFlight.map((row) => {
    const blamed = { ...row, refusals: row.refusals + 1 };
    return alone && blamed.refusals >= 2 ? { ...blamed, parked: refusal } : blamed;
  });
}

export type EnteringState = {
  /** The relay answers now: a suspect that is sent gets its verdict. */
  readonly synced: boolean;
  /** A suspect is in the document and has no verdict yet. */
  readonly suspectInFlight: boolean;
};

/** What to enter next of the rows that are not in the document, in their order. */
export const nextToEnter = (
  missing: readonly OutboxRow[],
  { synced, suspectInFlight }: EnteringState,
): OutboxRow | undefined =>
  missing.find(({ parked, refusals }) => !parked && (refusals === 0 || (synced && !suspectInFlight)));
