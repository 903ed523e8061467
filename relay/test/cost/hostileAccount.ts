/** Somebody with an account who means harm, and a friend of theirs who lets them: what they say to each other is theirs. */
import { type ConversationId, type DocumentName, formatDocumentName, type UserId } from '#protocol';
import type { Session } from '#protocol/testing';
import { makeAccount, makeContacts, sessionOf, type TestAccount } from '../support/index.ts';
import type { MeasuredRelay } from './measuredRelay.ts';

export type HostileAccount = {
  readonly account: TestAccount;
  readonly friend: TestAccount;
  readonly conversation: ConversationId;
  readonly user: UserId;
  readonly nameOf: (type: DocumentName['type']) => string;
  /** A session in the conversation, which nobody has heard of yet. */
  readonly newSession: () => Session;
};

let accounts = 0;

export async function makeHostileAccount(relay: MeasuredRelay): Promise<HostileAccount> {
  accounts += 1;
  const account = await makeAccount(relay, `mallory${accounts}`);
  const friend = await makeAccount(relay, `trudy${accounts}`);
  const conversation = await makeContacts(account, friend);
  const { user } = account;
  return {
    account,
    friend,
    conversation,
    user,
    nameOf: (type) =>
      formatDocumentName(type === 'page' ? { type, conversation, page: 0 } : { type, user }),
    newSession: () => sessionOf(account, conversation),
  };
}
