/** Invites: a secret each, for one account, for seven days. Only hashes are kept. */
import { createHash, randomBytes } from 'node:crypto';
import type { UserId } from '#protocol';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/index.ts';

export type Invites = {
  /** `expires` in ms. */
  readonly create: (maker: UserId) => { readonly invite: string; readonly expires: number };
  readonly isGood: (invite: string) => boolean;
  /** Uses the invite up; false where it is unknown, expired, or used. */
  readonly redeem: (invite: string, user: UserId) => boolean;
};

type Deps = { readonly database: Database; readonly clock: Clock };

const lifetime = 7 * 24 * 3_600_000;

export function createInvites({ database, clock }: Deps): Invites {
  const insert = database.prepare<[Buffer, UserId, number]>(
    'INSERT INTO invites (hash, maker, expires) VALUES (?, ?, ?)',
  );
  const good = database.prepare<[Buffer, number]>(
    'SELECT 1 FROM invites WHERE hash = ? AND used_by IS NULL AND expires > ?',
  );
  const use = database.prepare<[UserId, Buffer, number]>(
    'UPDATE invites SET used_by = ? WHERE hash = ? AND used_by IS NULL AND expires > ?',
  );
  return {
    create: (maker) => {
      const invite = randomBytes(24).toString('base64url');
      const expires = clock.now() + lifetime;
      insert.run(hashOf(invite), maker, expires);
      return { invite, expires };
    },
    isGood: (invite) => good.get(hashOf(invite), clock.now()) !== undefined,
    redeem: (invite, user) => use.run(user, hashOf(invite), clock.now()).changes === 1,
  };
}

function hashOf(invite: string): Buffer {
  return createHash('sha256').update(invite).digest();
}
