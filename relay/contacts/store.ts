/** Rows of requests, contacts and blocks. What they mean together is decided in `contacts.ts`. */
import type { Handle, OutgoingRequest, UserId } from '#protocol';
import type { Database } from '../database/index.ts';

type ContactRow = { readonly contact: UserId; readonly since: number; readonly blocked: 0 | 1 };
type RequestRow = { readonly sender: UserId; readonly at: number };

export type ContactStore = {
  readonly handleOf: (user: UserId) => Handle;
  readonly userOf: (handle: Handle) => UserId | undefined;
  readonly contacts: (user: UserId) => readonly ContactRow[];
  readonly areContacts: (one: UserId, other: UserId) => boolean;
  readonly addContact: (user: UserId, contact: UserId, since: number) => void;
  /** These say whether there was anything to remove. */
  readonly removeContact: (user: UserId, contact: UserId) => boolean;
  readonly removeRequest: (sender: UserId, handle: Handle) => boolean;
  readonly removeBlock: (user: UserId, other: UserId) => boolean;
  /** Without those that were declined, or whose senders are blocked. */
  readonly incoming: (user: UserId) => readonly RequestRow[];
  readonly outgoing: (sender: UserId) => OutgoingRequest[];
  readonly hasRequested: (sender: UserId, handle: Handle) => boolean;
  readonly addRequest: (sender: UserId, handle: Handle, at: number) => void;
  readonly decline: (sender: UserId, handle: Handle) => void;
  /** Those among the blocked who are no contacts. */
  readonly blockedStrangers: (user: UserId) => readonly UserId[];
  readonly isBlocked: (user: UserId, other: UserId) => boolean;
  readonly addBlock: (user: UserId, other: UserId, at: number) => void;
};

export function createContactStore(database: Database): ContactStore {
  const handleOf = database.prepare<[UserId], { readonly handle: Handle }>(
    'SELECT handle FROM users WHERE id = ?',
  );
  const userOf = database.prepare<[Handle], { readonly id: UserId }>(
    'SELECT id FROM users WHERE handle = ?',
  );
  const contacts = database.prepare<[UserId], ContactRow>(
    `SELECT contact, since, blocked IS NOT NULL AS blocked
     FROM contacts LEFT JOIN blocks ON blocks.user = contacts.user AND blocked = contact
     WHERE contacts.user = ? ORDER BY since, contact`,
  );
  const isContact = database.prepare<[UserId, UserId]>(
    'SELECT 1 FROM contacts WHERE user = ? AND contact = ?',
  );
  const addContact = database.prepare<[UserId, UserId, number]>('INSERT INTO contacts VALUES (?, ?, ?)');
  const removeContact = database.prepare<[UserId, UserId]>(
    'DELETE FROM contacts WHERE user = ? AND contact = ?',
  );
  const incoming = database.prepare<[UserId], RequestRow>(
    `SELECT sender, at FROM requests JOIN users ON users.handle = requests.handle
     WHERE users.id = ? AND declined = 0
     AND NOT EXISTS (SELECT 1 FROM blocks WHERE blocks.user = users.id AND blocked = sender)
     ORDER BY at, sender`,
  );
  const outgoing = database.prepare<[UserId], OutgoingRequest>(
    'SELECT handle, at FROM requests WHERE sender = ? ORDER BY at, handle',
  );
  const hasRequested = database.prepare<[UserId, Handle]>(
    'SELECT 1 FROM requests WHERE sender = ? AND handle = ?',
  );
  const addRequest = database.prepare<[UserId, Handle, number]>(
    'INSERT INTO requests (sender, handle, at) VALUES (?, ?, ?)',
  );
  const removeRequest = database.prepare<[UserId, Handle]>(
    'DELETE FROM requests WHERE sender = ? AND handle = ?',
  );
  const decline = database.prepare<[UserId, Handle]>(
    'UPDATE requests SET declined = 1 WHERE sender = ? AND handle = ?',
  );
  const blockedStrangers = database.prepare<[UserId], { readonly blocked: UserId }>(
    `SELECT blocked FROM blocks WHERE user = ?
     AND NOT EXISTS (SELECT 1 FROM contacts WHERE contacts.user = blocks.user AND contact = blocked)
     ORDER BY blocked`,
  );
  const isBlocked = database.prepare<[UserId, UserId]>(
    'SELECT 1 FROM blocks WHERE user = ? AND blocked = ?',
  );
  const addBlock = database.prepare<[UserId, number, UserId]>(
    `INSERT OR IGNORE INTO blocks (user, blocked, profile_version, at)
     SELECT id, ?, profile_version, ? FROM users WHERE id = ?`,
  );
  const removeBlock = database.prepare<[UserId, UserId]>(
    'DELETE FROM blocks WHERE user = ? AND blocked = ?',
  );

  return {
    handleOf: (user) => {
      const row = handleOf.get(user);
      if (!row) throw new Error('A signed-in user has no account.');
      return row.handle;
    },
    userOf: (handle) => userOf.get(handle)?.id,
    contacts: (user) => contacts.all(user),
    areContacts: (one, other) => isContact.get(one, other) !== undefined,
    addContact: (user, contact, since) => void addContact.run(user, contact, since),
    removeContact: (user, contact) => removeContact.run(user, contact).changes > 0,
    removeRequest: (sender, handle) => removeRequest.run(sender, handle).changes > 0,
    removeBlock: (user, other) => removeBlock.run(user, other).changes > 0,
    incoming: (user) => incoming.all(user),
    outgoing: (sender) => outgoing.all(sender),
    hasRequested: (sender, handle) => hasRequested.get(sender, handle) !== undefined,
    addRequest: (sender, handle, at) => void addRequest.run(sender, handle, at),
    decline: (sender, handle) => void decline.run(sender, handle),
    blockedStrangers: (user) => blockedStrangers.all(user).map(({ blocked }) => blocked),
    isBlocked: (user, other) => isBlocked.get(user, other) !== undefined,
    addBlock: (user, other, at) => void addBlock.run(other, at, user),
  };
}
