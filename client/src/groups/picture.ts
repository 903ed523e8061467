/** The picture of a group: the one that it was given, else one that is always the same, and seldom its neighbour's. */
import type { ConversationId } from '#protocol';
import { groupPictures } from '../art/index.ts';
import { addressOf, type BlobPictures, useBlobPictures } from '../person/index.ts';
import type { GroupView } from '../projection/index.ts';

type Pictured = Pick<GroupView, 'conversation' | 'picture'>;

export function groupPicture(group: Pictured, blobs: BlobPictures): string | undefined {
  const chosen = group.picture && addressOf(group.picture, blobs);
  return chosen ?? firstPicture(group.conversation);
}

/** For views: answers anew when a picture has come. */
export function useGroupPicture(): (group: Pictured) => string | undefined {
  const blobs = useBlobPictures();
  return (group) => groupPicture(group, blobs);
}

export function firstPicture(group: ConversationId): string | undefined {
  const codes = Array.from(group, (letter) => letter.charCodeAt(0));
  const sum = codes.reduce((total, code) => (total * 31 + code) % 65_521, 7);
  return groupPictures[sum % groupPictures.length];
}
