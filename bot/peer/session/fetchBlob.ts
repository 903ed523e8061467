/** A file of a conversation, from the relay. */
import { createHash } from 'node:crypto';
import { type BlobId, blobPath } from '#protocol';

const patience = 20_000;

/** Undefined where it cannot be had, is larger than `most` bytes, or is not what its name says. */
export async function fetchBlob(
  origin: string,
  blob: BlobId,
  { token, most }: { readonly token: string; readonly most: number },
): Promise<Buffer | undefined> {
  try {
    const answer = await fetch(origin + blobPath(blob), {
      headers: { authorization: `Bearer ${token}` },
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    const tooLarge = Number(answer.headers.get('content-length') ?? Infinity) > most;
    if (!answer.ok || tooLarge) {
      await answer.body?.cancel();
      return undefined;
    }
    const content = Buffer.from(await answer.arrayBuffer());
    const hash = createHash('sha256').update(content).digest('hex');
    return hash === blob ? content : undefined;
  } catch {
    return undefined;
  }
}
