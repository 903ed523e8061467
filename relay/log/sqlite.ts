/**
 * The log in SQLite: appended means fsynced, and what compaction removes is overwritten in the files. The fsync is not SQLite's,
 * which would hold the whole relay until the disk has answered.
 */
import { closeSync, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Database } from 'better-sqlite3';
import { parseDocumentName } from '#protocol';
import type { LogRow, LogStore, Snapshot } from './logStore.ts';

type SnapshotRow = { readonly upto: number; readonly data: Buffer };
type TailRow = { readonly seq: number; readonly data: Buffer };

/** Resolves when all that was written to this file is on the disk. */
export type SyncFile = (file: number) => Promise<void>;

/** Takes a database that has `logMigration`. Throws SqliteError where the disk does. */
export function createSqliteLog(
  database: Database,
  syncFile: SyncFile = promisify(fdatasync),
): LogStore {
  let isDoubtful = false;
  // The promises of the interface rest on these, so they are not left to whoever opened the database.
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = ON');

  /** Commits without SQLite's fsync; all else that is written to this database has it. */
  const commitSoftly = <T>(commit: () => T): T => {
    database.pragma('synchronous = NORMAL');
    try {
      return commit();
    } finally {
      database.pragma('synchronous = FULL');
    }
  };

  /** All of the write-ahead log goes into the database, and the file is empty then. */
  const truncateJournal = (): void => {
    const [checkpoint] = database.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[];
    if (checkpoint?.busy !== 0) throw new Error('the write-ahead log is in use');
  };

  /**
   * A disk that failed once says nothing reliable of the same pages later. So what the write-ahead log holds goes into the
   * database itself, and onto the disk, before anything is built on it.
   */
  const settleDoubts = (): void => {
    if (!isDoubtful) return;
    truncateJournal();
    isDoubtful = false;
  };

  const insert = database.prepare<[string, Uint8Array]>(
    'INSERT INTO log (document, data) VALUES (?, ?)',
  );
  const raiseHead = database.prepare<[string, number]>(
    `INSERT INTO head_pages VALUES (?, ?)
     ON CONFLICT (conversation) DO UPDATE SET page = excluded.page WHERE excluded.page > page`,
  );
  const selectSnapshot = database.prepare<[string], SnapshotRow>(
    'SELECT upto, data FROM snapshots WHERE document = ?',
  );
  const selectTail = database.prepare<[string, number], TailRow>(
    'SELECT seq, data FROM log WHERE document = ? AND seq > ? ORDER BY seq',
  );
  const replaceSnapshot = database.prepare<[string, number, Uint8Array]>(
    `INSERT INTO snapshots VALUES (?, ?, ?)
     ON CONFLICT (document) DO UPDATE SET upto = excluded.upto, data = excluded.data`,
  );
  const removeRows = database.prepare<[string, number]>(
    'DELETE FROM log WHERE document = ? AND seq <= ?',
  );
  const setRowsAside = database.prepare<[string, string]>(
    'UPDATE log SET document = ? WHERE document = ?',
  );
  const setSnapshotAside = database.prepare<[string, string]>(
    'UPDATE OR REPLACE snapshots SET document = ? WHERE document = ?',
  );
  const oweErasure = database.prepare<[string, number]>(
    'INSERT OR REPLACE INTO erasures (document, upto) VALUES (?, ?)',
  );
  const payErasure = database.prepare<[string, number]>(
    'DELETE FROM erasures WHERE document = ? AND upto <= ?',
  );
  const selectOwing = database.prepare<[], string>('SELECT document FROM erasures').pluck();
  const owes = database.prepare<[string]>('SELECT 1 FROM erasures WHERE document = ?');
  const selectHead = database
    .prepare<[string], number>('SELECT page FROM head_pages WHERE conversation = ?')
    .pluck();
  // The first read makes the write-ahead log, where it is not there yet.
  selectHead.get('');
  const writeProbe = database.prepare('UPDATE log_probe SET at = at + 1');

  const append = database.transaction((rows: readonly LogRow[]) => {
    for (const [conversation, page] of newestPages(rows)) raiseHead.run(conversation, page);
    return rows.map(({ document, update, also, erases }) => {
      also?.();
      const row = Number(insert.run(document, update).lastInsertRowid);
      if (erases === true) oweErasure.run(document, row);
      return row;
    });
  });
  const load = database.transaction((document: string) => {
    const snapshot = selectSnapshot.get(document);
    const rows = selectTail.all(document, snapshot?.upto ?? 0);
    return {
      ...(snapshot && { snapshot: snapshot.data }),
      tail: rows.map(({ data }) => data),
      upto: rows.at(-1)?.seq ?? snapshot?.upto ?? 0,
      owesErasure: owes.get(document) !== undefined,
    };
  });
  const compact = database.transaction(({ document, state, upto }: Snapshot) => {
    replaceSnapshot.run(document, upto, state);
    removeRows.run(document, upto);
  });
  const setAside = database.transaction((document: string) => {
    const aside = `set-aside:${document}`;
    setSnapshotAside.run(aside, document);
    setRowsAside.run(aside, document);
  });

  return {
    append: async (rows) => {
      settleDoubts();
      // Opened before anything is written: a file opened later would not be told what failed. SQLite has no locks on this one,
      // which closing it would take away.
      const journal = openSync(`${database.name}-wal`, 'r+');
      try {
        const numbers = commitSoftly(() => append.immediate(rows));
        // All that a commit writes is in the write-ahead log, which is SQLite's own fsync as well.
        await syncFile(journal);
        return numbers;
      } catch (error) {
        isDoubtful = true;
        throw error;
      } finally {
        closeSync(journal);
      }
    },
    load: async (document) => load(document),
    compact: async (snapshot) => {
      // A snapshot that a power cut takes back leaves the rows it stood for, so nobody waits for the disk.
      commitSoftly(() => compact.immediate(snapshot));
      if (!snapshot.erase) return;
      // Until a checkpoint, old frames of the write-ahead log still hold what was deleted.
      truncateJournal();
      // Only now: a relay that dies before this does it again, as one that a power cut takes back to before it.
      commitSoftly(() => payErasure.run(snapshot.document, snapshot.upto));
    },
    setAside: async (document) => setAside.immediate(document),
    owingErasure: () => selectOwing.all(),
    headPage: (conversation) => selectHead.get(conversation),
    probe: async () => {
      settleDoubts();
      writeProbe.run();
    },
    size: () =>
      Number(database.pragma('page_count', { simple: true })) *
      Number(database.pragma('page_size', { simple: true })),
  };
}

function newestPages(rows: readonly LogRow[]): Map<string, number> {
  const pages = new Map<string, number>();
  for (const { document } of rows) {
    const name = parseDocumentName(document);
    if (name?.type !== 'page') continue;
    pages.set(name.conversation, Math.max(name.page, pages.get(name.conversation) ?? 0));
  }
  return pages;
}
