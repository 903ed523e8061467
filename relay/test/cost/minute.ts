/** One minute of an attack, second by second of the relay's clock, with two honest people beside it; and what it cost. */
import { setTimeout } from 'node:timers/promises';
import type { HonestPair } from './honest.ts';
import type { MeasuredRelay } from './measuredRelay.ts';

export type Attack = {
  /** Sends what the relay lets through in one second of its clock; resolves when the relay has read it. */
  readonly second: (second: number) => Promise<void>;
  /** Goes away, and leaves behind what it left. */
  readonly leave: () => Promise<void>;
};

export type Cost = {
  /** Longest turn of the relay's event loop, in ms. */
  readonly stall: number;
  /** How long the relay was at work before others heard a line: the 99th percentile, in ms. */
  readonly othersP99: number;
  /** CPU of the relay, that of the honest included, as a share of what one core does in a minute. */
  readonly core: number;
  /** Live memory after the minute beside before it: 1 is no change. */
  readonly memory: number;
  /** Bytes that the data folder has grown by. */
  readonly disk: number;
};

/** Of the relay's clock. Fewer show what the burst alone costs. */
const seconds = Number(process.env['CUTUCA_COST_SECONDS'] ?? 60);
/** Lines of the honest in each second. */
const lines = 5;

export type Place = { readonly relay: MeasuredRelay; readonly honest: HonestPair };

export async function costOfAMinute({ relay, honest }: Place, attack: Attack): Promise<Cost> {
  const before = await relay.measure({ memory: true });
  const waits: number[] = [];
  for (let second = 0; second < seconds; second += 1) {
    const attacked = attack.second(second);
    for (let line = 0; line < lines; line += 1) waits.push(await honest.talk());
    await attacked;
    await relay.advance(1_000);
  }
  const after = await relay.measure();
  await attack.leave();
  await relay.advance(60_000);
  return {
    stall: after.longestStall,
    othersP99: percentile(waits, 0.99),
    core: (after.cpu - before.cpu) / 60_000,
    memory: (await settledMemory(relay, before.memory)) / before.memory,
    disk: after.disk - before.disk,
  };
}

/** What waits for real timers – documents that nobody has open – is gone soon, but not at once. */
async function settledMemory(relay: MeasuredRelay, before: number): Promise<number> {
  let memory = Infinity;
  for (let look = 0; look < 20 && memory > before * 1.1; look += 1) {
    await setTimeout(100);
    ({ memory } = await relay.measure({ memory: true }));
  }
  return memory;
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? 0;
