/**
 * What was written here and is not durable at the relay yet: written down in the very turn of the key press, so a tab that
 * closes right after it loses nothing, and taken off when the relay has it. Every tab knows all rows.
 */
import type { ConversationId, EntryId } from '#protocol';
import { makeListeners } from '../listeners.ts';
import type { Tabs } from '../tabs/index.ts';
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
}

export type OutboxDeps = {
  readonly database: SyncDatabase;
  readonly journal: Journal;
  readonly tabs: Tabs;
};

type Change = { readonly put: readonly OutboxRow[]; readonly remove: readonly EntryId[] };

export function makeOutbox({ database, journal, tabs }: OutboxDeps): Outbox {
  const rows = new Map<EntryId, OutboxRow>();
  const changes = makeListeners<ReadonlySet<ConversationId>>();

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
    for (const row of next.put) journal.add(row);
    journal.forget(next.remove);
    void keep(next);
    tabs.tell({ t: 'outbox', ...next });
    apply(next);
  }

  async function keep(next: Change): Promise<void> {
    if (await store(database, next)) journal.forget(next.put.map(({ id }) => id));
  }

  async function recall(): Promise<void> {
    const stored = (await attempt(database.use((connection) => connection.getAll('outbox')))) ?? [];
    const journaled = journal.rows();
    // Each newer than the one before: what was stored, what was on its way there, what was written since.
    const known = new Map([...stored, ...journaled].map((row) => [row.id, row]));
    apply({ put: [...known.values()].filter(({ id }) => !rows.has(id)), remove: [] });
    if (journaled.length > 0) await keep({ put: journaled, remove: [] });
  }

  tabs.onNews((news) => {
    if (news.t === 'outbox') apply(news);
  });

  const ordered = (): readonly OutboxRow[] =>
    [...rows.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));

  return {
    loaded: recall(),
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
  };
}

/** Committed without waiting for another turn: what the browser was told by then it finishes even when the tab is gone. */
async function store(database: SyncDatabase, { put, remove }: Change): Promise<boolean> {
  const writing = database.use(async (connection) => {
    const transaction = connection.transaction('outbox', 'readwrite', { durability: 'strict' });
    const requests = [
      ...put.map((row) => transaction.store.put(row, row.id)),
      ...remove.map((id) => transaction.store.delete(id)),
    ];
    transaction.commit();
    await Promise.all([...requests, transaction.done]);
    return true;
  });
  return (await attempt(writing)) ?? false;
}
