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
  const heads = makeHeads({ database, session: relay });
  pages = makePages({
    conversation: id,
    heads,
    timers,
    isAway: () => isAway,
    open(number) {
      opened.push(number);
      return { number, close: () => undefined } as Page;
    },
    onJoined: () => undefined,
    onClosed: () => undefined,
  });
  return { opened, ready: pages.ready };
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
