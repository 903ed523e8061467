import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeTestConversation } from '#protocol/testing';
import { makeFakeTimers, type FakeTimers } from '../../session/test/index.ts';
import { makeFakeRelay } from '../../test/index.ts';
import type { Page } from '../page/index.ts';
import { makeHeads, openSyncDatabase, type SyncDatabase } from '../store/index.ts';
import { makePages, type Pages } from './pages.ts';

const storage = 'cutuca/test/pages/';
const { id } = makeTestConversation();

let timers: FakeTimers;
let database: SyncDatabase;
let pages: Pages | undefined;

/** What is opened of a conversation that this device has never seen. */
function open(relay: ReturnType<typeof makeFakeRelay>, isAway = false) {
  const opened: number[] = [];
  const linked = new Set<number>();
  const leapt: number[] = [];
  const heads = makeHeads({ database, session: relay });
  pages = makePages({
    conversation: id,
    heads,
    timers,
    isAway: () => isAway,
    open(number) {
      opened.push(number);
      const page: Pick<Page, 'number' | 'awake' | 'rest' | 'close'> = {
        number,
        awake: () => void linked.add(number),
        rest: () => void linked.delete(number),
        close: () => void linked.delete(number),
      };
      return page as Page;
    },
    onJoined: () => undefined,
    onClosed: () => undefined,
    onLeapt: (_left, newest) => void leapt.push(newest),
  });
  return { opened, linked, leapt, heads, pages, ready: pages.ready };
}

beforeEach(() => {
  timers = makeFakeTimers();
  database = openSyncDatabase(storage);
});

afterEach(async () => {
  pages?.close();
  database.close();
  await deleteDB(`${storage}sync`);
});

describe('the pages of a conversation that is new here', () => {
  it('[K20] begin with the newest that the relay has', async () => {
    const { opened, ready } = open(
      makeFakeRelay({
        conversations: [{ id, type: 'pair', members: [], page: 7 }],
      }),
    );
    await ready;
    expect(opened).toEqual([7]);
  });

  it('[K20] begin at once with the first, where the relay knows of none', async () => {
    const { opened, ready } = open(makeFakeRelay({ conversations: [] }));
    await ready;
    expect(opened).toEqual([0]);
    expect(timers.waiting()).toBe(0);
  });

  it('[K20] begin with the first where the relay has not answered for three seconds', async () => {
    const relay = makeFakeRelay();
    const { opened, ready } = open(relay);
    await expect.poll(() => relay.calls.length).toBe(1);
    timers.advance(2_999);
    expect(opened).toEqual([]);
    timers.advance(1);
    await ready;
    expect(opened).toEqual([0]);
  });

  it('[K20] ask nobody where there is no network', async () => {
    const relay = makeFakeRelay();
    const { opened, ready } = open(relay, true);
    await ready;
    expect(opened).toEqual([0]);
    expect(relay.calls).toEqual([]);
  });
});

describe('a conversation with hundreds of pages', () => {
  const withPages = (count: number) =>
    open(makeFakeRelay({ conversations: [{ id, type: 'pair', members: [], page: count - 1 }] }));

  it('[C14] is opened at its newest, and however far somebody reads up, few pages are linked: those used last', async () => {
    const { opened, linked, pages: all, ready } = withPages(600);
    await ready;
    expect(opened).toEqual([599]);
    for (let page = 598; page >= 0; page -= 1) all.openOlder();
    expect(opened).toHaveLength(600);
    expect([...linked].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 599]);
    all.use(300);
    expect(linked).toContain(300);
    expect(linked.size).toBe(8);
  });

  it('[C14] that grows by hundreds while its window is open shows the newest, and leaves the rest', async () => {
    const { opened, linked, leapt, heads, pages: all, ready } = withPages(2);
    await ready;
    heads.learn(id, 600);
    expect(opened).toEqual([1, 600]);
    expect(leapt).toEqual([600]);
    expect(all.all().map(({ number }) => number)).toEqual([600]);
    expect([...linked]).toEqual([600]);
  });

  it('[C14] opens a page far up by itself, and a near one with what is between', async () => {
    const { opened, pages: all, ready } = withPages(600);
    await ready;
    expect(all.openBackTo(0)).toBe(false);
    expect(opened).toEqual([599]);
    expect(all.openBackTo(597)).toBe(true);
    expect(opened).toEqual([599, 598, 597]);
  });
});
