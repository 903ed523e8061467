/** Certifies that a device is a user's: what other members verify its entries with, also with no network. */
import { SignJWT } from 'jose';
import { certificateType } from '#protocol';
import type { DeviceRecord } from '../directory.ts';
import type { RelayIdentity } from './relayIdentity.ts';

/** One day in ms. When somebody signs a device out is nobody's business to the minute. */
const day = 86_400_000;
const endOfDay = (time: number): number => Math.ceil(time / day) * day;

export type Certificates = { readonly issue: (device: DeviceRecord) => Promise<string> };

export function createCertificates(identity: RelayIdentity): Certificates {
  return {
    issue: ({ user, key, revokedAt }) =>
      new SignJWT({
        cnf: { jwk: key },
        ...(revokedAt !== undefined && { revokedAt: endOfDay(revokedAt) }),
      })
        .setProtectedHeader({ alg: 'EdDSA', typ: certificateType, kid: identity.keyId })
        .setIssuer(identity.id)
        .setSubject(user)
        .sign(identity.privateKey),
  };
}
