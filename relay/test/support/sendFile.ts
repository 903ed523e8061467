/** Files to and from a relay, as a client sends and fetches them. */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { ApiError, BlobId, blobPath, type RefusalType, StoredBlob } from '#protocol';
import type { TestAccount } from './makeAccount.ts';

type At = { readonly url: string };
type Who = Pick<TestAccount, 'token'>;

export const hashOf = (content: Uint8Array): BlobId =>
  v.parse(BlobId, createHash('sha256').update(content).digest('hex'));

export async function putFile(
  { url }: At,
  { token }: Who,
  content: Uint8Array<ArrayBuffer>,
  blob: BlobId = hashOf(content),
): Promise<StoredBlob | RefusalType> {
  const response = await fetch(url + blobPath(blob), {
    method: 'PUT',
    headers: { Authorization: `Bearer ${token}` },
    body: content,
  });
  const json: unknown = await response.json();
  return response.ok ? v.parse(StoredBlob, json) : v.parse(ApiError, json).error.type;
}

export const getFile = async ({ url }: At, { token }: Who, blob: BlobId): Promise<Response> =>
  fetch(url + blobPath(blob), { headers: { Authorization: `Bearer ${token}` } });

/** How the relay answered: 200 where it gave the file. */
export async function statusOfFile(at: At, who: Who, blob: BlobId): Promise<number> {
  const response = await getFile(at, who, blob);
  await response.arrayBuffer();
  return response.status;
}
