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
};

type Row = Omit<Account, 'administrator'> & { readonly administrator: 0 | 1 };
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
};

export function createAccountStore(database: Database): AccountStore {
  const columns = 'id AS user, handle, password, administrator, status, kind';
  const get = database.prepare<[UserId], Row>(`SELECT ${columns} FROM users WHERE id = ?`);
  const byHandle = database.prepare<[string], Row>(`SELECT ${columns} FROM users WHERE handle = ?`);
  const service = database.prepare<[], Row>(`SELECT ${columns} FROM users WHERE kind = 'service'`);
  const any = database.prepare(`SELECT 1 FROM users WHERE kind = 'person' LIMIT 1`);
  const insert = database.prepare<NewRow>(
    `INSERT INTO users (id, handle, password, administrator, status, kind, profile_version, created)
     VALUES (@user, @handle, @password, @administrator, @status, @kind, 0, @created)`,
  );
  const setPassword = database.prepare<[string, UserId]>('UPDATE users SET password = ? WHERE id = ?');
  const setStatus = database.prepare<[string, UserId]>('UPDATE users SET status = ? WHERE id = ?');
  return {
    get: (user) => toAccount(get.get(user)),
    byHandle: (handle) => toAccount(byHandle.get(handle)),
    service: () => toAccount(service.get()),
    isEmpty: () => any.get() === undefined,
    insert: (account, created) =>
      void insert.run({ ...account, administrator: account.administrator ? 1 : 0, created }),
    setPassword: (user, password) => void setPassword.run(password, user),
    setStatus: (user, status) => void setStatus.run(status, user),
  };
}

function toAccount(row: Row | undefined): Account | undefined {
  return row && { ...row, administrator: row.administrator === 1 };
}
