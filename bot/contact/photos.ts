/** The photos that a prompt tells of, for a model that can look at them. */
import type { BlobId } from '#protocol';
import type { Peer } from '../peer/index.ts';
import type { Message, Photo } from '../prompt/index.ts';

/** Those that people send are far smaller, since their browsers re-encode them. */
const mostBytes = 4 * 1024 * 1024;

/** As `data:` addresses. One that cannot be had is left out: its line still says that there was a photo. */
export async function loadPhotos(
  messages: readonly Message[],
  { file }: Pick<Peer, 'file'>,
): Promise<ReadonlyMap<BlobId, string>> {
  const photos = messages.flatMap(({ photo }) => (photo ? [photo] : []));
  const loaded = await Promise.all(photos.map(async (photo) => addressOf(photo, file)));
  return new Map(loaded.flatMap((each) => (each ? [each] : [])));
}

async function addressOf(
  { blob, type }: Photo,
  file: Peer['file'],
): Promise<readonly [BlobId, string] | undefined> {
  const content = await file(blob, mostBytes);
  return content && [blob, `data:${type};base64,${content.toString('base64')}`];
}
