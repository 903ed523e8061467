/** What is kept of files on this device: those that wait to be sent, and those that are shown without network. */
import type { BlobId, ConversationId, EntryId } from '#protocol';
import type { DBSchema } from 'idb';
import { makeDatabase } from '../../session/index.ts';
import type { FileBody } from './types.ts';

export type WaitingRow = {
  readonly id: EntryId;
  readonly conversation: ConversationId;
  readonly body: FileBody;
  readonly content: Blob;
};

interface BlobsSchema extends DBSchema {
  waiting: { key: EntryId; value: WaitingRow };
  kept: { key: BlobId; value: Blob };
}

export interface BlobStore {
  waiting(): Promise<readonly WaitingRow[]>;
  add(row: WaitingRow): Promise<void>;
  remove(id: EntryId): Promise<void>;
  find(blob: BlobId): Promise<Blob | undefined>;
  keep(blob: BlobId, content: Blob): Promise<void>;
  forget(blob: BlobId): Promise<void>;
  close(): void;
}

/** So many are shown without network; to make room, any other goes. */
const mostKept = 1_000;

export function openBlobStore(storage: string): BlobStore {
  const database = makeDatabase<BlobsSchema>(`${storage}blobs`, ['waiting', 'kept']);
  return {
    waiting: () => database.use((connection) => connection.getAll('waiting')),
    add: (row) =>
      database.use(async (connection) => void (await connection.put('waiting', row, row.id))),
    remove: (id) => database.use((connection) => connection.delete('waiting', id)),
    find: (blob) => database.use((connection) => connection.get('kept', blob)),
    keep: (blob, content) =>
      database.use(async (connection) => {
        const keys = await connection.getAllKeys('kept', null, mostKept);
        const [oldest] = keys;
        if (keys.length === mostKept && oldest) await connection.delete('kept', oldest);
        await connection.put('kept', content, blob);
      }),
    forget: (blob) => database.use((connection) => connection.delete('kept', blob)),
    close: database.close,
  };
}
