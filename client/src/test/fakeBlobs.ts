/** Files without network or storage: there is what a test has put there. */
import { type BlobId, err, ok } from '#protocol';
import type { Blobs, Upload } from '../sync/index.ts';

export interface FakeBlobs extends Blobs {
  readonly files: Map<BlobId, Blob>;
  readonly sent: readonly { readonly body: Upload['body']; readonly content: Blob }[];
  /** Has these on their way. */
  show(uploads: readonly Upload[]): void;
}

export function makeFakeBlobs(): FakeBlobs {
  const files = new Map<BlobId, Blob>();
  const sent: { readonly body: Upload['body']; readonly content: Blob }[] = [];
  const listeners = new Set<(uploads: readonly Upload[]) => void>();
  let uploads: readonly Upload[] = [];
  const idOf = (count: number) => count.toString(16).padStart(64, '0') as BlobId;
  return {
    files,
    sent,
    show(next) {
      uploads = next;
      for (const listener of listeners) listener(next);
    },
    limit: () => Promise.resolve(1_000_000),
    async send(_conversation, body, content) {
      sent.push({ body, content });
      return Promise.resolve();
    },
    uploads: () => uploads,
    onUploads(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    cancel: () => Promise.resolve(),
    retry: () => undefined,
    keep(content) {
      const blob = idOf(files.size + 1);
      files.set(blob, content);
      return Promise.resolve(ok(blob));
    },
    async drop(blob) {
      files.delete(blob);
      return Promise.resolve();
    },
    fetch: (blob, { most }) => {
      const content = files.get(blob);
      const gone = { type: 'refused', refusal: 'not-found' } as const;
      if (!content) return Promise.resolve(err(gone));
      return Promise.resolve(content.size > most ? err({ type: 'larger' }) : ok(content));
    },
  };
}
