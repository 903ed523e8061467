/**
 * Contacts are made by request and acceptance. A request is kept under the handle that was typed, whether or not anybody
 * has it: its sender sees it pending, which is all they would see of someone who does not answer, or who blocks them.
 */
import {
  type ContactList,
  err,
  type Handle,
  ok,
  type OutgoingRequest,
  refuse,
  type Refusal,
  type Result,
  type UserId,
} from '#protocol';
import type { ChangeFeed } from '../changes.ts';
import type { Clock } from '../clock.ts';
import type { Conversations } from '../conversations/index.ts';
import type { Database } from '../database/index.ts';
import type { Profiles } from '../profiles/index.ts';
import { createContactStore } from './store.ts';

type Done = Result<undefined, Refusal>;

export type Contacts = {
  readonly list: (user: UserId) => ContactList;
  /** Refusals: `own-handle`, `already-contacts`, `already-requested`. */
  readonly request: (sender: UserId, handle: Handle) => Result<OutgoingRequest, Refusal>;
  // Each of these is refused with `not-found` where there is no such request or person.
  readonly withdraw: (sender: UserId, handle: Handle) => Done;
  readonly accept: (user: UserId, sender: UserId) => Done;
  /** The sender is not told. */
  readonly decline: (user: UserId, sender: UserId) => Done;
  readonly remove: (user: UserId, contact: UserId) => Done;
  readonly block: (user: UserId, other: UserId) => Done;
  readonly unblock: (user: UserId, other: UserId) => Done;
  /** Makes contacts of two who did not ask. */
  readonly introduce: (one: UserId, other: UserId) => void;
  readonly of: (user: UserId) => readonly UserId[];
  readonly blocks: (user: UserId, other: UserId) => boolean;
};

type Deps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly changes: ChangeFeed;
  readonly profiles: Profiles;
  readonly conversations: Conversations;
};

export function createContacts(deps: Deps): Contacts {
  const { database, clock, changes, profiles, conversations } = deps;
  const store = createContactStore(database);
  const done: Done = ok(undefined);
  const notFound: Done = err(refuse('not-found'));

  function list(user: UserId): ContactList {
    const strangers = store.blockedStrangers(user).map((other) => {
      const { handle, displayName } = profiles.seenBy(user, other);
      return { user: other, handle, displayName };
    });
    return {
      contacts: store.contacts(user).map(({ contact, since, blocked }) => ({
        profile: profiles.seenBy(user, contact),
        conversation: conversations.ofPair(user, contact),
        since,
        blocked: blocked === 1,
      })),
      incoming: store
        .incoming(user)
        .map(({ sender, at }) => ({ profile: profiles.seenBy(user, sender), at })),
      outgoing: store.outgoing(user),
      ...(strangers.length > 0 ? { blocked: strangers } : {}),
    };
  }

  function request(sender: UserId, handle: Handle): Result<OutgoingRequest, Refusal> {
    const own = store.handleOf(sender);
    if (handle === own) return err(refuse('own-handle'));
    const receiver = store.userOf(handle);
    const known = receiver !== undefined && store.areContacts(sender, receiver);
    if (known) return err(refuse('already-contacts'));
    if (store.hasRequested(sender, handle)) return err(refuse('already-requested'));
    const at = clock.now();
    if (receiver !== undefined && store.hasRequested(receiver, own)) {
      becomeContacts(sender, receiver);
      return ok({ handle, at });
    }
    store.addRequest(sender, handle, at);
    tellOfRequest(sender, receiver);
    return ok({ handle, at });
  }

  function withdraw(sender: UserId, handle: Handle): Done {
    if (!store.removeRequest(sender, handle)) return notFound;
    tellOfRequest(sender, store.userOf(handle));
    return done;
  }

  function accept(user: UserId, sender: UserId): Done {
    if (!isAskedBy(user, sender)) return notFound;
    becomeContacts(user, sender);
    return done;
  }

  function decline(user: UserId, sender: UserId): Done {
    if (!isAskedBy(user, sender)) return notFound;
    store.decline(sender, store.handleOf(user));
    tell(user);
    return done;
  }

  function remove(user: UserId, contact: UserId): Done {
    if (!store.areContacts(user, contact)) return notFound;
    database.transaction(() => {
      profiles.freeze(user, contact);
      profiles.freeze(contact, user);
      store.removeContact(user, contact);
      store.removeContact(contact, user);
    })();
    tell(user, contact);
    return done;
  }

  /** Only the one who blocks is told: the other must not notice that anything happened. */
  function block(user: UserId, other: UserId): Done {
    if (user === other || !profiles.maySee(user, other)) return notFound;
    database.transaction(() => {
      profiles.freeze(user, other);
      store.addBlock(user, other, clock.now());
    })();
    tell(user);
    return done;
  }

  function unblock(user: UserId, other: UserId): Done {
    if (!store.removeBlock(user, other)) return notFound;
    tell(user);
    // To the one who was blocked, the profile has been standing still.
    changes.emit({ type: 'profile', user });
    return done;
  }

  /** Their conversation is the one they had, if they were contacts before. */
  function becomeContacts(one: UserId, other: UserId): void {
    conversations.ofPair(one, other);
    database.transaction(() => {
      store.removeRequest(one, store.handleOf(other));
      store.removeRequest(other, store.handleOf(one));
      store.addContact(one, other, clock.now());
      store.addContact(other, one, clock.now());
    })();
    tell(one, other);
  }

  function isAskedBy(user: UserId, sender: UserId): boolean {
    return store.incoming(user).some((row) => row.sender === sender);
  }

  function tellOfRequest(sender: UserId, receiver: UserId | undefined): void {
    tell(sender);
    if (receiver !== undefined && !store.isBlocked(receiver, sender)) tell(receiver);
  }

  function tell(...users: readonly UserId[]): void {
    for (const user of users) changes.emit({ type: 'contacts', user });
  }

  return {
    list,
    request,
    withdraw,
    accept,
    decline,
    remove,
    block,
    unblock,
    introduce: becomeContacts,
    of: (user) => store.contacts(user).map(({ contact }) => contact),
    blocks: store.isBlocked,
  };
}
