/** Brings the outbox's rows of one page into its document, one after another: what was just typed, and what was left behind. */
import { isFull } from '#protocol';
import type { Outbox, OutboxRow } from '../store/index.ts';
import { nextToEnter } from './blame.ts';
import { completeDeletion } from './deletions.ts';
import type { Life } from './life.ts';

export interface Entering {
  /** Something may be there to enter, or may be entered now. */
  wake(): void;
}

export type EnteringDeps = {
  readonly tab: string;
  readonly outbox: Outbox;
  /** This page's rows. */
  readonly rows: () => readonly OutboxRow[];
  /** Undefined while it is not loaded. */
  readonly life: () => Life | undefined;
  /** The page is being loaded anew: what a deletion is about may not be there yet. */
  readonly recovering: () => boolean;
  /** The page is full: the row belongs to the next. */
  readonly onFull: (row: OutboxRow) => void;
};

export function makeEntering(deps: EnteringDeps): Entering {
  const { tab, outbox, rows, life, recovering, onFull } = deps;
  let asked = false;
  let working = false;

  function next(into: Life): OutboxRow | undefined {
    const has = ({ id }: OutboxRow) =>
      into.entries.ownStructs(id).length > 0 || into.entries.isDeleted(id);
    const present = rows().filter(has);
    const missing = rows().filter(
      (row) => row.tab === tab && !has(row) && !(recovering() && row.body.kind === 'delete'),
    );
    return nextToEnter(missing, {
      synced: into.link()?.isSynced() ?? false,
      suspectInFlight: present.some(({ refusals, parked }) => refusals > 0 && !parked),
    });
  }

  async function enter(row: OutboxRow, into: Life): Promise<void> {
    const { id, body } = row;
    if (body.kind !== 'delete') {
      if (hasOwnPlace(row) && isFull(into.size())) onFull(row);
      else await into.writer.enter(id, body);
      return;
    }
    const own = into.entries.own().map(({ entry }) => entry);
    const deletion = completeDeletion(body, own);
    if (deletion) await into.writer.enter(id, deletion);
    else outbox.remove([id]);
  }

  async function enterAll(): Promise<void> {
    for (let into = life(); into; into = life()) {
      const row = next(into);
      if (!row) return;
      try {
        await enter(row, into);
      } catch {
        // No peer would take it: kept for its author, and not tried for ever.
        outbox.put({ ...row, parked: 'not-an-entry' });
      }
    }
  }

  async function work(): Promise<void> {
    working = true;
    while (asked) {
      asked = false;
      await enterAll();
    }
    working = false;
  }

  return {
    wake() {
      asked = true;
      if (!working) void work();
    },
  };
}

/** Edits, deletions and reactions go to the page of their target, full or not. */
const hasOwnPlace = ({ body }: OutboxRow): boolean => body.kind !== 'edit' && body.kind !== 'react';
