import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { err, refuse } from '#protocol';
import { createGroupCommit, type GroupCommit } from './groupCommit.ts';
import type { LogStore } from './logStore.ts';
import { createMemoryLog } from './memory.ts';

const document = 'roster:alice000';
const row = (value: number) => ({ document, update: Uint8Array.of(value) });

let store: LogStore;
let health: boolean[];
let log: GroupCommit;

beforeEach(() => {
  store = createMemoryLog();
  health = [];
  log = createGroupCommit({ store, onHealth: (healthy) => health.push(healthy), probeEvery: 5 });
});

afterEach(async () => {
  await log.close();
});

const stored = async (): Promise<number[]> =>
  (await store.load(document)).tail.map((update) => update[0] ?? -1);

describe('group commit', () => {
  it('[R2] makes one transaction of all appends of one turn', async () => {
    await Promise.all([log.append(row(1)), log.append(row(2)), log.append(row(3))]);
    expect(log.stats()).toEqual({ commits: 1, rows: 3 });
    expect(await stored()).toEqual([1, 2, 3]);
  });

  it('[R2] answers nobody before the commit', async () => {
    const appended = Promise.withResolvers<readonly number[]>();
    store.append = () => appended.promise;
    let answered = false;
    const answer = log.append(row(1)).then(() => (answered = true));
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect(answered).toBe(false);
    appended.resolve([1]);
    expect(await answer).toBe(true);
  });

  it('[R2] keeps the order of appends also while a slow commit is under way', async () => {
    const append = store.append.bind(store);
    store.append = async (rows) => {
      await setTimeout(5 / rows.length);
      return append(rows);
    };
    const order: number[] = [];
    const send = async (value: number): Promise<void> => {
      await log.append(row(value));
      order.push(value);
    };
    const first = send(1);
    await new Promise(setImmediate);
    await Promise.all([first, send(2), send(3)]);
    expect(order).toEqual([1, 2, 3]);
    expect(await stored()).toEqual([1, 2, 3]);
  });

  it('[R2] refuses the whole batch when the disk fails, says so, and recovers by itself', async () => {
    const append = vi.spyOn(store, 'append').mockRejectedValueOnce(new Error('disk full'));
    const answers = await Promise.all([log.append(row(1)), log.append(row(2))]);
    expect(answers).toEqual([err(refuse('storage-unavailable')), err(refuse('storage-unavailable'))]);
    expect(log.healthy()).toBe(false);
    await vi.waitUntil(() => log.healthy());
    expect(health).toEqual([false, true]);
    append.mockRestore();
    expect((await log.append(row(3))).ok).toBe(true);
    expect(await stored()).toEqual([3]);
  });

  it('[R2] stays unhealthy while the disk does not answer', async () => {
    vi.spyOn(store, 'append').mockRejectedValueOnce(new Error('disk full'));
    const probe = vi.spyOn(store, 'probe').mockRejectedValue(new Error('still full'));
    await log.append(row(1));
    await vi.waitUntil(() => probe.mock.calls.length >= 2);
    expect(log.healthy()).toBe(false);
    probe.mockRestore();
    await vi.waitUntil(() => log.healthy());
  });

  it('[R11] has answered everything when it is closed', async () => {
    const answer = log.append(row(1));
    await log.close();
    expect(await stored()).toEqual([1]);
    expect((await answer).ok).toBe(true);
  });
});
