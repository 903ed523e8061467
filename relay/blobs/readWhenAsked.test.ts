import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { readWhenAsked } from './readWhenAsked.ts';

const folder = mkdtempSync(join(tmpdir(), 'cutuca-read-'));
const path = join(folder, 'file');
writeFileSync(path, Buffer.alloc(200_000, 7));

/** Opens files, and counts them. `begun`: the first is being opened. */
function counting() {
  const count = { opened: 0, closed: 0 };
  const { promise: begun, resolve } = Promise.withResolvers<undefined>();
  const openFile = async (asked: string): Promise<FileHandle> => {
    resolve(undefined);
    const file = await open(asked);
    count.opened += 1;
    file.close = countingOnce(file.close, () => (count.closed += 1));
    return file;
  };
  return { count, begun, openFile };
}

function countingOnce(close: () => Promise<void>, tell: () => void): () => Promise<void> {
  let closed = false;
  return async () => {
    await close();
    if (!closed) tell();
    closed = true;
  };
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file that is being read', () => {
  it('[R4] is closed at its end', async () => {
    const { count, openFile } = counting();
    const bytes = await new Response(readWhenAsked(path, openFile)).arrayBuffer();
    expect(bytes.byteLength).toBe(200_000);
    expect(count).toEqual({ opened: 1, closed: 1 });
  });

  it.each([0, 1, 2])('[R4] is closed where its reader leaves during a read, after %i', async (reads) => {
    const { count, begun, openFile } = counting();
    const reader = readWhenAsked(path, openFile).getReader();
    for (let read = 0; read < reads; read += 1) await reader.read();
    const last = reader.read();
    await begun;
    await reader.cancel();
    await last;
    await vi.waitFor(() => expect(count).toEqual({ opened: 1, closed: 1 }));
  });

  it('[R4] is closed where its reader leaves between two reads', async () => {
    const { count, openFile } = counting();
    const reader = readWhenAsked(path, openFile).getReader();
    await reader.read();
    await reader.cancel();
    expect(count).toEqual({ opened: 1, closed: 1 });
  });

  it('[R4] is not opened where nobody reads it', async () => {
    const { count, openFile } = counting();
    await readWhenAsked(path, openFile).cancel();
    expect(count).toEqual({ opened: 0, closed: 0 });
  });

  it('[R4] that is not there is an error of its reader alone', async () => {
    await expect(readWhenAsked(join(folder, 'none')).getReader().read()).rejects.toThrow('ENOENT');
  });
});
