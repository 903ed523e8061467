/** What sync keeps beside the documents. */
export { makeHeads, type Heads } from './heads.ts';
export { makeJournal } from './journal.ts';
export { makeNotes, type Notes } from './notes.ts';
export { makeOutbox, type Outbox } from './outbox.ts';
export { openSyncDatabase, type OutboxRow, type PageNotes, type SyncDatabase } from './schema.ts';
