import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { BlobId } from '#protocol';
import { describeBlobFiles } from './blobFiles.contract.ts';
import { createDiskFiles } from './disk.ts';
import { createMemoryFiles } from './memory.ts';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cutuca-blobs-'));
  folders.push(folder);
  return folder;
};

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describeBlobFiles(createMemoryFiles);
describeBlobFiles(() => createDiskFiles(newFolder()));

it('[BB1] is readable by the relay’s user alone', async () => {
  const data = newFolder();
  const blob = 'cd'.repeat(32) as BlobId;
  const file = await createDiskFiles(data).receive();
  await file.write(new Uint8Array(3));
  await file.sync();
  file.place(blob);
  const path = join(data, 'blobs', 'cd');
  expect(statSync(path).mode & 0o777).toBe(0o700);
  expect(statSync(join(path, blob)).mode & 0o777).toBe(0o600);
});

it('[BB3] forgets what a relay that died was receiving', () => {
  const data = newFolder();
  const incoming = join(data, 'blobs', 'incoming');
  mkdirSync(incoming, { recursive: true });
  writeFileSync(join(incoming, 'half'), 'half');
  createDiskFiles(data);
  expect(readdirSync(incoming)).toEqual([]);
});
