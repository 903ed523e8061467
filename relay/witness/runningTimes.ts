/**
 * When this relay ran, as far as its database knows. How late an entry may come is counted in this time alone: a relay that
 * comes back from a backup takes all that it acknowledged after the backup, however old it is by now, and a relay that was there
 * all the time takes nothing that claims to be older.
 */
import { limits } from '#protocol';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/index.ts';
import type { Schedule } from '../schedule.ts';

export type RunningTimes = {
  /** ms since 1970: nothing that is new now may be dated before this. */
  readonly earliest: () => number;
  readonly close: () => void;
};

type Span = { readonly started: number; readonly until: number };

type Deps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly schedule: Schedule;
};

/** What a crash takes from the running time at most; for so much longer an entry is taken. */
const noteEvery = 3_600_000;

export function createRunningTimes({ database, clock, schedule }: Deps): RunningTimes {
  const save = database.prepare<Span>(
    `INSERT INTO running_times VALUES (@started, @until)
     ON CONFLICT DO UPDATE SET until = max(until, excluded.until)`,
  );
  const before = database
    .prepare<[], Span>('SELECT started, until FROM running_times ORDER BY started DESC')
    .all();
  const forget = database.prepare<[number]>('DELETE FROM running_times WHERE until < ?');
  const started = clock.now();
  let stop = (): void => {};

  // Kept for a minute: it is asked for with every update.
  let known = { at: -Infinity, earliest: -Infinity };
  const earliest = (): number => {
    const now = clock.now();
    if (Math.abs(now - known.at) > 60_000) {
      known = { at: now, earliest: earliestIn([{ started, until: now }, ...before], limits.lateness) };
    }
    return known.earliest;
  };

  function note(): void {
    save.run({ started, until: clock.now() });
    forget.run(earliest());
    stop = schedule(note, noteEvery);
  }
  note();

  return {
    earliest,
    close: () => {
      stop();
      save.run({ started, until: clock.now() });
    },
  };
}

/** The moment since which the spans (the newest first) add up to `lateness`; if they don't, as much before the first as is missing. */
export function earliestIn(spans: readonly Span[], lateness: number): number {
  let left = lateness;
  let earliest = Infinity;
  for (const { started, until } of spans) {
    // A clock that was set back makes spans overlap: no time counts twice.
    const end = Math.min(until, earliest);
    const ran = Math.max(0, end - started);
    if (ran >= left) return end - left;
    left -= ran;
    earliest = Math.min(earliest, started);
  }
  return earliest - left;
}
