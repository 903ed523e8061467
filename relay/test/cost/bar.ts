/** What a minute of one hostile account may cost everybody else at most. */
import type { Cost } from './minute.ts';

const bar: Cost = {
  stall: 100,
  othersP99: 100,
  core: 0.25,
  memory: 1.2,
  disk: 10_000_000,
};

/** What was dearer than it may be, in words; empty if nothing was. */
export const overBar = (cost: Cost, most: Cost = bar): readonly string[] =>
  (Object.keys(most) as (keyof Cost)[])
    .filter((name) => cost[name] > most[name])
    .map((name) => `${name}: ${cost[name].toPrecision(3)}, at most ${most[name]}`);
