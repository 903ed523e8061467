/** Passwords, kept as argon2id hashes in the PHC format, so that their cost can rise without locking anybody out. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { err, ok, refuse, type Refusal, type Result } from '#protocol';
import { createQueue } from './queue.ts';

/** `memory` in KiB, `passes` over it. */
export type PasswordCost = { readonly memory: number; readonly passes: number };

/**
 * About 50 ms of one core. Of the settings that OWASP holds for equally strong, the one with the least memory: the
 * allocator keeps what each of four threads has used, which is 45 MB in all with this one and 120 MB with 19 MB and 2.
 */
export const passwordCost: PasswordCost = { memory: 7_168, passes: 5 };

export type Passwords = {
  /**
   * Refusal of both: `busy`, when too many passwords wait to be hashed. `from`: where the request comes from, for its turn.
   */
  readonly hash: (password: string, from: string) => Promise<Result<string, Refusal>>;
  /** Takes as long where there is no hash to compare with, so that time does not tell whether a handle exists. */
  readonly verify: (
    password: string,
    hash: string | undefined,
    from: string,
  ) => Promise<Result<boolean, Refusal>>;
};

const derive = promisify(argon2);
const tagLength = 32;

export function createPasswords(cost: PasswordCost): Passwords {
  const queue = createQueue({ atOnce: 2, waitingFrom: 64, waiting: 512 });
  const nobody: Parsed = { ...cost, salt: randomBytes(16), tag: randomBytes(tagLength) };

  async function inTurn<T>(from: string, work: () => Promise<T>): Promise<Result<T, Refusal>> {
    const result = await queue.run(from, work);
    return result.ok ? result : err(refuse('busy', 'too many passwords at once'));
  }

  return {
    hash: (password, from) =>
      inTurn(from, async () => {
        const salt = randomBytes(16);
        return format({ ...cost, salt, tag: await tagOf(password, { ...cost, salt }) });
      }),
    verify: async (password, hash, from) => {
      const known = hash === undefined ? nobody : parse(hash);
      const tag = await inTurn(from, () => tagOf(password, known));
      return tag.ok ? ok(timingSafeEqual(tag.value, known.tag) && hash !== undefined) : tag;
    },
  };
}

type Parsed = PasswordCost & { readonly salt: Buffer; readonly tag: Buffer };

function tagOf(password: string, { memory, passes, salt }: Omit<Parsed, 'tag'>): Promise<Buffer> {
  // Whatever keyboard typed it, the same password has the same bytes.
  const message = password.normalize('NFKC');
  return derive('argon2id', { message, nonce: salt, memory, passes, parallelism: 1, tagLength });
}

function format({ memory, passes, salt, tag }: Parsed): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=1$${unpadded(salt)}$${unpadded(tag)}`;
}

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

function parse(hash: string): Parsed {
  const [, memory, passes, salt, tag] = phc.exec(hash) ?? [];
  if (salt === undefined || tag === undefined) throw new TypeError('A stored password hash is damaged.');
  return {
    memory: Number(memory),
    passes: Number(passes),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}
