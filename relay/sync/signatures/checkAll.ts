/** What runs in the thread. It is carried there as a text, so it can name nothing but what is in it and what Node gives to all. */
import type { KeyObject } from 'node:crypto';

export function checkAll(): void {
  const { parentPort } = process.getBuiltinModule('node:worker_threads');
  const { createPublicKey, verify } = process.getBuiltinModule('node:crypto');
  const keys = new Map<string, KeyObject>();

  const keyOf = (x: string): KeyObject => {
    const known = keys.get(x);
    if (known) return known;
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    // As many as the relay itself remembers.
    if (keys.size >= 1_000) keys.clear();
    keys.set(x, key);
    return key;
  };

  const holds = (check: string): boolean => {
    const [jws = '', x = ''] = check.split(' ');
    const end = jws.lastIndexOf('.');
    const signature = Buffer.from(jws.slice(end + 1), 'base64url');
    try {
      return verify(null, Buffer.from(jws.slice(0, end), 'latin1'), keyOf(x), signature);
    } catch {
      return false;
    }
  };

  // One text each way: of anything else every part is copied by itself.
  parentPort?.on('message', (checks: string) => {
    const held = checks.split('\n').map((check) => (holds(check) ? '1' : '0'));
    parentPort.postMessage(held.join(''));
  });
}
