import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { encodeRaw, type RawBlock } from '#protocol/testing';
import { countComparisons } from '../../test/support/index.ts';
import { applyInParts, mostPerTurn } from './applyInParts.ts';

/** One entry of each of these sessions, or several. */
const sessions = (clients: readonly number[], entries = 1): readonly RawBlock[] =>
  clients.map((client) => ({
    client,
    clock: 0,
    structs: [{ texts: Array.from({ length: entries }, (_, entry) => `${client} ${entry}`) }],
  }));
const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** A page of one session, of which every other entry is gone: nothing of it merges. */
const inPieces = (entries: number): Y.Doc => {
  const page = new Y.Doc();
  const deleted = range(0, Math.floor(entries / 2)).map((entry) => [2 * entry, 1] as const);
  const blocks = sessions([0], entries);
  Y.applyUpdate(page, encodeRaw({ blocks, deleted: [[0, deleted]] }));
  return page;
};

const textsOf = (page: Y.Doc): readonly string[] => page.getArray<string>('log').toArray();

describe('an update of a page', () => {
  it('[A12] costs Yjs no comparisons where the page is empty, whoever wrote it: a page loads in linear time', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 300 }), (clients) => {
        const comparisons = countComparisons(() =>
          Y.applyUpdate(new Y.Doc(), encodeRaw({ blocks: sessions(clients, 3) })),
        );
        expect(comparisons).toBeLessThanOrEqual(20 * clients.length + 50);
      }),
      { numRuns: 50 },
    );
  });

  it('[A13] is taken in with at most 100,000 comparisons in a turn, and then whole', async () => {
    const page = inPieces(4_000);
    const blocks = sessions(range(1, 400));
    const update = encodeRaw({
      blocks,
      deleted: [
        [0, [[1, 1]]],
        [7, [[0, 1]]],
      ],
    });
    const whole = new Y.Doc();
    Y.applyUpdate(whole, Y.encodeStateAsUpdate(page));
    expect(countComparisons(() => Y.applyUpdate(whole, update))).toBeGreaterThan(10 * mostPerTurn);

    const turns: Promise<number>[] = [];
    let turn = Promise.withResolvers<void>();
    const begin = (): void => {
      turn = Promise.withResolvers<void>();
      turns.push(countComparisons(async () => turn.promise));
    };
    const end = async (): Promise<void> => {
      turn.resolve();
      await turns.at(-1);
    };
    begin();
    await applyInParts(page, update, {
      nextTurn: async () => {
        await end();
        begin();
      },
    });
    await end();
    expect(turns.length).toBeGreaterThan(10);
    // Two for each comparison, and some for what is changed.
    expect(Math.max(...(await Promise.all(turns)))).toBeLessThan(2 * mostPerTurn + 10_000);
    expect(textsOf(page)).toEqual(textsOf(whole));
    expect(Y.encodeStateAsUpdate(page)).toEqual(Y.encodeStateAsUpdate(whole));
    expect([page.store.pendingStructs, page.store.pendingDs]).toEqual([null, null]);
  });

  it('[A13] is applied at once where it is little work', async () => {
    const page = inPieces(1_000);
    let turns = 0;
    const nextTurn = async (): Promise<void> => {
      turns += 1;
    };
    await applyInParts(page, encodeRaw({ blocks: sessions(range(1, 50)) }), { nextTurn });
    await applyInParts(new Y.Doc(), encodeRaw({ blocks: sessions(range(1, 2_000)) }), { nextTurn });
    expect(turns).toBe(0);
  });
});
