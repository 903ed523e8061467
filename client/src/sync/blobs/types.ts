/** Files: to the relay and from it, and what waits here to be sent. */
import type { BlobId, ConversationId, EntryBody, EntryId, Result } from '#protocol';
import type { Failure } from '../../session/index.ts';

type WithoutBlob<B> = B extends { readonly blob: BlobId } ? Omit<B, 'blob'> : never;
/** What is said of a file; the file itself is named when it is at the relay. */
export type FileBody = WithoutBlob<Extract<EntryBody, { readonly kind: 'photo' | 'file' | 'voice' }>>;

/** A file on its way into a conversation: kept on this device until its entry is written. */
export type Upload = {
  /** The entry's, so that it is written once, whoever goes on with it. */
  readonly id: EntryId;
  readonly conversation: ConversationId;
  readonly body: FileBody;
  readonly content: Blob;
  readonly state: UploadState;
};

export type UploadState =
  /** For its turn, or for the relay: nothing of it has gone. */
  | { readonly type: 'waiting' }
  /** `part`: from 0 to 1. */
  | { readonly type: 'sending'; readonly part: number }
  /** It will not be taken as it is. */
  | { readonly type: 'failed'; readonly why: Failure };

/** `damaged`: what came is not what was asked for. `larger`: it has more bytes than were to be taken. */
export type FetchFailure = Failure | { readonly type: 'damaged' | 'larger' };

/** `signal` calls it off; `onPart` is told how much is done, from 0 to 1. */
export type TransferOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly onPart?: ((part: number) => void) | undefined;
};

/** `most`: no more bytes than this are taken, whatever the file's sender says of it. */
export type FetchOptions = TransferOptions & { readonly most: number; readonly keep?: boolean };

export interface Blobs {
  /** The most bytes that the relay takes as one file. */
  limit(): Promise<number>;
  /** Resolves when the device holds it; it goes to the relay, and its entry into the conversation, when that is there. */
  send(conversation: ConversationId, body: FileBody, content: Blob): Promise<void>;
  /** All that is on its way, the oldest first. */
  uploads(): readonly Upload[];
  onUploads(listener: (uploads: readonly Upload[]) => void): () => void;
  cancel(upload: EntryId): Promise<void>;
  retry(upload: EntryId): void;
  /** Puts a file at the relay that no entry names: who puts it there keeps it until `drop`. */
  keep(content: Blob): Promise<Result<BlobId, Failure>>;
  drop(blob: BlobId): Promise<void>;
  /** From this device, or from the relay; `keep`: also for when there is no network. */
  fetch(blob: BlobId, options: FetchOptions): Promise<Result<Blob, FetchFailure>>;
}
