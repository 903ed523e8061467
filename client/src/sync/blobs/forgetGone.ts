/** What is deleted for everyone leaves this device with its file: a conversation that sees to it while it is looked at. */
import { type BlobId, blobsNamedBy, type Struct } from '#protocol';
import type { Conversation, ConversationChange } from '../types.ts';

const placeOf = (page: number, struct: Struct): string => `${page} ${struct.join()}`;

export function forgetGone(conversation: Conversation, forget: (blob: BlobId) => void): Conversation {
  const named = new Map<string, readonly BlobId[]>();

  function note(change: ConversationChange): void {
    if (change.type === 'entries') {
      for (const { entry, page } of change.entries) {
        const blobs = blobsNamedBy(entry.body);
        if (blobs.length > 0) named.set(placeOf(page, entry.struct), blobs);
      }
    }
    if (change.type === 'removed' && named.size > 0) {
      const places = change.structs.map(({ page, struct }) => placeOf(page, struct));
      const gone = new Set(places.flatMap((place) => named.get(place) ?? []));
      for (const place of places) named.delete(place);
      const kept = new Set([...named.values()].flat());
      for (const blob of gone) if (!kept.has(blob)) forget(blob);
    }
  }

  return {
    ...conversation,
    subscribe: (listener) =>
      conversation.subscribe((change) => {
        note(change);
        listener(change);
      }),
  };
}
