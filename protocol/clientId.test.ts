import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { clientIdOf, newNonce, Nonce } from '#protocol';
import { alice, bob, makeSeededRandom } from '#protocol/testing';
import * as v from 'valibot';

const nonce = newNonce(makeSeededRandom(1).bytes);

describe('a clientID', () => {
  it('[A3] is the first 53 bits of SHA-256(device ‖ 0 ‖ nonce)', () => {
    const digest = createHash('sha256').update(`${alice.device}\0${nonce}`).digest();
    expect(clientIdOf(alice.device, nonce)).toBe(Number(digest.readBigUInt64BE(0) >> 11n));
  });

  it('[A3] is another one for another device, and for another nonce', () => {
    const other = newNonce(makeSeededRandom(2).bytes);
    expect(clientIdOf(alice.device, nonce)).not.toBe(clientIdOf(bob.device, nonce));
    expect(clientIdOf(alice.device, nonce)).not.toBe(clientIdOf(alice.device, other));
  });

  it('[A3] comes from a nonce of 16 random bytes', () => {
    expect(v.is(Nonce, nonce)).toBe(true);
    expect(Buffer.from(nonce, 'base64url')).toHaveLength(16);
  });
});
