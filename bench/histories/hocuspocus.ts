/** Into the store of Hocuspocus: one document for all that two people ever said, unsigned, as a first version would have it. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import * as Y from 'yjs';

type History = { readonly document: string; readonly entries: number; readonly line: string };

/** Lines before the other one speaks, each time from a tab opened anew. */
const inARow = 50;

export function keepInHocuspocus(folder: string, histories: readonly History[]): void {
  const database = new Database(join(folder, 'hocuspocus.sqlite'));
  const insert = database.prepare<[string, Uint8Array]>('INSERT INTO documents VALUES (?, ?)');
  for (const history of histories) insert.run(history.document, stateOf(history));
  database.close();
}

function stateOf({ entries, line }: History): Uint8Array {
  const doc = new Y.Doc();
  const lines = doc.getArray<string>('lines');
  for (let count = 0; count < entries; count += 1) {
    const turn = Math.floor(count / inARow);
    if (count % inARow === 0) doc.clientID = 1_000_000 + turn;
    const at = 1_700_000_000_000 + count;
    lines.push([
      JSON.stringify({ id: `${at}`, user: turn % 2 === 0 ? 'reader' : 'friend', at, text: line }),
    ]);
  }
  return Y.encodeStateAsUpdate(doc);
}
