/** Pieces of entries. */
import type { BlobId, EntryBody, EntryId } from '#protocol';

export const text = (words: string, more: object = {}): EntryBody => ({
  kind: 'text',
  text: words,
  ...more,
});

/** A file that the relay does not have any more. */
export const gone = 'f'.repeat(64) as BlobId;

/** An entry that never came to this device. */
export const missing = '01900000-0000-7000-8000-000000000000' as EntryId;
