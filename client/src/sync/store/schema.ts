/** What sync keeps beside the documents, in one database per account. */
import type { Clocks, ConversationId, EntryBody, EntryId, Receipt, RefusalType } from '#protocol';
import type { DBSchema } from 'idb';
import { type Database, makeDatabase } from '../../session/index.ts';

/** One thing a person wrote that the relay does not have yet. Kept from the key press until it is durable there. */
export type OutboxRow = {
  readonly id: EntryId;
  readonly conversation: ConversationId;
  readonly page: number;
  readonly body: EntryBody;
  /** Whose hands it is in. When that tab is gone, another one takes it up. */
  readonly tab: string;
  /** How often the relay refused an update that it was in. */
  readonly refusals: number;
  /** Refused alone, twice: not tried again unless the person says so. */
  readonly parked?: RefusalType;
};

/** What is known about a page beside its content. */
export type PageNotes = {
  /** Counts how often the page's copy was dropped: each time it begins in a new database. */
  readonly generation: number;
  /** What is durable at the relay. */
  readonly durable: Clocks;
  readonly receipts: readonly Receipt[];
  /** What the person here has read. */
  readonly read: Clocks;
};

export interface SyncSchema extends DBSchema {
  outbox: { key: EntryId; value: OutboxRow };
  notes: { key: string; value: PageNotes };
  heads: { key: ConversationId; value: number };
}

export type SyncDatabase = Database<SyncSchema>;

export const openSyncDatabase = (storage: string): SyncDatabase =>
  makeDatabase<SyncSchema>(`${storage}sync`, ['outbox', 'notes', 'heads']);
