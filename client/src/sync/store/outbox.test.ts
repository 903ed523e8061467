import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConversationId, EntryId } from '#protocol';
import { browserEnvironment } from '../../session/index.ts';
import { makeFakeTimers } from '../../session/test/index.ts';
import { makeTabs, type Tabs } from '../tabs/index.ts';
import { makeJournal } from './journal.ts';
import { makeOutbox, type Outbox, type OutboxDeps } from './outbox.ts';
import { openSyncDatabase, type OutboxRow, type SyncDatabase } from './schema.ts';

const storage = 'cutuca/test/outbox/';
const conversation = 'conversation' as ConversationId;

const row = (id: string, tab = 'this'): OutboxRow => ({
  id: id as EntryId,
  conversation,
  page: 0,
  body: { kind: 'text', text: id },
  tab,
  refusals: 0,
});

type Open = { readonly outbox: Outbox; readonly tabs: Tabs; readonly database: SyncDatabase };
let opened: Open[];

function openOutbox(given: Partial<OutboxDeps> = {}): Open {
  const environment = browserEnvironment();
  const tabs = makeTabs(environment, storage);
  const database = openSyncDatabase(storage);
  const journal = makeJournal(localStorage, storage);
  const outbox = makeOutbox({ database, journal, tabs, timers: environment, ...given });
  const open = { outbox, tabs, database };
  opened.push(open);
  return open;
}

const stored = ({ database }: Open) => database.use((connection) => connection.getAll('outbox'));

const ids = ({ outbox }: Open) => outbox.rows().map(({ id }) => id);

beforeEach(() => {
  opened = [];
});

afterEach(async () => {
  for (const { tabs, database } of opened) {
    tabs.close();
    database.close();
  }
  await deleteDB(`${storage}sync`);
});

describe('the outbox', () => {
  it('[K2] has what was written, in its order, when the app starts again', async () => {
    const first = openOutbox();
    await first.outbox.loaded;
    first.outbox.put(row('b'));
    first.outbox.put(row('a'));
    first.outbox.put(row('c'), ['b' as EntryId]);
    first.database.close();
    const second = openOutbox();
    await second.outbox.loaded;
    expect(ids(second)).toEqual(['a', 'c']);
    second.outbox.remove(['a' as EntryId]);
    await second.outbox.close();
    second.database.close();
    const third = openOutbox();
    await third.outbox.loaded;
    expect(ids(third)).toEqual(['c']);
  });

  it('[K2] has what was written before its database was open, though the tab was gone at once', async () => {
    const first = openOutbox();
    first.outbox.put(row('early'));
    first.database.close();
    const second = openOutbox();
    await second.outbox.loaded;
    expect(ids(second)).toEqual(['early']);
    expect(localStorage).toHaveLength(0);
    second.database.close();
    const third = openOutbox();
    await third.outbox.loaded;
    expect(ids(third)).toEqual(['early']);
  });

  it('[K2] leaves what was written to the journal until it is drawn, and then stores it at once', async () => {
    const timers = makeFakeTimers();
    const open = openOutbox({ timers });
    await open.outbox.loaded;
    open.outbox.put(row('a'));
    open.outbox.put(row('b'), ['a' as EntryId]);
    open.outbox.put(row('c'));
    expect(await stored(open)).toEqual([]);
    expect(localStorage).toHaveLength(2);
    timers.advance(30);
    expect(await stored(open)).toEqual([row('b'), row('c')]);
    await expect.poll(() => localStorage.length).toBe(0);
    expect(timers.waiting()).toBe(0);
  });

  it('[K2] stores what was written in the same turn where there is no journal', async () => {
    const timers = makeFakeTimers();
    const open = openOutbox({ timers, journal: makeJournal(undefined, storage) });
    await open.outbox.loaded;
    open.outbox.put(row('a'));
    open.database.close();
    expect(await stored(openOutbox())).toEqual([row('a')]);
  });

  it('[K2] keeps what became of a row while it was being stored', async () => {
    const timers = makeFakeTimers();
    const first = openOutbox({ timers });
    await first.outbox.loaded;
    first.outbox.put(row('a'));
    timers.advance(30);
    first.outbox.put({ ...row('a'), page: 1 });
    await expect.poll(() => stored(first)).toEqual([row('a')]);
    // By the next answer the first is known to be stored.
    await stored(first);
    first.database.close();
    const second = openOutbox();
    await second.outbox.loaded;
    expect(second.outbox.row('a' as EntryId)?.page).toBe(1);
  });

  it('[K7] is the same in every tab', async () => {
    const [one, other] = [openOutbox(), openOutbox()];
    await Promise.all([one.outbox.loaded, other.outbox.loaded]);
    const changes: string[][] = [];
    other.outbox.onChange((conversations) => changes.push([...conversations]));
    one.outbox.put(row('a'));
    await expect.poll(() => ids(other)).toEqual(['a']);
    other.outbox.remove(['a' as EntryId]);
    await expect.poll(() => ids(one)).toEqual([]);
    expect(changes).toEqual([[conversation], [conversation]]);
  });
});

describe('tabs', () => {
  it('[K7] know which of them are still there, and one of them leads until it goes', async () => {
    const [one, other] = [openOutbox(), openOutbox()];
    const leaders: string[] = [];
    one.tabs.lead(() => leaders.push('one'));
    await expect.poll(() => leaders).toEqual(['one']);
    other.tabs.lead(() => leaders.push('other'));
    expect(await one.tabs.living()).toEqual(new Set([one.tabs.id, other.tabs.id]));
    expect(leaders).toEqual(['one']);
    one.tabs.close();
    await expect.poll(() => leaders).toEqual(['one', 'other']);
    expect(await other.tabs.living()).toEqual(new Set([other.tabs.id]));
  });
});
