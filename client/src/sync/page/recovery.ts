/**
 * What happens to a page whose document the relay refused (K5): it begins again with an empty one, and the old one stays on
 * screen and on the device until the new one has all that the relay has, so that no word is lost on the way.
 */
import type { RefusalType } from '#protocol';
import { delayBefore, type Timers } from '#peer';
import type { ConversationChange, SeenEntry } from '../types.ts';
import type { Life } from './life.ts';

export interface Recovery {
  /** The document that is being replaced. */
  old(): Life | undefined;
  /** The relay refused this document. */
  refused(life: Life, refusal: RefusalType): void;
  /** Another tab has dropped the copy that this document has. */
  dropped(life: Life, generation: number): void;
  loaded(life: Life): void;
  synced(life: Life): void;
  /** Words got through: the next refusal is a first one again. */
  calm(): void;
  close(): void;
}

export type RecoveryDeps = {
  readonly timers: Timers;
  readonly begin: (generation: number, attachAfter: number) => void;
  readonly tell: (change: ConversationChange) => void;
  /** The new document stands, the old one is let go. */
  readonly onReplaced: (old: Life, current: Life) => void;
};

type Replacing = {
  readonly old: Life;
  /** Absent where another tab had it refused: this one only follows. */
  readonly refusal?: RefusalType;
};

const backoff = { first: 500, max: 60_000 };

export function makeRecovery({ timers, begin, tell, onReplaced }: RecoveryDeps): Recovery {
  let replacing: Replacing | undefined;
  let refusals = 0;

  function replace(life: Life, next: Omit<Replacing, 'old'>): void {
    life.detach();
    if (replacing) life.close();
    replacing = { old: replacing?.old ?? life, ...next };
  }

  function finish(current: Life): void {
    if (!replacing) return;
    const { old, refusal } = replacing;
    replacing = undefined;
    tell({ type: 'removed', structs: old.entries.all().filter(isGoneFrom(current)).map(placeOf) });
    old.close();
    if (refusal === undefined) return;
    onReplaced(old, current);
    tell({ type: 'recovered', refusal });
  }

  return {
    old: () => replacing?.old,
    refused(life, refusal) {
      replace(life, { refusal });
      const wait = refusals === 0 ? 0 : delayBefore(refusals, timers.chance(), backoff);
      refusals += 1;
      begin(life.generation + 1, wait);
    },
    dropped(life, generation) {
      if (generation <= life.generation) return;
      replace(life, {});
      begin(generation, 0);
    },
    loaded(life) {
      if (replacing && replacing.refusal === undefined) finish(life);
    },
    synced: finish,
    calm() {
      refusals = 0;
    },
    close: () => replacing?.old.close(),
  };
}

const isGoneFrom =
  (life: Life) =>
  ({ entry }: SeenEntry): boolean =>
    life.entries.at(entry.struct) === undefined;

const placeOf = ({ page, entry: { struct } }: SeenEntry) => ({ page, struct });
