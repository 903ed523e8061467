/** Receipts in SQLite. */
import type { Database } from 'better-sqlite3';
import * as v from 'valibot';
import { Clocks, UserId } from '#protocol';
import type { ReceiptRow, ReceiptStore } from './receiptStore.ts';
import type { PersonSeen, Seen } from './seen.ts';

const StoredSeen = v.tuple([Clocks, Clocks]);
const StoredPerson = v.object({ seen: StoredSeen, held: v.array(v.tuple([UserId, StoredSeen])) });

/** Takes a database that has `receiptsMigration`. */
export function createSqliteReceipts(database: Database): ReceiptStore {
  const select = database.prepare<[string], { readonly user: UserId; readonly seen: string }>(
    'SELECT user, seen FROM receipts WHERE document = ?',
  );
  const replace = database.prepare<[string, UserId, string]>(
    `INSERT INTO receipts VALUES (?, ?, ?) ON CONFLICT (document, user) DO UPDATE SET seen = excluded.seen`,
  );
  const save = database.transaction((rows: readonly ReceiptRow[]) => {
    for (const { document, user, person } of rows) replace.run(document, user, encode(person));
  });
  return {
    load: async (document) =>
      new Map(select.all(document).map(({ user, seen }) => [user, decode(seen)])),
    save: async (rows) => save.immediate(rows),
  };
}

function encode({ seen, held }: PersonSeen): string {
  return JSON.stringify({
    seen: encodeSeen(seen),
    held: Array.from(held, ([viewer, shown]) => [viewer, encodeSeen(shown)]),
  });
}

const encodeSeen = ({ delivered, read }: Seen): v.InferOutput<typeof StoredSeen> => [
  [...delivered],
  [...read],
];

function decode(text: string): PersonSeen {
  const { seen, held } = v.parse(StoredPerson, JSON.parse(text));
  return {
    seen: decodeSeen(seen),
    held: new Map(held.map(([viewer, shown]) => [viewer, decodeSeen(shown)])),
  };
}

const decodeSeen = ([delivered, read]: v.InferOutput<typeof StoredSeen>): Seen => ({
  delivered: new Map(delivered),
  read: new Map(read),
});
