/** Pages of a conversation one by one. */
import type { Entry } from '#protocol';
import type { Conversation, ConversationChange } from '../../sync/index.ts';

/** Those on which lines may be others by this. */
export function pagesOf(change: ConversationChange): ReadonlySet<number> {
  if (change.type === 'entries') return new Set(change.entries.map(({ page }) => page));
  if (change.type === 'removed') return new Set(change.structs.map(({ page }) => page));
  return new Set();
}

/** All that is on this page, which is open for no longer than that takes. */
export async function readPage(
  conversation: Pick<Conversation, 'openPage'>,
  number: number,
): Promise<readonly Entry[]> {
  const page = conversation.openPage(number);
  await page.there;
  const entries: Entry[] = [];
  page.subscribe((change) => {
    if (change.type === 'entries') entries.push(...change.entries.map(({ entry }) => entry));
  });
  page.close();
  return entries;
}
