import fc from 'fast-check';
import { writeAny, writeVarUint } from 'lib0/encoding';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { err, limits, ok, refuse } from '#protocol';
import { encodeRaw, type RawBlock, type RawStruct } from '#protocol/testing';
import { countComparisons } from '../../test/support/index.ts';
import { createRosterRules, type RosterRules } from './rosterRules.ts';

let relay: Y.Doc;
let owner: Y.Doc;
let rules: RosterRules;

beforeEach(() => {
  relay = new Y.Doc();
  owner = new Y.Doc();
  rules = createRosterRules(relay);
});

/** What a device sends for one change. */
const write = (change: () => void, device = owner): Uint8Array => {
  const before = Y.encodeStateVector(device);
  device.transact(change);
  return Y.encodeStateAsUpdate(device, before);
};
/** As the relay does: checked, then applied. */
const take = (update: Uint8Array): string => {
  const checked = rules.check(update);
  if (!checked.ok) return checked.error.type;
  Y.applyUpdate(relay, update);
  expect([relay.store.pendingStructs, relay.store.pendingDs]).toEqual([null, null]);
  return 'taken';
};
const options = (device = owner): Y.Map<unknown> => device.getMap('options');

/** One value of a key, as no library would write it. */
const value = (place: Partial<RawStruct> = {}): RawStruct => ({
  ref: 8 | 0x20,
  write: (encoder) => {
    writeVarUint(encoder, 1);
    writeAny(encoder, 'x');
  },
  ...place,
});
const inOptions = (key = 'sound'): Partial<RawStruct> => ({ parent: 'options', key });
const only = (client: number, struct: RawStruct): RawBlock => ({ client, clock: 0, structs: [struct] });

describe('a roster', () => {
  it('[R14] takes plain values of its maps', () => {
    const update = write(() => {
      owner.getMap('groups').set('friends', { name: 'Friends', order: 1 });
      for (const each of [true, null, 1.5, -7, 2 ** 40, 'x', [], [[{ a: [] }]]]) {
        options().set(`is ${JSON.stringify(each)}`, each);
      }
      owner.getMap('contacts').set('bob00000/favourite', true);
      owner.getMap('contacts').delete('bob00000/favourite');
    });
    expect(take(update)).toBe('taken');
    expect(rules.check(update)).toEqual(ok({ adds: false, changes: false }));
    expect(relay.getMap('options').toJSON()).toEqual(options().toJSON());
    const deletion = write(() => options().delete('is true'));
    expect(rules.check(deletion)).toEqual(ok({ adds: false, changes: true }));
    expect(take(deletion)).toBe('taken');
    expect(rules.check(deletion)).toEqual(ok({ adds: false, changes: false }));
  });

  it('[R14] is looked at without being touched', () => {
    expect(rules.check(write(() => options().set('sound', true)))).toEqual(
      ok({ adds: true, changes: true }),
    );
    expect([relay.share.size, relay.store.clients.size]).toEqual([0, 0]);
  });

  it.each([
    ['another map', 'unknown-root', () => owner.getMap('elsewhere').set('a', 1)],
    ['a list', 'unknown-root', () => owner.getArray('options').push([1])],
    ['a text', 'unknown-root', () => owner.getText('options').insert(0, 'a')],
    ['a map in a map', 'nested-type', () => options().set('a', new Y.Map())],
    ['a document', 'nested-type', () => options().set('a', new Y.Doc())],
    ['bytes', 'nested-type', () => options().set('a', new Uint8Array(1))],
    ['a long key', 'too-large', () => options().set('a'.repeat(257), 1)],
    [
      'what would end the stack',
      'malformed',
      () => options().set('a', JSON.parse(`${'['.repeat(999)}${']'.repeat(999)}`) as unknown),
    ],
  ])('[R14] takes no %s', (_, refusal, change) => {
    expect(take(write(change))).toBe(refusal);
  });

  it('[R14] takes no update that others are missing before it', () => {
    write(() => options().set('sound', true));
    const later = write(() => options().set('sound', false));
    expect(rules.check(later)).toMatchObject(err({ type: 'clock-gap' }));
  });

  it('[R14] takes nothing that stands on what is not there, on itself, in a circle, or before something', () => {
    const refused = (...blocks: readonly RawBlock[]): string => take(encodeRaw({ blocks }));
    expect(refused(only(1, value({ origin: [9, 0] })))).toBe('missing-dependency');
    expect(refused(only(1, value({ origin: [1, 0] })))).toBe('missing-dependency');
    const circle = [only(1, value({ origin: [2, 0] })), only(2, value({ origin: [1, 0] }))];
    expect(refused(...circle)).toBe('missing-dependency');
    expect(refused(only(1, value(inOptions())))).toBe('taken');
    expect(refused(only(2, value({ rightOrigin: [1, 0] })))).toBe('wrong-place');
    expect(take(encodeRaw({ deleted: [[1, [[0, 2]]]] }))).toBe('missing-dependency');
  });

  it('[R14] takes no garbage, and goes on afterwards', () => {
    expect(take(Uint8Array.of(1, 2, 3))).toBe('malformed');
    expect(take(write(() => options().set('sound', true)))).toBe('taken');
  });

  it('[R14] stays under a megabyte, counted without what was replaced', () => {
    const half = () => 'x'.repeat(500_000);
    for (let round = 0; round < 3; round += 1) {
      expect(take(write(() => options().set('note', half())))).toBe('taken');
    }
    expect(take(write(() => options().set('note2', half())))).toBe('taken');
    const tooMuch = write(() => options().set('note3', half()));
    expect(rules.check(tooMuch)).toEqual(err(refuse('too-large', 'the roster')));
  });
});

describe('what a roster may cost', () => {
  it('[R18] is measured once, however much is refused', () => {
    take(write(() => options().set('note', 'x'.repeat(600_000))));
    const tooMuch = write(() => options().set('note2', 'x'.repeat(600_000)));
    const encode = vi.spyOn(relay.store.clients, 'forEach');
    for (let round = 0; round < 3; round += 1) expect(take(tooMuch)).toBe('too-large');
    const measured = encode.mock.calls.length;
    for (let round = 0; round < 50; round += 1) expect(take(tooMuch)).toBe('too-large');
    // One state vector for each, and no more.
    expect(encode.mock.calls.length - measured).toBeLessThanOrEqual(50);
  });

  it('[R18] leaves room for twelve devices that are offline every day', () => {
    const devices = Array.from({ length: 12 }, () => new Y.Doc());
    for (let session = 0; session < 600; session += 1) {
      const device = devices[session % 12] ?? owner;
      device.clientID = session + 1;
      // The others hear of it at the end of the day.
      const update = write(() => options(device).set(`sound ${session % 120}`, session), device);
      expect(take(update)).toBe('taken');
      if (session % 12 !== 11) continue;
      for (const each of devices) Y.applyUpdate(each, Y.encodeStateAsUpdate(relay));
    }
    expect(relay.store.clients.size).toBe(600);
  });

  it('[R18] has a limit for sessions and for values, however few bytes they take', () => {
    const { clients, structs } = limits.roster;
    const sessions = (from: number, to: number): Uint8Array => {
      const blocks: RawBlock[] = [];
      for (let client = from; client < to; client += 1) {
        blocks.push(only(client, value(inOptions(String(client)))));
      }
      return encodeRaw({ blocks });
    };
    expect(take(sessions(0, clients))).toBe('taken');
    expect(take(sessions(clients, clients + 1))).toBe('too-many-structs');
    const values = (length: number): Uint8Array =>
      encodeRaw({
        blocks: [
          {
            client: 1,
            clock: 1,
            structs: [{ ref: 1 | 0x20, write: (encoder) => writeVarUint(encoder, length) }],
          },
        ],
      });
    expect(take(values(structs - clients))).toBe('taken');
    expect(take(encodeRaw({ blocks: [{ client: 2, clock: 1, structs: [value()] }] }))).toBe(
      'too-many-structs',
    );
  });

  it('[R18] takes as many siblings as a family has devices, and then none, until they are seen', () => {
    const sibling = (client: number): string =>
      take(encodeRaw({ blocks: [only(client, value(inOptions()))] }));
    for (let client = 0; client <= limits.roster.siblings; client += 1) {
      expect(sibling(client)).toBe('taken');
    }
    expect(sibling(100)).toBe('too-many-structs');
    // A device that takes the newest copy goes on.
    Y.applyUpdate(owner, Y.encodeStateAsUpdate(relay));
    expect(take(write(() => options().set('sound', 'mine')))).toBe('taken');
    expect(relay.getMap('options').get('sound')).toBe('mine');
  });

  it('[R18] is linear in what it holds, whatever its owner sends: Yjs compares no more than is counted', () => {
    fc.assert(
      fc.property(fc.array(batchArbitrary, { maxLength: 12 }), (batches) => {
        relay = new Y.Doc();
        rules = createRosterRules(relay);
        for (const batch of batches) {
          const before = structsIn(relay);
          const comparisons = countComparisons(() => send(batch));
          expect(comparisons).toBeLessThanOrEqual(mostComparisons(relay));
          expect(structsIn(relay)).toBeGreaterThanOrEqual(before);
        }
        const state = Y.encodeStateAsUpdate(relay);
        const loaded = new Y.Doc();
        expect(createRosterRules(loaded).check(state).ok).toBe(true);
        const comparisons = countComparisons(() => Y.applyUpdate(loaded, state));
        expect(comparisons).toBeLessThanOrEqual(mostComparisons(relay));
        expect(loaded.getMap('options').toJSON()).toEqual(relay.getMap('options').toJSON());
      }),
      { numRuns: 60 },
    );
  });
});

const structsIn = (document: Y.Doc): number =>
  Y.decodeStateVector(Y.encodeStateVector(document))
    .values()
    .reduce((sum, clock) => sum + clock, 0);

/** Two sets are added to for each comparison, and a few for each struct. */
const mostComparisons = (document: Y.Doc): number =>
  structsIn(document) * (2 * limits.roster.siblings + 10) + 100;

/**
 * New sessions, each with one value somewhere: at the beginning of a key, or after any that is there or in the same batch. One
 * update, or one for each.
 */
type Hostile = {
  readonly apart: boolean;
  readonly values: readonly { readonly key: number; readonly after: number | undefined }[];
};
const batchArbitrary: fc.Arbitrary<Hostile> = fc.record({
  apart: fc.boolean(),
  values: fc.array(fc.record({ key: fc.nat(2), after: fc.option(fc.nat(), { nil: undefined }) }), {
    minLength: 40,
    maxLength: 80,
  }),
});

function send({ apart, values }: Hostile): void {
  let blocks: RawBlock[] = [];
  const flush = (): void => {
    take(encodeRaw({ blocks }));
    blocks = [];
  };
  for (const { key, after } of values) {
    const client = relay.store.clients.size + blocks.length;
    const origin = client > 0 && after !== undefined ? ([after % client, 0] as const) : undefined;
    blocks.push(only(client, value(origin ? { origin } : inOptions(String(key)))));
    if (apart) flush();
  }
  flush();
}
