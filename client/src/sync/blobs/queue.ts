/** Files that wait to be sent: one after the other, by one tab at a time, each until the relay has it and its entry is written. */
import { type BlobId, type EntryBody, type EntryId, refusals, type ConversationId } from '#protocol';
import type { Environment, Failure } from '../../session/index.ts';
import { makeListeners } from '../listeners.ts';
import type { BlobStore, WaitingRow } from './store.ts';
import { hashOf, type Transfer } from './transfer.ts';
import type { Upload, UploadState } from './types.ts';

export interface UploadQueue {
  uploads(): readonly Upload[];
  onUploads(listener: (uploads: readonly Upload[]) => void): () => void;
  add(row: WaitingRow): Promise<void>;
  cancel(id: EntryId): Promise<void>;
  retry(id: EntryId): void;
  /** The relay is back: what waits goes now. */
  wake(): void;
  close(): void;
}

export type QueueDeps = {
  readonly environment: Pick<Environment, 'locks' | 'after'>;
  readonly store: BlobStore;
  readonly transfer: Pick<Transfer, 'put'>;
  /** Resolves when the device copy holds the entry. */
  readonly write: (conversation: ConversationId, body: EntryBody, id: EntryId) => Promise<void>;
  readonly lock: string;
};

/** Before something is tried again that the relay could not do just now, in ms. */
const pause = 5_000;

export function makeUploadQueue(deps: QueueDeps): UploadQueue {
  const { environment, store, transfer, write, lock } = deps;
  const listeners = makeListeners<readonly Upload[]>();
  const states = new Map<EntryId, UploadState>();
  let rows: readonly WaitingRow[] = [];
  let current: { readonly id: EntryId; readonly abort: AbortController } | undefined;
  let closed = false;
  let cancelPause: (() => void) | undefined;

  const stateOf = (id: EntryId): UploadState => states.get(id) ?? { type: 'waiting' };
  const uploads = () => rows.map((row): Upload => ({ ...row, state: stateOf(row.id) }));
  const tell = () => listeners.tell(uploads());

  function become(id: EntryId, state: UploadState | undefined): void {
    if (state) states.set(id, state);
    else states.delete(id);
    tell();
  }

  async function readAgain(): Promise<void> {
    rows = (await store.waiting()).toSorted((one, other) => (one.id < other.id ? -1 : 1));
    tell();
  }

  async function done(id: EntryId): Promise<void> {
    await store.remove(id);
    rows = rows.filter((row) => row.id !== id);
    become(id, undefined);
  }

  async function enter(row: WaitingRow, blob: BlobId): Promise<boolean> {
    try {
      await write(row.conversation, { ...row.body, blob }, row.id);
      await done(row.id);
      return true;
    } catch {
      // The device copy takes nothing just now; the file is still here.
      become(row.id, undefined);
      wakeLater();
      return false;
    }
  }

  /** Whether to go on with the next. */
  async function sendOne(row: WaitingRow): Promise<boolean> {
    const abort = new AbortController();
    current = { id: row.id, abort };
    const blob = await hashOf(row.content);
    const put = await transfer.put(blob, row.content, {
      signal: abort.signal,
      onPart: (part) => become(row.id, { type: 'sending', part }),
    });
    current = undefined;
    if (abort.signal.aborted) return true;
    if (put.ok) {
      await store.keep(blob, row.content).catch(() => {});
      return enter(row, blob);
    }
    if (isFinal(put.error)) {
      become(row.id, { type: 'failed', why: put.error });
      return true;
    }
    become(row.id, undefined);
    if (put.error.type === 'refused') wakeLater();
    return false;
  }

  const nextRow = () => (closed ? undefined : rows.find(({ id }) => stateOf(id).type === 'waiting'));

  async function drain(): Promise<void> {
    await readAgain();
    let next = nextRow();
    while (next && (await sendOne(next))) next = nextRow();
  }

  let draining: Promise<unknown> | undefined;
  function wake(): void {
    if (closed || draining) return;
    draining = environment.locks
      .request(lock, drain)
      .catch(() => {})
      .finally(() => {
        draining = undefined;
      });
  }

  function wakeLater(): void {
    cancelPause?.();
    cancelPause = environment.after(pause, wake);
  }

  return {
    uploads,
    onUploads: (listener) => listeners.add(listener),
    async add(row) {
      await store.add(row);
      rows = [...rows, row];
      tell();
      void draining?.then(wake);
      wake();
    },
    async cancel(id) {
      if (current?.id === id) current.abort.abort();
      await done(id);
    },
    retry(id) {
      become(id, undefined);
      wake();
    },
    wake,
    close() {
      closed = true;
      cancelPause?.();
      current?.abort.abort();
      store.close();
    },
  };
}

const isFinal = (failure: Failure): boolean =>
  failure.type === 'refused' && refusals[failure.refusal].retry === 'never';
