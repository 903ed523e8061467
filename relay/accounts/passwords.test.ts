import { describe, expect, it } from 'vitest';
import { ok } from '#protocol';
import { createPasswords } from './passwords.ts';
import { isWeakPassword } from './weakPassword.ts';

const cheap = { memory: 64, passes: 1 };

const hashed = async (password: string, cost = cheap): Promise<string> => {
  const hash = await createPasswords(cost).hash(password, 'home');
  return hash.ok ? hash.value : '';
};

describe('a password', () => {
  it('[I1] is kept as a salted argon2id hash that only it matches', async () => {
    const passwords = createPasswords(cheap);
    const hash = await hashed('correct horse');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=64,t=1,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(await hashed('correct horse')).not.toBe(hash);
    expect(await passwords.verify('correct horse', hash, 'home')).toEqual(ok(true));
    expect(await passwords.verify('Correct horse', hash, 'home')).toEqual(ok(false));
  });

  it('[I1] still matches after the cost was raised', async () => {
    const hash = await hashed('correct horse');
    expect(
      await createPasswords({ memory: 128, passes: 2 }).verify('correct horse', hash, 'home'),
    ).toEqual(ok(true));
  });

  it('[I1] is the same however its accents were typed', async () => {
    const hash = await hashed('caf\u00e9 da manh\u00e3');
    expect(await createPasswords(cheap).verify('cafe\u0301 da manha\u0303', hash, 'home')).toEqual(
      ok(true),
    );
  });

  it('[I6] of nobody never matches', async () => {
    expect(await createPasswords(cheap).verify('correct horse', undefined, 'home')).toEqual(ok(false));
  });

  it.each(['short', 'alice-in-lisbon', 'ALICE-in-Lisbon', 'Password123', 'qwertyuiop'])(
    '[I8] such as %j is too weak',
    (password) => {
      expect(isWeakPassword(password, 'alice-in-lisbon')).toBe(true);
    },
  );

  it('[I8] of four plain words is good', () => {
    expect(isWeakPassword('correct horse battery staple', 'alice')).toBe(false);
  });
});
