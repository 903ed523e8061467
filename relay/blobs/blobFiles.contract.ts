/** What every place for the bytes of blobs must do. */
import { describe, expect, it } from 'vitest';
import type { BlobId } from '#protocol';
import type { BlobFiles } from './blobFiles.ts';

const blob = 'ab'.repeat(32) as BlobId;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const put = async (files: BlobFiles, id: BlobId, ...chunks: readonly string[]): Promise<void> => {
  const file = await files.receive();
  for (const chunk of chunks) await file.write(bytesOf(chunk));
  await file.sync();
  file.place(id);
};

const read = async (files: BlobFiles, id: BlobId): Promise<string | undefined> => {
  const file = await files.find(id);
  return file && new Response(file.stream()).text();
};

export function describeBlobFiles(createFiles: () => BlobFiles): void {
  describe('a place for files', () => {
    it('[BB1] has nothing that was not put there', async () => {
      const files = createFiles();
      expect(await files.find(blob)).toBeUndefined();
      files.remove(blob);
    });

    it('[BB1] gives back what was written, whole and in order, as often as it is asked', async () => {
      const files = createFiles();
      await put(files, blob, 'one ', '', 'two');
      expect((await files.find(blob))?.bytes).toBe(7);
      expect(await read(files, blob)).toBe('one two');
      expect(await read(files, blob)).toBe('one two');
    });

    it('[BB3] shows nothing of a file before it has its name', async () => {
      const files = createFiles();
      const file = await files.receive();
      await file.write(bytesOf('half'));
      expect(await files.find(blob)).toBeUndefined();
      await file.discard();
      expect(await files.find(blob)).toBeUndefined();
    });

    it('[BB1] takes the same file twice, side by side', async () => {
      const files = createFiles();
      await Promise.all([put(files, blob, 'same'), put(files, blob, 'same')]);
      expect(await read(files, blob)).toBe('same');
    });

    it('[BB6] removes for good', async () => {
      const files = createFiles();
      await put(files, blob, 'gone');
      files.remove(blob);
      expect(await files.find(blob)).toBeUndefined();
      await put(files, blob, 'again');
      expect(await read(files, blob)).toBe('again');
    });

    it('[BB1] opens nothing for an answer that nobody reads, and closes what is left half-read', async () => {
      const files = createFiles();
      await put(files, blob, 'x'.repeat(200_000));
      const file = await files.find(blob);
      const reader = file?.stream().getReader();
      await reader?.read();
      await reader?.cancel();
      await file?.stream().cancel();
      expect(await read(files, blob)).toHaveLength(200_000);
    });
  });
}
