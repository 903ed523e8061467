/** What is known about each page beside its content, kept so that ticks stay true with no network. */
import { attempt } from './attempt.ts';
import type { PageNotes, SyncDatabase } from './schema.ts';

export interface Notes {
  /** What was kept, or nothing yet where there is none or it can't be read. */
  read(page: string): Promise<PageNotes>;
  write(page: string, notes: PageNotes): Promise<void>;
}

const nothingNoted: PageNotes = { generation: 0, durable: [], receipts: [], read: [] };

export function makeNotes(database: SyncDatabase): Notes {
  return {
    read: async (page) =>
      (await attempt(database.use((connection) => connection.get('notes', page)))) ?? nothingNoted,
    write: async (page, notes) => {
      const writing = database.use(async (connection) => {
        const { store, done } = connection.transaction('notes', 'readwrite');
        const { generation } = (await store.get(page)) ?? nothingNoted;
        // Another tab may have dropped the copy since: what was dropped is never used again.
        await store.put({ ...notes, generation: Math.max(generation, notes.generation) }, page);
        await done;
      });
      await attempt(writing);
    },
  };
}
