/** What a device that has nothing yet gets of a conversation. */
import type { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { setTimeout } from 'node:timers/promises';
import { type ConversationId, type EntryId, pageEntries } from '#protocol';
import { openPage, type TestAccount } from '../support/index.ts';

/** In ms. */
const patience = 20_000;

/** The ids of all entries on the first `pages` pages, each as often as it is there. Throws where a page does not open. */
export async function readEntries(
  socket: HocuspocusProviderWebsocket,
  account: TestAccount,
  conversation: ConversationId,
  pages: number,
): Promise<readonly EntryId[]> {
  const ids: EntryId[] = [];
  for (let number = 0; number < pages; number += 1) {
    const page = openPage(socket, account, conversation, { page: number });
    const deadline = Date.now() + patience;
    while (!page.provider.isSynced) {
      if (Date.now() > deadline) throw new Error(`Page ${number} of ${conversation} did not open`);
      await setTimeout(5);
    }
    ids.push(...pageEntries(page.document).map(({ id }) => id));
    page.destroy();
  }
  return ids;
}
