/**
 * Whether an entry's signature holds, as `verifyEntry` of the protocol says it, without what `jose` does around the check:
 * the header, which `readEntry` has taken apart already, is most of its work.
 */
import { subtle } from 'node:crypto';
import { importPublicKey, type VerifyEntry } from '#protocol';

/** Never throws: what can't be checked doesn't hold. */
export const verifyHere: VerifyEntry = async (jws, key) => {
  const end = jws.lastIndexOf('.');
  const signature = Buffer.from(jws.slice(end + 1), 'base64url');
  const signed = Buffer.from(jws.slice(0, end), 'latin1');
  try {
    return await subtle.verify('Ed25519', await importPublicKey(key), signature, signed);
  } catch {
    return false;
  }
};
