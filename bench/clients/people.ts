/** People with accounts on a relay, in conversations of two. */
import type { ConversationId } from '#protocol';
import { makeAccount, makeContacts, type TestAccount } from '../../relay/test/support/index.ts';

/** One side of a conversation. */
export type Member = { readonly account: TestAccount; readonly conversation: ConversationId };

const systemClock = { now: Date.now };

export async function makePerson(url: string, handle: string): Promise<TestAccount> {
  return makeAccount({ url, clock: systemClock }, handle);
}

/** Both sides of so many conversations, among as few people as can have them. */
export async function makeConversations(url: string, count: number): Promise<Member[]> {
  const people: TestAccount[] = [];
  const members: Member[] = [];
  while (members.length < 2 * count) {
    const newcomer = await makePerson(url, `person${people.length}`);
    for (const known of people.slice(0, count - members.length / 2)) {
      const conversation = await makeContacts(newcomer, known);
      members.push({ account: newcomer, conversation }, { account: known, conversation });
    }
    people.push(newcomer);
  }
  return members;
}
