/** Which files an entry names: whoever may read the entry may fetch them. */
import type { BlobId } from '../ids.ts';
import type { EntryBody } from './kinds.ts';

export const blobsNamedBy = (body: EntryBody): readonly BlobId[] => {
  switch (body.kind) {
    case 'photo':
    case 'file':
    case 'voice':
      return [body.blob];
    case 'text':
    case 'edit':
      return (body.emoticons ?? []).map(({ blob }) => blob);
    case 'picture':
      return body.picture?.type === 'blob' ? [body.picture.hash] : [];
    default:
      return [];
  }
};
