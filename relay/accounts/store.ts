/** Account rows. */
import type { ChosenStatus, Handle, UserId } from '#protocol';
import type { Database } from '../database/index.ts';

export type Account = {
  readonly user: UserId;
  readonly handle: Handle;
  /** PHC string. */
  readonly password: string;
  readonly administrator: boolean;
  /** What they chose last; what they sign in with, unless they choose anew. */
  readonly status: ChosenStatus;
  /** `service`: the relay's own bot. */
  readonly kind: 'person' | 'bot' | 'service';
  /** The operator has shut it: nobody signs in to it. */
  readonly disabled: boolean;
};

/** Times in ms. */
export type ListedAccount = Omit<Account, 'password' | 'status'> & {
  readonly displayName: string;
  readonly created: number;
  /** When one of its devices was last here; absent: never. */
  readonly lastSeen?: number;
};

type Flags = { readonly administrator: 0 | 1; readonly disabled: 0 | 1 };
type Row = Omit<Account, keyof Flags> & Flags;
type ListedRow = Omit<ListedAccount, keyof Flags | 'lastSeen'> &
  Flags & { readonly lastSeen: number | null };
type NewRow = Row & { readonly created: number };

export type AccountStore = {
  readonly get: (user: UserId) => Account | undefined;
  readonly byHandle: (handle: string) => Account | undefined;
  /** The relay's own bot, if it has one. */
  readonly service: () => Account | undefined;
  /** Nobody is here; bots are nobody. */
  readonly isEmpty: () => boolean;
  readonly insert: (account: Account, created: number) => void;
  readonly setPassword: (user: UserId, password: string) => void;
  readonly setStatus: (user: UserId, status: ChosenStatus) => void;
  readonly setDisabled: (user: UserId, disabled: boolean) => void;
  readonly makeAdministrator: (user: UserId) => void;
  /** Oldest first. */
  readonly list: () => readonly ListedAccount[];
};

export function createAccountStore(database: Database): AccountStore {
  const columns = 'id AS user, handle, password, administrator, status, kind, disabled';
  const get = database.prepare<[UserId], Row>(`SELECT ${columns} FROM users WHERE id = ?`);
  const byHandle = database.prepare<[string], Row>(`SELECT ${columns} FROM users WHERE handle = ?`);
  const service = database.prepare<[], Row>(`SELECT ${columns} FROM users WHERE kind = 'service'`);
  const any = database.prepare(`SELECT 1 FROM users WHERE kind = 'person' LIMIT 1`);
  const insert = database.prepare<NewRow>(
    `INSERT INTO users (id, handle, password, administrator, status, kind, disabled, profile_version, created)
     VALUES (@user, @handle, @password, @administrator, @status, @kind, @disabled, 0, @created)`,
  );
  const setPassword = database.prepare<[string, UserId]>('UPDATE users SET password = ? WHERE id = ?');
  const setStatus = database.prepare<[string, UserId]>('UPDATE users SET status = ? WHERE id = ?');
  const setDisabled = database.prepare<[0 | 1, UserId]>('UPDATE users SET disabled = ? WHERE id = ?');
  const makeAdministrator = database.prepare<[UserId]>(
    'UPDATE users SET administrator = 1 WHERE id = ?',
  );
  const list = database.prepare<[], ListedRow>(
    `SELECT id AS user, handle, administrator, disabled, kind, created, display_name AS displayName,
       (SELECT max(last_seen) FROM devices WHERE devices.user = users.id) AS lastSeen
     FROM users JOIN profiles ON profiles.user = users.id AND version = profile_version
     ORDER BY created, handle`,
  );
  return {
    get: (user) => toAccount(get.get(user)),
    byHandle: (handle) => toAccount(byHandle.get(handle)),
    service: () => toAccount(service.get()),
    isEmpty: () => any.get() === undefined,
    insert: (account, created) =>
      void insert.run({
        ...account,
        administrator: account.administrator ? 1 : 0,
        disabled: account.disabled ? 1 : 0,
        created,
      }),
    setPassword: (user, password) => void setPassword.run(password, user),
    setStatus: (user, status) => void setStatus.run(status, user),
    setDisabled: (user, disabled) => void setDisabled.run(disabled ? 1 : 0, user),
    makeAdministrator: (user) => void makeAdministrator.run(user),
    list: () => list.all().map(toListed),
  };
}

function toAccount(row: Row | undefined): Account | undefined {
  return row && { ...row, administrator: row.administrator === 1, disabled: row.disabled === 1 };
}

function toListed({ lastSeen, ...row }: ListedRow): ListedAccount {
  const flags = { administrator: row.administrator === 1, disabled: row.disabled === 1 };
  return { ...row, ...flags, ...(lastSeen !== null && { lastSeen }) };
}
