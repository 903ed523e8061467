/**
 * The durable log: every admitted update in the order it was accepted. A snapshot is a cache of the log's beginning.
 * One writer; whoever needs more throughput batches (`groupCommit.ts`).
 */
import type { ConversationId } from '#protocol';

/** One update of one document, as it goes into the log. */
export type LogRow = {
  readonly document: string;
  readonly update: Uint8Array;
  /** Done in the same transaction: what it writes to the same database is as durable as the row. Where it throws, neither is. */
  readonly also?: () => void;
  /** It deletes something for everyone: until a snapshot of it with `erase` the store says that the document owes an erasure. */
  readonly erases?: boolean;
};

/** What is known of a document: apply `snapshot`, then `tail` in order. */
export type StoredDocument = {
  readonly snapshot?: Uint8Array;
  readonly tail: readonly Uint8Array[];
  /** The number of the newest row, or of the last one in the snapshot; 0 where there is none. */
  readonly upto: number;
  /** Something that was deleted for everyone is still in its rows, or in the files. */
  readonly owesErasure: boolean;
};

/** A whole document in one piece, standing for all its rows up to and including `upto`. */
export type Snapshot = {
  readonly document: string;
  readonly state: Uint8Array;
  readonly upto: number;
  /** Something was deleted for everyone: what the rows said must leave the files now, not at the next chance. */
  readonly erase: boolean;
};

export interface LogStore {
  /**
   * All rows or none; when it resolves they survive a power cut. Where it rejects, a later load may still find them: like what
   * came before a power cut and was not answered. Their numbers grow and are never used again.
   */
  append(rows: readonly LogRow[]): Promise<readonly number[]>;
  load(document: string): Promise<StoredDocument>;
  /**
   * Puts the snapshot in the place of its rows, in one transaction. With `erase`, when it resolves nothing is left in the
   * files of what its rows deleted; if it rejects, or if a later row deletes something too, the document still owes that.
   */
  compact(snapshot: Snapshot): Promise<void>;
  /** Every document that owes an erasure, also after a crash. */
  owingErasure(): readonly string[];
  /** Keeps what a document holds out of every load, under the name `set-aside:<document>`, for the operator; the document is empty then. */
  setAside(document: string): Promise<void>;
  /** The newest page of a conversation that holds anything. Asked per request: the answer comes from an index. */
  headPage(conversation: ConversationId): number | undefined;
  /** Resolves when the store can write again. Changes no document. */
  probe(): Promise<void>;
  /** Bytes on disk. */
  size(): number;
}
