/** Signing an entry, and asking whether a signature holds. */
import { CompactSign, compactVerify, type CryptoKey } from 'jose';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { PublicKey } from '../api/index.ts';
import { importPublicKey } from './publicKey.ts';
import { encodeBody } from './body.ts';
import type { Entry } from './kinds.ts';

export type EntryToSign = Entry & { readonly key: CryptoKey };

/** The compact JWS that goes into the document, at exactly the struct it names. */
export const signEntry = async ({ key, body, ...entry }: EntryToSign): Promise<string> => {
  const { id, user: u, conversation: c, page: p, struct: y, nonce: n } = entry;
  const payload = JSON.stringify({ ...encodeBody(body), id, u, c, p, y, n });
  return new CompactSign(utf8ToBytes(payload))
    .setProtectedHeader({ alg: 'EdDSA', kid: entry.device })
    .sign(key);
};

/** Whether the signature of an entry holds. Of what `readEntry` took, since that alone looks at the header. */
export type VerifyEntry = (jws: string, key: PublicKey) => Promise<boolean>;

/** Never throws: what can't be checked doesn't hold. */
export const verifyEntry: VerifyEntry = async (jws, key) => {
  try {
    await compactVerify(jws, await importPublicKey(key), { algorithms: ['EdDSA'] });
    return true;
  } catch {
    return false;
  }
};
