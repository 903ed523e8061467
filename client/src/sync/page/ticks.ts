/** How far an own entry has come, from what is known for sure (K3). Pure. */
import type { Entry, EntryId, Struct, UserId } from '#protocol';
import type { Tick } from '../types.ts';
import { type ClockMap, covers } from './clocks.ts';

/** What one user has of a page: on a device of theirs, and read. */
export type UserReceipt = { readonly delivered: ClockMap; readonly read: ClockMap };

export type Progress = {
  /** In the device copy. */
  readonly saved: ClockMap;
  /** Durable at the relay. */
  readonly durable: ClockMap;
  readonly receipts: ReadonlyMap<UserId, UserReceipt>;
};

const order: readonly Tick[] = ['unsaved', 'on-device', 'safe', 'delivered', 'read'];

/** `self`: whose entry it is; that it reached another of their devices is nobody else's receipt. */
export function tickOf(struct: Struct, { saved, durable, receipts }: Progress, self: UserId): Tick {
  const others = [...receipts].filter(([user]) => user !== self).map(([, receipt]) => receipt);
  if (others.some(({ read }) => covers(read, struct))) return 'read';
  if (others.some(({ delivered }) => covers(delivered, struct))) return 'delivered';
  if (covers(durable, struct)) return 'safe';
  return covers(saved, struct) ? 'on-device' : 'unsaved';
}

/** Of entries that are there twice, after a refusal, the one that came further counts. */
export function ticksOf(
  own: readonly Entry[],
  progress: Progress,
  self: UserId,
): ReadonlyMap<EntryId, Tick> {
  const ticks = new Map<EntryId, Tick>();
  for (const { id, struct } of own) {
    const tick = tickOf(struct, progress, self);
    const known = ticks.get(id);
    if (!known || order.indexOf(tick) > order.indexOf(known)) ticks.set(id, tick);
  }
  return ticks;
}

export const changedTicks = (
  ticks: ReadonlyMap<EntryId, Tick>,
  before: ReadonlyMap<EntryId, Tick>,
): ReadonlyMap<EntryId, Tick> => new Map([...ticks].filter(([id, tick]) => before.get(id) !== tick));
