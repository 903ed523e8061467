import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '#protocol';
import { makeFakeClock } from '#protocol/testing';
import { type Database, openDatabase } from '../database/index.ts';
import { createRunningTimes, earliestIn } from './runningTimes.ts';

const day = 24 * 3_600_000;
const clock = makeFakeClock();

let folder: string;
let database: Database;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cutuca-running-'));
  database = openDatabase(folder);
});

afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const start = () => createRunningTimes({ database, clock, schedule: () => () => {} });
const daysBack = (earliest: number): number => (clock.now() - earliest) / day;

/** Runs for so many days. Killed: it does not say when it ended. */
const run = (days: number, { killed = false } = {}): void => {
  const times = start();
  clock.advance(days * day);
  if (!killed) times.close();
};

describe('how late an entry may come', () => {
  it('[A16] is 60 days at a relay that was there all the time, a new one included', () => {
    expect(daysBack(start().earliest())).toBe(60);
    run(200);
    expect(daysBack(start().earliest())).toBe(60);
  });

  it('[A16] does not count the time that the relay did not run, or has no memory of', () => {
    run(100);
    clock.advance(90 * day);
    const back = start();
    expect(daysBack(back.earliest())).toBe(150);
    clock.advance(20 * day);
    expect(daysBack(back.earliest())).toBe(150);
    clock.advance(60 * day);
    expect(daysBack(back.earliest())).toBe(60);
  });

  it('[A16] counts what a relay ran that was killed as far as it had noted it', () => {
    run(10);
    run(10, { killed: true });
    expect(daysBack(start().earliest())).toBe(70);
  });

  it('[A10] never refuses what the relay acknowledged after the backup that it came from', () => {
    const days = fc.nat({ max: 100 });
    const spans = fc.array(fc.record({ ran: days, off: days }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(spans, days, days, (past, ranOn, off) => {
        let now = 10_000;
        const inBackup = past.map((span) => {
          const started = now + span.off;
          now = started + span.ran;
          return { started, until: now };
        });
        const [newest = { started: 0, until: 0 }, ...before] = inBackup.toReversed();
        // The backup knows nothing of the days that it ran on.
        const tookFrom = earliestIn([{ ...newest, until: now + ranOn }, ...before], 60);
        const started = now + ranOn + off;
        const takes = earliestIn([{ started, until: started }, newest, ...before], 60);
        expect(takes).toBeLessThanOrEqual(tookFrom);
      }),
    );
  });

  it('[A16] counts no time twice if the clock was set back', () => {
    const spans = [
      { started: 50, until: 80 },
      { started: 0, until: 100 },
    ];
    expect(earliestIn(spans, limits.lateness)).toBe(80 - limits.lateness);
  });
});
