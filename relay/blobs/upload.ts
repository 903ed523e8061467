/** Takes in one file: as much as there is room for, and only if it is what it was announced as. */
import { createHash } from 'node:crypto';
import { type BlobId, err, ok, refuse, type Refusal, type Result } from '#protocol';
import type { BlobFiles, ReceivedFile } from './blobFiles.ts';
import { findType, startBytes } from './findType.ts';

export type Upload = {
  readonly blob: BlobId;
  /** Throws where its sender hangs up. */
  readonly content: AsyncIterable<Uint8Array>;
  /** What is taken of it, in bytes, and the refusal of more. */
  readonly most: number;
  readonly ifMore: Refusal;
  /** Asked before the first byte, and now and then: why no more is taken, although there was room. */
  readonly refuseMore: () => Promise<Refusal | undefined>;
};

/** Bytes between two questions whether there is still room. */
const askEvery = 4_000_000;

export type Uploaded = {
  readonly bytes: number;
  readonly type: string;
  readonly file: Pick<ReceivedFile, 'place' | 'discard'>;
};

/** On disk, but not yet by its name. Refusals: `ifMore`, that of `refuseMore`, `wrong-hash`, `malformed` where it broke off, `storage-unavailable`. */
export async function receiveUpload(
  files: BlobFiles,
  upload: Upload,
): Promise<Result<Uploaded, Refusal>> {
  const file = await files.receive();
  const received = await receiveInto(file, upload).catch(async (error: unknown) => {
    await file.discard();
    throw error;
  });
  if (!received.ok) {
    await file.discard();
    return received;
  }
  return ok({ ...received.value, file });
}

async function receiveInto(
  file: ReceivedFile,
  { blob, content, most, ifMore, refuseMore }: Upload,
): Promise<Result<Omit<Uploaded, 'file'>, Refusal>> {
  const hash = createHash('sha256');
  let bytes = 0;
  let asked = -askEvery;
  let start = Buffer.alloc(0);
  const chunks = content[Symbol.asyncIterator]();
  while (true) {
    if (bytes - asked >= askEvery) {
      asked = bytes;
      const refusal = await refuseMore();
      if (refusal) return err(refusal);
    }
    const next = await nextOf(chunks);
    if (next === undefined) return err(refuse('malformed', 'broke off'));
    if (next.done === true) break;
    const chunk = next.value;
    bytes += chunk.length;
    if (bytes > most) return err(ifMore);
    hash.update(chunk);
    if (start.length < startBytes) start = Buffer.concat([start, chunk]).subarray(0, startBytes);
    await file.write(chunk);
  }
  if (hash.digest('hex') !== blob) return err(refuse('wrong-hash'));
  await file.sync();
  return ok({ bytes, type: await findType(start) });
}

/** Undefined where there was to be more. */
async function nextOf(
  chunks: AsyncIterator<Uint8Array>,
): Promise<IteratorResult<Uint8Array, unknown> | undefined> {
  try {
    return await chunks.next();
  } catch {
    return undefined;
  }
}
