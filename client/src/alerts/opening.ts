/** A notice that was clicked while no window was open opens one at this address, which then opens the conversation. */
import type { ConversationId } from '#protocol';

const mark = '#conversation=';

/** Taken out of the address bar once it was read. */
export function takeAskedConversation(): ConversationId | undefined {
  if (!location.hash.startsWith(mark)) return undefined;
  const id = location.hash.slice(mark.length);
  history.replaceState(null, '', location.pathname);
  return id as ConversationId;
}
