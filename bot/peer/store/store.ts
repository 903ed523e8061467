/**
 * What a peer must not forget, in SQLite: which lines are settled, and what it has to say. One process at a time has it, so
 * a bot that is started twice does not say everything twice.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import {
  decodeBody,
  encodeBody,
  type ConversationId,
  type EntryBody,
  type EntryId,
  type EntryRef,
} from '#protocol';
import type { RetryMemory } from '#peer';
import * as v from 'valibot';

/** `refusals`: how often the relay refused it. */
export type OutboxRow = {
  readonly id: EntryId;
  readonly conversation: ConversationId;
  readonly body: EntryBody;
  readonly refusals: number;
};

/** Where a conversation was left: lines up to `settled` need no answer, and pages before `page` hold nothing open. */
type Known = { readonly settled: string; readonly page: number };

export type Store = {
  readonly database: Database;
  readonly known: (conversation: ConversationId) => Known | undefined;
  readonly meet: (conversation: ConversationId, known: Known) => void;
  readonly leaveAt: (conversation: ConversationId, page: number) => void;
  readonly isCovered: (conversation: ConversationId, ref: EntryRef) => boolean;
  /** All of it or nothing, and on the disk when it returns. */
  readonly settle: (
    conversation: ConversationId,
    covers: readonly EntryRef[],
    say: readonly Pick<OutboxRow, 'id' | 'body'>[],
    also?: () => void,
  ) => void;
  /** In the order in which they are to be said. */
  readonly outbox: (conversation: ConversationId) => readonly OutboxRow[];
  readonly waiting: () => readonly ConversationId[];
  readonly said: (id: EntryId) => void;
  readonly refused: (id: EntryId) => void;
  /** When the relay cut this peer off: a restart must not begin anew at once. */
  readonly link: RetryMemory;
  readonly close: () => void;
};

class StoreInUse extends Error {
  readonly code = 'store-in-use';
  constructor(folder: string) {
    super(`Another bot is using ${folder}. Stop it first, or give this one another folder.`);
  }
}

const schema = `
  CREATE TABLE IF NOT EXISTS conversations (
    id TEXT PRIMARY KEY, settled TEXT NOT NULL, page INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS covered (
    conversation TEXT NOT NULL, entry TEXT NOT NULL, user TEXT NOT NULL,
    PRIMARY KEY (conversation, entry, user)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS outbox (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, conversation TEXT NOT NULL,
    body TEXT NOT NULL, refusals INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE IF NOT EXISTS cut_off (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1), cut_offs INTEGER NOT NULL, until INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS outbox_of_conversation ON outbox (conversation);
`;

/** Throws StoreInUse. */
export function openStore(folder: string): Store {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const database = new Sqlite(join(folder, 'bot.sqlite'), { timeout: 2_000 });
  try {
    // Taken at the first write, and held until this process is gone.
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.exec(schema);
    database.pragma('user_version = 1');
  } catch (error) {
    database.close();
    throw isBusy(error) ? new StoreInUse(folder) : error;
  }
  const sql = prepare(database);

  const settle: Store['settle'] = (conversation, covers, say, also) => {
    database.transaction(() => {
      for (const { id, user } of covers) sql.cover.run(conversation, id, user);
      for (const { id, body } of say) sql.put.run(id, conversation, JSON.stringify(encodeBody(body)));
      also?.();
    })();
  };

  return {
    database,
    known: (conversation) => sql.known.get(conversation),
    meet: (conversation, { settled, page }) => void sql.meet.run(conversation, settled, page),
    leaveAt: (conversation, page) => void sql.leaveAt.run(page, conversation),
    isCovered: (conversation, { id, user }) => sql.isCovered.get(conversation, id, user) !== undefined,
    settle,
    outbox: (conversation) => sql.outbox.all(conversation).map(readRow),
    waiting: () => sql.waiting.all().map(({ conversation }) => conversation),
    said: (id) => void sql.said.run(id),
    refused: (id) => void sql.refused.run(id),
    link: {
      read: () => sql.cutOff.get(),
      write: (kept) => {
        if (kept) sql.putCutOff.run(kept.cutOffs, Math.ceil(kept.until));
        else sql.forgetCutOff.run();
      },
    },
    close: () => void database.close(),
  };
}

type Stored = Omit<OutboxRow, 'body'> & { readonly body: string };

const Encoded = v.looseObject({ kind: v.string() });

function readRow({ body, ...row }: Stored): OutboxRow {
  const decoded = decodeBody(v.parse(Encoded, JSON.parse(body)));
  if (!decoded.ok) throw new Error('What was kept is no entry.', { cause: decoded.error });
  return { ...row, body: decoded.value };
}

const isBusy = (error: unknown): boolean =>
  error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');

function prepare(database: Database) {
  return {
    known: database.prepare<[ConversationId], Known>(
      'SELECT settled, page FROM conversations WHERE id = ?',
    ),
    meet: database.prepare<[ConversationId, string, number]>(
      'INSERT OR IGNORE INTO conversations VALUES (?, ?, ?)',
    ),
    leaveAt: database.prepare<[number, ConversationId]>(
      'UPDATE conversations SET page = ? WHERE id = ?',
    ),
    isCovered: database.prepare<[ConversationId, EntryId, string]>(
      'SELECT 1 FROM covered WHERE conversation = ? AND entry = ? AND user = ?',
    ),
    cover: database.prepare<[ConversationId, EntryId, string]>(
      'INSERT OR IGNORE INTO covered VALUES (?, ?, ?)',
    ),
    put: database.prepare<[EntryId, ConversationId, string]>(
      'INSERT OR IGNORE INTO outbox (id, conversation, body) VALUES (?, ?, ?)',
    ),
    outbox: database.prepare<[ConversationId], Stored>(
      'SELECT id, conversation, body, refusals FROM outbox WHERE conversation = ? ORDER BY number',
    ),
    waiting: database.prepare<[], Pick<Stored, 'conversation'>>(
      'SELECT DISTINCT conversation FROM outbox',
    ),
    cutOff: database.prepare<[], { readonly cutOffs: number; readonly until: number }>(
      'SELECT cut_offs AS cutOffs, until FROM cut_off',
    ),
    putCutOff: database.prepare<[number, number]>('INSERT OR REPLACE INTO cut_off VALUES (1, ?, ?)'),
    forgetCutOff: database.prepare<[]>('DELETE FROM cut_off'),
    said: database.prepare<[EntryId]>('DELETE FROM outbox WHERE id = ?'),
    refused: database.prepare<[EntryId]>('UPDATE outbox SET refusals = refusals + 1 WHERE id = ?'),
  };
}
