/**
 * The link that the program prints where nobody has an account yet: whoever comes with it is an administrator, even if a
 * stranger was there first. A secret, for one account, for 30 minutes; only its hash is kept.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/index.ts';

export type AdministratorLinks = {
  /** Its secret. Those made before are void. */
  readonly create: () => string;
  readonly isGood: (secret: string) => boolean;
  /** Uses it up; false where it is unknown, expired, or used. */
  readonly redeem: (secret: string) => boolean;
};

type Deps = { readonly database: Database; readonly clock: Clock };

/** In ms. */
const lifetime = 30 * 60_000;

export function createAdministratorLinks({ database, clock }: Deps): AdministratorLinks {
  const voidAll = database.prepare('DELETE FROM administrator_links');
  const insert = database.prepare<[Buffer, number]>('INSERT INTO administrator_links VALUES (?, ?)');
  const good = database.prepare<[Buffer, number]>(
    'SELECT 1 FROM administrator_links WHERE hash = ? AND expires > ?',
  );
  const use = database.prepare<[Buffer, number]>(
    'DELETE FROM administrator_links WHERE hash = ? AND expires > ?',
  );
  return {
    create: () => {
      const secret = randomBytes(24).toString('base64url');
      database.transaction(() => {
        voidAll.run();
        insert.run(hashOf(secret), clock.now() + lifetime);
      })();
      return secret;
    },
    isGood: (secret) => good.get(hashOf(secret), clock.now()) !== undefined,
    redeem: (secret) => use.run(hashOf(secret), clock.now()).changes === 1,
  };
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
