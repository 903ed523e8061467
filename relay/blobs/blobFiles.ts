/** Where the bytes of blobs lie. Which of them belong to whom is not known here. */
import type { BlobId } from '#protocol';

export type StoredFile = {
  readonly bytes: number;
  /** From its first byte to its last; nothing is opened until it is read. */
  readonly stream: () => ReadableStream<Uint8Array<ArrayBuffer>>;
};

/** A file that is being received. Either `place` or `discard` ends it. */
export type ReceivedFile = {
  readonly write: (chunk: Uint8Array) => Promise<void>;
  /** Resolves when what was written survives a power cut. */
  readonly sync: () => Promise<void>;
  /** Gives it its name. When it returns, that too survives a power cut. To be called after `sync`. */
  readonly place: (blob: BlobId) => void;
  readonly discard: () => Promise<void>;
};

export interface BlobFiles {
  receive(): Promise<ReceivedFile>;
  find(blob: BlobId): Promise<StoredFile | undefined>;
  /** Nothing happens where there is no such file. */
  remove(blob: BlobId): void;
}
