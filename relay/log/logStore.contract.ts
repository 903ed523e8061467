/** What every log store must do, whatever it is made of. */
import { describe, expect, it } from 'vitest';
import type { ConversationId } from '#protocol';
import type { LogStore } from './logStore.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const plain = (pieces: readonly Uint8Array[]): number[][] => pieces.map((piece) => Array.from(piece));

/** What a document's pieces are, as numbers that a failing test can print. */
const read = async (store: LogStore, document: string) => {
  const { snapshot, tail, upto } = await store.load(document);
  return { snapshot: snapshot === undefined ? 'none' : Array.from(snapshot), tail: plain(tail), upto };
};

/** Appends one row and returns its number. */
const appendOne = async (store: LogStore, document: string, update: Uint8Array): Promise<number> => {
  const [number] = await store.append([{ document, update }]);
  if (number === undefined) throw new Error('the store gave no number');
  return number;
};

const conversation = 'conversation1' as ConversationId;
const page = (number: number): string => `c:${conversation}:${number}`;

export function describeLogStore(createStore: () => LogStore): void {
  describe('a log store', () => {
    it('[R10] knows nothing of a document that nobody wrote to', async () => {
      const store = createStore();
      expect(await store.load(page(0))).toEqual({ tail: [], upto: 0, owesErasure: false });
      expect(store.headPage(conversation)).toBeUndefined();
    });

    it('[R10] gives back what was appended, in order, each document its own', async () => {
      const store = createStore();
      await store.append([
        { document: page(0), update: bytes(1) },
        { document: 'roster:alice000', update: bytes(9) },
        { document: page(0), update: bytes(2, 2) },
      ]);
      await store.append([{ document: page(0), update: bytes(3) }]);
      expect(plain((await store.load(page(0))).tail)).toEqual([[1], [2, 2], [3]]);
      expect(plain((await store.load('roster:alice000')).tail)).toEqual([[9]]);
    });

    it('[R10] numbers rows upwards, and says how far a document goes', async () => {
      const store = createStore();
      const numbers = [
        ...(await store.append([
          { document: page(0), update: bytes(1) },
          { document: page(0), update: bytes(2) },
        ])),
        ...(await store.append([{ document: page(0), update: bytes(3) }])),
      ];
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      expect(new Set(numbers).size).toBe(3);
      expect((await store.load(page(0))).upto).toBe(numbers[2]);
    });

    it('[R26] knows which documents owe an erasure, until a snapshot carries it out', async () => {
      const store = createStore();
      await store.append([{ document: page(0), update: bytes(1) }]);
      expect(store.owingErasure()).toEqual([]);
      const [upto = 0] = await store.append([{ document: page(0), update: bytes(2), erases: true }]);
      await store.append([{ document: page(1), update: bytes(3) }]);
      expect(store.owingErasure()).toEqual([page(0)]);
      expect((await store.load(page(0))).owesErasure).toBe(true);
      expect((await store.load(page(1))).owesErasure).toBe(false);
      await store.compact({ document: page(0), state: bytes(9), upto, erase: false });
      expect(store.owingErasure()).toEqual([page(0)]);
      await store.compact({ document: page(0), state: bytes(9), upto, erase: true });
      expect(store.owingErasure()).toEqual([]);
    });

    it('[R26] still owes what was deleted after the snapshot that carries out the rest', async () => {
      const store = createStore();
      const [upto = 0] = await store.append([{ document: page(0), update: bytes(1), erases: true }]);
      const [later = 0] = await store.append([{ document: page(0), update: bytes(2), erases: true }]);
      await store.compact({ document: page(0), state: bytes(9), upto, erase: true });
      expect(store.owingErasure()).toEqual([page(0)]);
      await store.compact({ document: page(0), state: bytes(9), upto: later, erase: true });
      expect(store.owingErasure()).toEqual([]);
    });

    it('[R10] sets aside what a document holds, and nothing of another', async () => {
      const store = createStore();
      const [old, other] = ['roster:alice000', 'roster:bob00000'];
      for (const value of [1, 2]) {
        const upto = await appendOne(store, old, bytes(value));
        await store.compact({ document: old, state: bytes(value, value), upto, erase: false });
        await appendOne(store, old, bytes(value));
        await appendOne(store, other, bytes(value));
        await store.setAside(old);
        expect(await read(store, old)).toEqual({ snapshot: 'none', tail: [], upto: 0 });
      }
      expect(await read(store, other)).toMatchObject({ tail: [[1], [2]] });
      expect((await read(store, `set-aside:${old}`)).snapshot).toEqual([2, 2]);
      const again = await appendOne(store, old, bytes(3));
      expect(await read(store, old)).toEqual({ snapshot: 'none', tail: [[3]], upto: again });
    });

    it('[R10] does in the same transaction what is to be done with a row, or neither', async () => {
      const store = createStore();
      const done: string[] = [];
      const row = { document: page(0), update: bytes(1) };
      await store.append([{ ...row, also: () => done.push('done') }]);
      expect(done).toEqual(['done']);
      const fail = (): void => {
        throw new Error('no');
      };
      await expect(store.append([row, { ...row, also: fail }])).rejects.toThrow('no');
      expect(plain((await store.load(page(0))).tail)).toEqual([[1]]);
    });

    it('[R5] puts a snapshot in the place of its rows, and keeps those after it', async () => {
      const store = createStore();
      await appendOne(store, page(0), bytes(1));
      const second = await appendOne(store, page(0), bytes(2));
      const third = await appendOne(store, page(0), bytes(3));
      await store.compact({ document: page(0), state: bytes(1, 2), upto: second, erase: false });
      expect(await read(store, page(0))).toEqual({ snapshot: [1, 2], tail: [[3]], upto: third });
    });

    it('[R5] never uses a number again, so that nothing written after a compaction is skipped', async () => {
      const store = createStore();
      const first = await appendOne(store, page(0), bytes(1));
      await store.compact({ document: page(0), state: bytes(1), upto: first, erase: true });
      const second = await appendOne(store, page(0), bytes(2));
      expect(second).toBeGreaterThan(first);
      expect(await read(store, page(0))).toEqual({ snapshot: [1], tail: [[2]], upto: second });
    });

    it('[R5] compacts one document and leaves the others alone', async () => {
      const store = createStore();
      const other = await appendOne(store, page(1), bytes(7));
      const upto = await appendOne(store, page(0), bytes(1));
      await store.compact({ document: page(0), state: bytes(1), upto, erase: false });
      expect(await read(store, page(1))).toEqual({ snapshot: 'none', tail: [[7]], upto: other });
    });

    it('[R5] compacts again over an older snapshot', async () => {
      const store = createStore();
      const first = await appendOne(store, page(0), bytes(1));
      await store.compact({ document: page(0), state: bytes(1), upto: first, erase: false });
      const second = await appendOne(store, page(0), bytes(2));
      await store.compact({ document: page(0), state: bytes(1, 2), upto: second, erase: false });
      expect(await read(store, page(0))).toEqual({ snapshot: [1, 2], tail: [], upto: second });
    });

    it('[R10] knows the newest page that holds anything, also after older ones are written to or compacted', async () => {
      const store = createStore();
      await store.append([
        { document: page(2), update: bytes(1) },
        { document: page(0), update: bytes(2) },
      ]);
      const late = await appendOne(store, page(1), bytes(3));
      await store.compact({ document: page(1), state: bytes(3), upto: late, erase: false });
      expect(store.headPage(conversation)).toBe(2);
      expect(store.headPage('conversation2' as ConversationId)).toBeUndefined();
    });

    it('[R10] is not changed by what a caller does with the bytes afterwards', async () => {
      const store = createStore();
      const update = bytes(1);
      await store.append([{ document: page(0), update }]);
      update[0] = 99;
      expect(plain((await store.load(page(0))).tail)).toEqual([[1]]);
    });

    it('[R2] answers a probe without changing any document', async () => {
      const store = createStore();
      await store.append([{ document: page(0), update: bytes(1) }]);
      await store.probe();
      expect(plain((await store.load(page(0))).tail)).toEqual([[1]]);
      expect(store.size()).toBeGreaterThan(0);
    });
  });
}
