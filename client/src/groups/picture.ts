/** The picture of a group that has none of its own: always the same, and seldom the same as its neighbour's. */
import type { ConversationId } from '#protocol';
import { groupPictures } from '../art/index.ts';

export function groupPicture(group: ConversationId): string | undefined {
  const codes = Array.from(group, (letter) => letter.charCodeAt(0));
  const sum = codes.reduce((total, code) => (total * 31 + code) % 65_521, 7);
  return groupPictures[sum % groupPictures.length];
}
