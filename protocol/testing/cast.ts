/**
 * Who acts in the tests. Keys are derived from names, so a run with a given seed is the same run everywhere; nobody outside
 * of tests may use them.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { type CryptoKey, exportJWK, importPKCS8 } from 'jose';
import * as v from 'valibot';
import { toBase64 } from 'lib0/buffer';
import { type DeviceId, deviceIdOf, Handle, PublicKey, UserId } from '../index.ts';

/** One device of one person. */
export type Character = {
  readonly user: UserId;
  readonly handle: Handle;
  readonly displayName: string;
  readonly device: DeviceId;
  readonly key: PublicKey;
  readonly privateKey: CryptoKey;
};

/** What comes before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const pkcs8Prefix = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];

/** The device of this name of the user of this handle. */
export const makeCharacter = async (handle: string, device = 'laptop'): Promise<Character> => {
  const secret = sha256(utf8ToBytes(`cutuca test key of ${handle}'s ${device}`));
  const pem = toBase64(Uint8Array.from([...pkcs8Prefix, ...secret]));
  const privateKey = await importPKCS8(
    `-----BEGIN PRIVATE KEY-----\n${pem}\n-----END PRIVATE KEY-----`,
    'EdDSA',
    { extractable: true },
  );
  const { kty, crv, x } = await exportJWK(privateKey);
  const key = v.parse(PublicKey, { kty, crv, x });
  return {
    user: v.parse(UserId, `user-${handle}`),
    handle: v.parse(Handle, handle),
    displayName: handle.charAt(0).toUpperCase() + handle.slice(1),
    device: deviceIdOf(key),
    key,
    privateKey,
  };
};

export const [alice, alicesPhone, bob, carol, mallory, relay] = await Promise.all([
  makeCharacter('alice'),
  makeCharacter('alice', 'phone'),
  makeCharacter('bob'),
  makeCharacter('carol'),
  makeCharacter('mallory'),
  makeCharacter('relay'),
]);
