import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { logOf, pageEntries, signEntry, type Struct } from '#protocol';
import {
  alice,
  bob,
  carol,
  copyOf,
  encodeRaw,
  makeTestConversation,
  nextEntry,
  openSession,
  type RawBlock,
  type RawStruct,
  remove,
  say,
  updatesOf,
} from '#protocol/testing';

// On a machine that is busy with other things.
vi.setConfig({ testTimeout: 30_000 });

const conversation = makeTestConversation();
conversation.know(carol);
conversation.memberships.set(carol.user, [{ from: 0 }]);

/** Applied by stock Yjs: whether all of it went in at once. */
const goesIn = (update: Uint8Array, document: Y.Doc): boolean => {
  try {
    Y.applyUpdate(document, update);
  } catch {
    return false;
  }
  return document.store.pendingStructs === null && document.store.pendingDs === null;
};

/** What must be true of anything admitted: all of it goes in at once, and every string of the page is an entry. */
const expectSoundness = async (update: Uint8Array, document: Y.Doc): Promise<boolean> => {
  const before = Y.encodeStateAsUpdate(document);
  const admitted = await conversation.admit(update, document);
  expect(Y.encodeStateAsUpdate(document)).toEqual(before);
  if (!admitted.ok) return false;
  const after = copyOf(document);
  expect(goesIn(update, after)).toBe(true);
  expect(pageEntries(after)).toHaveLength(logOf(after).length);
  expect([...after.share.keys()]).toEqual(['log']);
  const { changes, clocks, entries } = admitted.value;
  expect(changes).toBe(!sameState(after, document));
  for (const [client, clock] of clocks) expect(Y.getState(after.store, client)).toBe(clock);
  expect(pageEntries(after)).toEqual(expect.arrayContaining([...entries]));
  return true;
};

const sameState = (a: Y.Doc, b: Y.Doc): boolean => Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b));

describe('arbitrary bytes', () => {
  it('[A11] are refused, never thrown on', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await expectSoundness(bytes, new Y.Doc());
      }),
      { numRuns: 300 },
    );
  });
});

describe('honest updates, mutilated', () => {
  const honest: Uint8Array[] = [];
  const states: Y.Doc[] = [];

  beforeAll(async () => {
    const a = openSession(alice, conversation);
    const b = openSession(bob, conversation);
    const note = (): void => {
      states.push(copyOf(a.doc));
      honest.push(Y.encodeStateAsUpdate(a.doc));
    };
    note();
    for (const text of ['um', 'dois', 'três']) {
      honest.push(...(await updatesOf(a.doc, () => say(a, text))));
      Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc));
      const answer = await say(b, `${text}?`);
      await say(b, `${text}!`);
      Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc));
      note();
      honest.push(...(await updatesOf(b.doc, () => remove(b, answer))));
      Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc));
      note();
    }
  });

  const mutilation = fc.record({
    update: fc.nat(),
    state: fc.nat(),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.integer({ min: 0, max: 4 }),
    put: fc.uint8Array({ maxLength: 4 }),
  });

  it('[A11] are refused or sound, and leave nothing pending', async () => {
    await fc.assert(
      fc.asyncProperty(mutilation, async ({ update, state, at, cut, put }) => {
        const bytes = honest[update % honest.length] ?? new Uint8Array();
        const place = Math.floor(at * bytes.length);
        const mutilated = Uint8Array.from([
          ...bytes.subarray(0, place),
          ...put,
          ...bytes.subarray(place + cut),
        ]);
        await expectSoundness(mutilated, states[state % states.length] ?? new Y.Doc());
      }),
      { numRuns: 600 },
    );
  });

  it('[A10] are all admitted where they are whole, by whoever knows what they stand on', async () => {
    const last = states.at(-1) ?? new Y.Doc();
    for (const update of honest) expect(await expectSoundness(update, last)).toBe(true);
    for (const state of states) {
      expect(await expectSoundness(Y.encodeStateAsUpdate(last), state)).toBe(true);
    }
  });
});

describe('signed entries, put together anyhow', () => {
  const sessions = [alice, bob, carol].map((by) => openSession(by, conversation));
  const clients = sessions.map(({ doc }) => doc.clientID);
  const clocks = [0, 1, 2, 3];
  /** Valid entries for each of the first clocks of each session. */
  const texts = new Map<string, string>();

  beforeAll(async () => {
    for (const session of sessions) {
      for (const clock of clocks) {
        const struct: Struct = [session.doc.clientID, clock];
        const entry = { ...nextEntry(session), struct, body: { kind: 'nudge' } as const };
        texts.set(struct.join(), await signEntry({ ...entry, key: session.by.privateKey }));
      }
    }
  });

  const someClient = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...clients) },
    { weight: 1, arbitrary: fc.constant(99) },
  );
  const somewhere = fc.option(
    fc.tuple(someClient, fc.constantFrom(...clocks)).map(([client, clock]): Struct => [client, clock]),
    { nil: undefined, freq: 1 },
  );
  const someStruct = fc.record({
    length: fc.constantFrom(1, 1, 2),
    origin: somewhere,
    rightOrigin: somewhere,
  });
  const someBlock = fc.record({
    client: fc.constantFrom(...clients),
    clock: fc.constantFrom(0, 0, 0, 1, 2),
    structs: fc.array(someStruct, { minLength: 1, maxLength: 4 }),
  });
  const someBlocks = fc.uniqueArray(someBlock, {
    minLength: 1,
    maxLength: 3,
    selector: ({ client }) => client,
  });

  const someKnown = fc.tuple(
    ...clients.map((client) => fc.tuple(fc.constant(client), fc.nat({ max: 2 }))),
  );
  const knownBlock = ([client, length]: readonly [number, number]): RawBlock =>
    filled({ client, clock: 0, structs: [{ length, origin: undefined, rightOrigin: undefined }] });

  type Layout = {
    client: number;
    clock: number;
    structs: { length: number; origin: Struct | undefined; rightOrigin: Struct | undefined }[];
  };

  /** With, in each struct, the entries that are signed for it. */
  const filled = ({ client, clock, structs }: Layout): RawBlock => {
    let next = clock;
    const written = structs.map(({ length, origin, rightOrigin }): RawStruct => {
      const said = Array.from({ length }, () => texts.get([client, next++].join()) ?? '');
      return {
        texts: said.filter((text) => text !== ''),
        ...(origin && { origin }),
        ...(rightOrigin && { rightOrigin }),
      };
    });
    return {
      client,
      clock,
      structs: written.filter((struct) => 'texts' in struct && struct.texts.length > 0),
    };
  };

  /** Yjs passes over a known struct that stands on its own client's later ones; admit() need not. */
  const standsOnItsFuture = ({ client, clock, structs }: RawBlock): boolean => {
    let end = clock;
    return structs.some((struct) => {
      const start = end;
      end += 'texts' in struct ? struct.texts.length : 0;
      return [struct.origin, struct.rightOrigin].some((id) => id?.[0] === client && id[1] >= start);
    });
  };

  it('[A1] are admitted exactly where Yjs takes all of them in at once', async () => {
    let admittedRuns = 0;
    await fc.assert(
      fc.asyncProperty(someKnown, someBlocks, async (known, layout) => {
        const document = new Y.Doc();
        Y.applyUpdate(
          document,
          encodeRaw({ blocks: known.filter(([, length]) => length > 0).map(knownBlock) }),
        );
        const blocks = layout.map(filled).filter(({ structs }) => structs.length > 0);
        const update = encodeRaw({ blocks });
        const sound = await expectSoundness(update, document);
        if (sound) admittedRuns += 1;
        const expected = goesIn(update, copyOf(document)) && !blocks.some(standsOnItsFuture);
        expect(sound).toBe(expected);
      }),
      { numRuns: 400 },
    );
    expect(admittedRuns).toBeGreaterThan(50);
  });
});
