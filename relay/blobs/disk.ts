/**
 * Blobs as files beside the database: `blobs/ab/abcd…`, readable by the relay's user alone. A file is written under a name
 * that nothing looks for, and gets its own when all of it is on the disk.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BlobId } from '#protocol';
import type { BlobFiles } from './blobFiles.ts';
import { readWhenAsked } from './readWhenAsked.ts';

/** Takes the data folder, which this process has claimed. */
export function createDiskFiles(data: string): BlobFiles {
  const folder = join(data, 'blobs');
  const incoming = join(folder, 'incoming');
  // What a relay that died was receiving is nobody's.
  rmSync(incoming, { recursive: true, force: true });
  mkdirSync(incoming, { recursive: true, mode: 0o700 });
  syncFolder(data);

  const folderOf = (blob: BlobId): string => join(folder, blob.slice(0, 2));
  const pathOf = (blob: BlobId): string => join(folderOf(blob), blob);

  return {
    receive: async () => {
      const path = join(incoming, randomUUID());
      const file = await open(path, 'wx', 0o600);
      return {
        write: async (chunk) => file.writeFile(chunk),
        sync: async () => {
          await file.sync();
          await file.close();
        },
        place: (blob) => {
          const made = mkdirSync(folderOf(blob), { recursive: true, mode: 0o700 });
          if (made !== undefined) syncFolder(folder);
          renameSync(path, pathOf(blob));
          syncFolder(folderOf(blob));
        },
        discard: async () => {
          await file.close().catch(() => {});
          await rm(path, { force: true });
        },
      };
    },
    find: async (blob) => {
      const path = pathOf(blob);
      const found = await stat(path).catch(() => undefined);
      return found && { bytes: found.size, stream: () => readWhenAsked(path) };
    },
    remove: (blob) => rmSync(pathOf(blob), { force: true }),
  };
}

/** A name is on the disk when its folder is. */
function syncFolder(folder: string): void {
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
