/** Words of one's own that a dropped document held and the relay's does not: they are written once more (K5). Pure. */
import type { SeenEntry } from '../types.ts';
import type { OutboxRow } from '../store/index.ts';
import type { SeenEntries } from './seenEntries.ts';

/** Rows for what the outbox does not have already. What its author deleted stays deleted, and so does what deleted it. */
export function lostWords(
  dropped: SeenEntries,
  current: SeenEntries,
  { tab, isKnown }: { readonly tab: string; readonly isKnown: (id: OutboxRow['id']) => boolean },
): readonly OutboxRow[] {
  const isLost = ({ entry: { id, body } }: SeenEntry) =>
    body.kind !== 'delete' &&
    current.ownStructs(id).length === 0 &&
    !current.isDeleted(id) &&
    !dropped.isDeleted(id) &&
    !isKnown(id);
  return dropped
    .own()
    .filter(isLost)
    .map(({ entry: { id, conversation, body }, page }) => ({
      id,
      conversation,
      page,
      body,
      tab,
      refusals: 0,
    }));
}
