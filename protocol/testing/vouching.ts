/** The relay as a witness: what it says of devices and members that nothing new is taken from any more. */
import type * as Y from 'yjs';
import { type Closed, type Entry, witnessBodies } from '../index.ts';
import { relay } from './cast.ts';
import type { TestConversation } from './conversation.ts';
import { openSession, type SessionOptions, writeEntry } from './writing.ts';

export const closedIn =
  ({ devices, memberships }: TestConversation): Closed =>
  ({ device, user }) => {
    if (devices.get(device)?.revokedAt !== undefined) return 'revoked';
    const spans = memberships.get(user) ?? [];
    return spans.length > 0 && spans.every(({ until }) => until !== undefined) ? 'left' : undefined;
  };

/** Writes what is owed into the relay's copy of a page. */
export const vouch = async (
  conversation: TestConversation,
  doc: Y.Doc,
  options: Omit<SessionOptions, 'doc'> = {},
): Promise<readonly Entry[]> => {
  const bodies = witnessBodies(doc, closedIn(conversation));
  if (bodies.length === 0) return [];
  const { clientID } = doc;
  const session = openSession(relay, conversation, { ...options, doc });
  const entries: Entry[] = [];
  for (const body of bodies) entries.push(await writeEntry(session, body));
  doc.clientID = clientID;
  return entries;
};
