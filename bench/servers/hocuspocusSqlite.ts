/**
 * Hocuspocus with a SQLite store: what its own extension does – whole documents, a while after they changed – on the SQLite
 * that we have too. `argv[2]`: the folder.
 */
import { join } from 'node:path';
import { Database as DatabaseExtension } from '@hocuspocus/extension-database';
import Database from 'better-sqlite3';
import { answerAs } from '../program/index.ts';
import { serveHocuspocus } from './serveHocuspocus.ts';

const database = new Database(join(process.argv[2] ?? '', 'hocuspocus.sqlite'));
database.exec(
  'CREATE TABLE IF NOT EXISTS documents (name TEXT NOT NULL, data BLOB NOT NULL, UNIQUE (name))',
);
const select = database.prepare<[string], Buffer>('SELECT data FROM documents WHERE name = ?').pluck();
const upsert = database.prepare<[string, Uint8Array]>(
  'INSERT INTO documents VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET data = excluded.data',
);
const store = new DatabaseExtension({
  fetch: async ({ documentName }) => select.get(documentName) ?? null,
  store: async ({ documentName, state }) => void upsert.run(documentName, state),
});

answerAs({}, await serveHocuspocus([store]));
