import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { type FakeTimers, makeFakeTimers } from '../../session/test/index.ts';
import { deleteDeviceCopy, type DeviceCopy, openDeviceCopy } from './deviceCopy.ts';

const name = 'cutuca/test/copy';

type Held = {
  readonly document: Y.Doc;
  readonly copy: DeviceCopy;
  readonly states: ('working' | 'failing')[];
  /** How many words of this document the device is said to hold. */
  readonly saved: () => number;
  readonly say: (word: string) => void;
  readonly words: () => string[];
};

let timers: FakeTimers;
let open: Held[];

function hold(saveAfter = 0): Held {
  const document = new Y.Doc();
  const log = document.getArray<string>('log');
  const states: Held['states'] = [];
  let saved = 0;
  const copy = openDeviceCopy({
    name,
    document,
    timers,
    saveAfter,
    onSaved: (state) => {
      saved = state.get(document.clientID) ?? 0;
    },
    onState: (state) => states.push(state),
  });
  const held = {
    document,
    copy,
    states,
    saved: () => saved,
    say: (word: string) => log.push([word]),
    words: () => log.toArray(),
  };
  open.push(held);
  return held;
}

/** How many times something was written. */
async function records(): Promise<number> {
  const database = await openDB(name);
  const count = await database.count('updates');
  database.close();
  return count;
}

beforeEach(() => {
  timers = makeFakeTimers();
  open = [];
});

afterEach(async () => {
  vi.restoreAllMocks();
  for (const { copy } of open) copy.close();
  await deleteDB(name);
});

describe('a device copy', () => {
  it('[K2] keeps what was said, and tells when it does', async () => {
    const first = hold();
    await first.copy.loaded;
    first.say('oi');
    expect(first.saved()).toBe(0);
    await expect.poll(first.saved).toBe(1);
    first.copy.close();

    const second = hold();
    await second.copy.loaded;
    expect(second.words()).toEqual(['oi']);
  });

  it('[K2] writes together what was said meanwhile, where it may wait', async () => {
    const first = hold(30);
    await first.copy.loaded;
    first.say('um');
    timers.advance(20);
    first.say('dois');
    timers.advance(9);
    expect(await records()).toBe(0);
    timers.advance(1);
    await expect.poll(first.saved).toBe(2);
    expect(await records()).toBe(1);
    first.say('três');
    first.copy.close();
    const second = hold();
    await second.copy.loaded;
    expect(second.words()).toEqual(['um', 'dois', 'três']);
  });

  it('[K2] keeps what was said before it was loaded', async () => {
    const first = hold();
    first.say('early');
    await first.copy.loaded;
    await expect.poll(first.saved).toBe(1);
    first.copy.close();
    const second = hold();
    await second.copy.loaded;
    expect(second.words()).toEqual(['early']);
  });

  it('[K2] is what y-indexeddb reads, and reads what y-indexeddb wrote', async () => {
    const document = new Y.Doc();
    const theirs = new IndexeddbPersistence(name, document);
    await theirs.whenSynced;
    document.getArray<string>('log').push(['theirs']);
    await theirs.destroy();

    const ours = hold();
    await ours.copy.loaded;
    ours.say('ours');
    await expect.poll(ours.saved).toBe(1);
    ours.copy.close();

    const again = new Y.Doc();
    const reader = new IndexeddbPersistence(name, again);
    await reader.whenSynced;
    expect(new Set(again.getArray('log'))).toEqual(new Set(['ours', 'theirs']));
    await reader.destroy();
  });

  it('[K2] that is deleted under us says so, and is written again as a whole', async () => {
    const first = hold();
    await first.copy.loaded;
    first.say('one');
    await expect.poll(first.saved).toBe(1);
    await deleteDeviceCopy(name);
    expect(first.states).toEqual(['failing']);
    first.say('two');
    expect(first.words()).toEqual(['one', 'two']);
    timers.advance(1_000);
    await expect.poll(() => first.states).toEqual(['failing', 'working']);
    expect(first.saved()).toBe(2);
    first.copy.close();

    const second = hold();
    await second.copy.loaded;
    expect(second.words()).toEqual(['one', 'two']);
  });

  it('[K2] claims nothing that the disk did not take, and tries again until it does', async () => {
    const first = hold();
    await first.copy.loaded;
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    commit.mockImplementation(function full(this: IDBTransaction) {
      this.abort();
    });
    first.say('one');
    await expect.poll(() => first.states).toEqual(['failing']);
    timers.advance(1_000);
    await expect.poll(timers.waiting).toBe(1);
    expect(first.saved()).toBe(0);
    expect(first.states).toEqual(['failing']);

    commit.mockRestore();
    timers.advance(2_000);
    await expect.poll(() => first.states).toEqual(['failing', 'working']);
    expect(first.saved()).toBe(1);
  });

  it('[K2] that cannot be opened lets the conversation go on, and says so', async () => {
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'UnknownError');
    });
    const first = hold();
    await first.copy.loaded;
    expect(first.states).toEqual(['failing']);
    first.say('oi');
    opening.mockRestore();
    timers.advance(1_000);
    await expect.poll(first.saved).toBe(1);
  });

  it('[K7] of two tabs holds what both said, also after it was compacted', async () => {
    const one = hold();
    const other = hold();
    await Promise.all([one.copy.loaded, other.copy.loaded]);
    for (let n = 0; n < 300; n += 1) {
      one.say(`one ${n}`);
      other.say(`other ${n}`);
    }
    await expect.poll(one.saved).toBe(300);
    await expect.poll(other.saved).toBe(300);
    const compacting = hold();
    await compacting.copy.loaded;
    expect(compacting.words()).toHaveLength(600);
    const last = hold();
    await last.copy.loaded;
    expect(last.words()).toHaveLength(600);
  });
});
