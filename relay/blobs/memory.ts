/** Blobs in memory, for tests: the same promises except surviving the process. */
import type { BlobId } from '#protocol';
import type { BlobFiles } from './blobFiles.ts';

export function createMemoryFiles(): BlobFiles {
  const files = new Map<BlobId, Uint8Array<ArrayBuffer>>();
  return {
    receive: async () => {
      const chunks: Uint8Array[] = [];
      return {
        write: async (chunk) => void chunks.push(chunk.slice()),
        sync: async () => {},
        place: (blob) => void files.set(blob, new Uint8Array(Buffer.concat(chunks))),
        discard: async () => {},
      };
    },
    find: async (blob) => {
      const content = files.get(blob);
      return content && { bytes: content.length, stream: () => new Blob([content]).stream() };
    },
    remove: (blob) => void files.delete(blob),
  };
}
