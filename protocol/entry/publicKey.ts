/** Devices' public keys: their ids, and the imported form that signatures are checked with. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64url, type CryptoKey, importJWK } from 'jose';
import type { PublicKey } from '../api/index.ts';
import type { DeviceId } from '../ids.ts';
import { memo } from '../memo.ts';

/** The RFC 7638 thumbprint: SHA-256 of the key's required members, in this order. */
export const deviceIdOf = ({ crv, kty, x }: PublicKey): DeviceId =>
  base64url.encode(sha256(utf8ToBytes(JSON.stringify({ crv, kty, x })))) as DeviceId;

const importOnce = memo(1_000, (x: string): Promise<CryptoKey> =>
  importJWK({ kty: 'OKP', crv: 'Ed25519', x }, 'EdDSA'),
);

/** Imported once per device, since the import costs as much as a check. Rejects where `x` is no point of the curve. */
export const importPublicKey = (key: PublicKey): Promise<CryptoKey> => importOnce(key.x);
