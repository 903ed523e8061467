/**
 * The hybrid logical clock that entry ids come from: physical time, but never earlier than anything seen and never the same
 * twice, so an answer sorts after what it answers even where clocks are wrong.
 */
import { v7 } from 'uuid';
import type { Random } from './clientId.ts';
import type { EntryId } from './ids.ts';

export type Clock = {
  /** An id later than every id this clock gave or observed. */
  next(): EntryId;
  /** Takes note of an id that was seen. Only of admitted entries: a clock goes wherever it is pulled. */
  observe(id: EntryId): void;
};

/** A UUIDv7's order: milliseconds, then a 32-bit counter (the bits that `uuid` calls `seq`). */
type Tick = { readonly ms: number; readonly count: number };

const lastCount = 0xffff_ffff;

/** `now` in ms since 1970. */
export const makeClock = ({
  now,
  random,
}: {
  readonly now: () => number;
  readonly random: Random;
}): Clock => {
  let last: Tick = { ms: -1, count: lastCount };
  return {
    next: () => {
      const bytes = random(16);
      last = tickAfter(last, Math.floor(now()), bytes);
      return v7({ msecs: last.ms, seq: last.count, random: bytes }) as EntryId;
    },
    observe: (id) => {
      const seen = tickOf(id);
      if (seen.ms > last.ms || (seen.ms === last.ms && seen.count > last.count)) last = seen;
    },
  };
};

/** When an entry was written, by its writer's clock: ms since 1970. */
export const timeOf = (id: EntryId): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

/** A new millisecond starts its counter anywhere in the lower half, so that devices rarely meet. */
const tickAfter = (last: Tick, ms: number, bytes: Uint8Array): Tick => {
  const start = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) >>> 1;
  if (ms > last.ms) return { ms, count: start };
  return last.count < lastCount ? { ms: last.ms, count: last.count + 1 } : { ms: last.ms + 1, count: 0 };
};

/** xxxxxxxx-xxxx-7HHH-vMMM-LLxx…: the counter is H (12 bits), M without the 2 bits of the variant (14), the top 6 of L. */
const tickOf = (id: EntryId): Tick => {
  const high = Number.parseInt(id.slice(15, 18), 16);
  const middle = Number.parseInt(id.slice(19, 23), 16) & 0x3fff;
  const low = Number.parseInt(id.slice(24, 26), 16) >>> 2;
  return { ms: timeOf(id), count: high * 2 ** 20 + middle * 2 ** 6 + low };
};
