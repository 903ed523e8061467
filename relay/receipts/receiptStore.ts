/** Where receipts are kept: one row for each page and person, replaced as it grows. */
import type { UserId } from '#protocol';
import type { PersonSeen } from './seen.ts';

export type ReceiptRow = {
  readonly document: string;
  readonly user: UserId;
  readonly person: PersonSeen;
};

export interface ReceiptStore {
  load(document: string): Promise<ReadonlyMap<UserId, PersonSeen>>;
  /** All rows or none. */
  save(rows: readonly ReceiptRow[]): Promise<void>;
}
