/**
 * What was written here and is not durable at the relay yet: written down in the very turn of the key press, so a tab that
 * closes right after it loses nothing, and taken off when the relay has it. Every tab knows all rows. The journal takes a row
 * at once; the database takes it from there when what was written has been drawn.
 */
import type { ConversationId, EntryId } from '#protocol';
import type { Timers } from '#peer';
import { makeListeners } from '../listeners.ts';
import type { Tabs } from '../tabs/index.ts';
import { untilDrawn } from '../untilDrawn.ts';
import { attempt } from './attempt.ts';
import type { Journal } from './journal.ts';
import type { OutboxRow, SyncDatabase } from './schema.ts';

export interface Outbox {
  /** Everything stored is known. Resolves also where nothing can be read. */
  readonly loaded: Promise<void>;
  row(id: EntryId): OutboxRow | undefined;
  /** In the order they were written. */
  rows(): readonly OutboxRow[];
  rowsOf(conversation: ConversationId, page?: number): readonly OutboxRow[];
  /** Adds or replaces a row, and takes others off in the same step. */
  put(row: OutboxRow, without?: readonly EntryId[]): void;
  remove(ids: readonly EntryId[]): void;
  /** Told which conversations' rows changed, here or in another tab. */
  onChange(listener: (conversations: ReadonlySet<ConversationId>) => void): () => void;
  /** Resolves when all of it is stored, or can't be. */
  close(): Promise<void>;
}

export type OutboxDeps = {
  readonly database: SyncDatabase;
  readonly journal: Journal;
  readonly tabs: Tabs;
  readonly timers: Pick<Timers, 'after'>;
};

type Change = { readonly put: readonly OutboxRow[]; readonly remove: readonly EntryId[] };

export function makeOutbox({ database, journal, tabs, timers }: OutboxDeps): Outbox {
  const rows = new Map<EntryId, OutboxRow>();
  const changes = makeListeners<ReadonlySet<ConversationId>>();
  /** Not asked of the database yet, in their order. */
  let waiting: Change[] = [];
  let storing: Promise<void> = Promise.resolve();
  let cancelStoring: (() => void) | undefined;

  function apply({ put, remove }: Change): void {
    const changed = new Set(put.map(({ conversation }) => conversation));
    for (const row of put) rows.set(row.id, row);
    for (const id of remove) {
      const row = rows.get(id);
      if (row) changed.add(row.conversation);
      rows.delete(id);
    }
    if (changed.size > 0) changes.tell(changed);
  }

  function change(next: Change): void {
    const journaled = next.put.map((row) => journal.add(row));
    journal.forget(next.remove);
    waiting.push(next);
    if (journaled.includes(false)) storeAll();
    else cancelStoring ??= timers.after(untilDrawn, storeAll);
    tabs.tell({ t: 'outbox', ...next });
    apply(next);
  }

  function storeAll(): void {
    cancelStoring?.();
    cancelStoring = undefined;
    const batch = waiting;
    waiting = [];
    if (batch.length > 0) storing = Promise.all([storing, keep(batch)]).then(() => {});
  }

  async function keep(batch: readonly Change[]): Promise<void> {
    if (!(await store(database, batch))) return;
    const newer = new Set(waiting.flatMap(({ put }) => put.map(({ id }) => id)));
    const stored = batch.flatMap(({ put }) => put.map(({ id }) => id));
    journal.forget(stored.filter((id) => !newer.has(id)));
  }

  async function recall(): Promise<void> {
    const stored = (await attempt(database.use((connection) => connection.getAll('outbox')))) ?? [];
    const journaled = journal.rows();
    // Each newer than the one before: what was stored, what was on its way there, what was written since.
    const known = new Map([...stored, ...journaled].map((row) => [row.id, row]));
    apply({ put: [...known.values()].filter(({ id }) => !rows.has(id)), remove: [] });
    if (journaled.length > 0) await keep([{ put: journaled, remove: [] }]);
  }

  tabs.onNews((news) => {
    if (news.t === 'outbox') apply(news);
  });

  const ordered = (): readonly OutboxRow[] =>
    [...rows.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));

  const loaded = recall();
  return {
    loaded,
    row: (id) => rows.get(id),
    rows: ordered,
    rowsOf: (conversation, page) =>
      ordered().filter(
        (row) => row.conversation === conversation && (page === undefined || row.page === page),
      ),
    put: (row, without = []) => change({ put: [row], remove: without }),
    remove(ids) {
      const known = ids.filter((id) => rows.has(id));
      if (known.length > 0) change({ put: [], remove: known });
    },
    onChange: (listener) => changes.add(listener),
    async close() {
      storeAll();
      await Promise.all([loaded, storing]);
    },
  };
}

/** Committed without waiting for another turn: what the browser was told by then it finishes even when the tab is gone. */
async function store(database: SyncDatabase, batch: readonly Change[]): Promise<boolean> {
  const writing = database.use(async (connection) => {
    const transaction = connection.transaction('outbox', 'readwrite', { durability: 'strict' });
    const requests = batch.flatMap(({ put, remove }) => [
      ...put.map((row) => transaction.store.put(row, row.id)),
      ...remove.map((id) => transaction.store.delete(id)),
    ]);
    transaction.commit();
    await Promise.all([...requests, transaction.done]);
    return true;
  });
  return (await attempt(writing)) ?? false;
}
