/** Everything that lives as long as one account is signed in here: its sync, projections and commands. */
import { onCleanup } from 'solid-js';
import { makeAccountCommands, type AccountCommands } from '../commands/index.ts';
import {
  createConnection,
  createContacts,
  createConversations,
  createOwn,
  makeNotes,
  type ConnectionView,
  type Contacts,
  type Conversations,
  type Notes,
  type Own,
} from '../projection/index.ts';
import type { Account, Session } from '../session/index.ts';
import type { Sync } from '../sync/index.ts';

export interface Messenger {
  readonly sync: Sync;
  readonly notes: Notes;
  readonly own: Own;
  readonly contacts: Contacts;
  readonly conversations: Conversations;
  readonly connection: ConnectionView;
  readonly commands: AccountCommands;
}

export interface MessengerDeps {
  readonly account: Account;
  readonly session: Session;
  readonly openSync: (account: Account) => Sync;
  readonly storage: Storage;
}

export const after = (ms: number, callback: () => void): (() => void) => {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
};

export function createMessenger({ account, session, openSync, storage }: MessengerDeps): Messenger {
  const notes = makeNotes(storage, account.storage);
  const sync = openSync(account);
  onCleanup(() => void sync.close());
  const own = createOwn({ account, session, sync });
  const contacts = createContacts({ session, sync, notes });
  return {
    sync,
    notes,
    own,
    contacts,
    conversations: createConversations({ sync, self: account.user, notes, after }),
    connection: createConnection(sync),
    commands: makeAccountCommands({
      session,
      sync,
      learnProfile: own.learn,
      chooseStatus: own.choose,
      refreshContacts: contacts.refresh,
    }),
  };
}
