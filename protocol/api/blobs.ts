/**
 * Files at the relay, by their content. They travel as they are, not as JSON, so these two are not in the table of routes:
 * `PUT` takes a file whose hash is the one in its path, `GET` answers it to whoever may read an entry that names it.
 */
import * as v from 'valibot';
import { BlobId } from '../ids.ts';

export const blobPath = (blob: BlobId): string => `/api/blobs/${blob}`;
/** As a router takes it. */
export const blobRoute = '/api/blobs/:blob';

/** What the relay says of a file it has taken. The type is what it found, whatever the sender called it. */
export const StoredBlob = v.object({ blob: BlobId, bytes: v.number(), type: v.string() });
export type StoredBlob = v.InferOutput<typeof StoredBlob>;
