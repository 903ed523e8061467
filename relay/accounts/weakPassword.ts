/** Passwords that a guesser tries first. Length does the rest; rules about digits and signs only make worse ones. */
import { limits } from '#protocol';

/** The most common ones of eight characters or more. */
const common: ReadonlySet<string> = new Set([
  '00000000',
  '11111111',
  '12341234',
  '12345678',
  '123456789',
  '1234567890',
  '123123123',
  '147258369',
  '1q2w3e4r',
  '1q2w3e4r5t',
  '1qaz2wsx',
  '87654321',
  '88888888',
  '987654321',
  'abc12345',
  'abcd1234',
  'abcdefgh',
  'administrator',
  'aa123456',
  'asdfasdf',
  'asdfghjkl',
  'baseball',
  'changeme',
  'computer',
  'football',
  'iloveyou',
  'letmein1',
  'passw0rd',
  'password',
  'password!',
  'password1',
  'password12',
  'password123',
  'princess',
  'q1w2e3r4',
  'qwer1234',
  'qwerty12',
  'qwerty123',
  'qwertyui',
  'qwertyuiop',
  'senha123',
  'senha1234',
  'starwars',
  'sunshine',
  'superman',
  'trustno1',
  'welcome1',
  'zxcvbnm1',
]);

export function isWeakPassword(password: string, handle: string): boolean {
  const lower = password.toLowerCase();
  return password.length < limits.password.min || lower === handle.toLowerCase() || common.has(lower);
}
