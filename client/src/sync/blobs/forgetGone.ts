/** What is deleted for everyone leaves this device with its file: a conversation that sees to it while it is looked at. */
import { type BlobId, blobsNamedBy, type Struct } from '#protocol';
import type { Conversation, ConversationChange } from '../types.ts';

/** By the place of what names them. */
type Named = Map<string, readonly BlobId[]>;

const placeOf = (page: number, struct: Struct): string => `${page} ${struct.join()}`;

export function forgetGone(conversation: Conversation, forget: (blob: BlobId) => void): Conversation {
  const ofAll: Named = new Map();
  /** Of the conversation, and of each page that is open by itself. */
  const known = new Set([ofAll]);

  function note(named: Named, change: ConversationChange): void {
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
      const kept = new Set([...known].flatMap((each) => [...each.values()].flat()));
      for (const blob of gone) if (!kept.has(blob)) forget(blob);
    }
  }

  return {
    ...conversation,
    subscribe: (listener) =>
      conversation.subscribe((change) => {
        note(ofAll, change);
        listener(change);
      }),
    openPage(number) {
      const page = conversation.openPage(number);
      const named: Named = new Map();
      known.add(named);
      page.subscribe((change) => note(named, change));
      return {
        ...page,
        close() {
          known.delete(named);
          page.close();
        },
      };
    },
  };
}
