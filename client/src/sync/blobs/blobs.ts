/** Files of one account on this device. */
import { type BlobId, err, ok, type Result } from '#protocol';
import type { Failure, Session } from '../../session/index.ts';
import type { SyncParts } from '../parts.ts';
import { makeUploadQueue, type QueueDeps } from './queue.ts';
import { openBlobStore } from './store.ts';
import { hashOf, makeTransfer } from './transfer.ts';
import type { Blobs, FetchFailure, FetchOptions } from './types.ts';

type Deps = Pick<SyncParts, 'account' | 'environment' | 'socket' | 'clock'> & {
  readonly session: Pick<Session, 'accessToken' | 'call'>;
  readonly write: QueueDeps['write'];
};

/** Until the relay has said what it takes. */
const usualLimit = 50_000_000;
/** What is larger is shown once, and fetched again the next time. */
const mostBytesKept = 4_000_000;

export function openBlobs(deps: Deps): Blobs & { forget(blob: BlobId): void; close(): void } {
  const { account, environment, socket, clock, session, write } = deps;
  const store = openBlobStore(account.storage);
  const transfer = makeTransfer({ environment, session });
  const lock = `${account.storage}uploads`;
  const queue = makeUploadQueue({ environment, store, transfer, write, lock });
  const fetching = new Map<string, Promise<Result<Blob, FetchFailure>>>();
  let limit: number | undefined;

  const wakeOnline = () => socket.connection().type === 'online' && queue.wake();
  const stopListening = socket.onConnection(wakeOnline);
  queue.wake();

  async function fetchOnce(blob: BlobId, options: FetchOptions): Promise<Result<Blob, FetchFailure>> {
    const kept = await store.find(blob).catch(() => undefined);
    if (kept) return kept.size > options.most ? err({ type: 'larger' }) : ok(kept);
    const fetched = await transfer.get(blob, options);
    const isSmall = fetched.ok && fetched.value.size <= mostBytesKept;
    if (options.keep === true && isSmall) await store.keep(blob, fetched.value).catch(() => {});
    return fetched;
  }

  /** Who asks for the same meanwhile waits for the same. */
  const fetch: Blobs['fetch'] = (blob, options) => {
    if (options.signal || options.onPart) return fetchOnce(blob, options);
    const same = `${blob} ${options.most}`;
    const known = fetching.get(same);
    if (known) return known;
    const asked = fetchOnce(blob, options).finally(() => fetching.delete(same));
    fetching.set(same, asked);
    return asked;
  };

  return {
    async limit() {
      if (limit !== undefined) return limit;
      const asked = await transfer.limit();
      if (asked.ok) limit = asked.value;
      return limit ?? usualLimit;
    },
    send: (conversation, body, content) => queue.add({ id: clock.next(), conversation, body, content }),
    uploads: queue.uploads,
    onUploads: queue.onUploads,
    cancel: queue.cancel,
    retry: queue.retry,
    async keep(content): Promise<Result<BlobId, Failure>> {
      const blob = await hashOf(content);
      const put = await transfer.put(blob, content);
      if (!put.ok) return put;
      const kept = await session.call('keepBlob', { params: { blob } });
      if (!kept.ok) return kept;
      await store.keep(blob, content).catch(() => {});
      return ok(blob);
    },
    async drop(blob) {
      await session.call('dropBlob', { params: { blob } });
    },
    fetch,
    forget: (blob) => void store.forget(blob).catch(() => {}),
    close() {
      stopListening();
      queue.close();
    },
  };
}
