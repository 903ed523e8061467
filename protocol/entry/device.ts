/** What a device shows for itself: a proof that it holds its key (to the relay), and the relay's certificate (to other members). */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import {
  CompactSign,
  compactVerify,
  createLocalJWKSet,
  type CryptoKey,
  type JSONWebKeySet,
  jwtVerify,
} from 'jose';
import { decodeUtf8 } from 'lib0/string';
import * as v from 'valibot';
import { type DeviceClaim, PublicKey, Time } from '../api/index.ts';
import { type DeviceId, UserId } from '../ids.ts';
import { limits } from '../limits.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { deviceIdOf, importPublicKey } from './publicKey.ts';

/** Tells a proof from an entry: both are signed by the same key. */
const proofType = 'cutuca-device-proof';
const Proof = v.object({ handle: v.string(), at: Time });

/** A compact JWS over `{handle, at}`; `at` in ms by the relay's clock. */
export const makeDeviceProof = (
  key: CryptoKey,
  { handle, at }: { readonly handle: string; readonly at: number },
): Promise<string> =>
  new CompactSign(utf8ToBytes(JSON.stringify({ handle, at })))
    .setProtectedHeader({ alg: 'EdDSA', typ: proofType })
    .sign(key);

const bad = (detail: string) => err(refuse('bad-device-proof', detail));

/** The device's id, if whoever claims it holds its key now. Error: `bad-device-proof`. */
export const verifyDeviceProof = async (
  claim: Pick<DeviceClaim, 'key' | 'proof'>,
  { handle, now }: { readonly handle: string; readonly now: number },
): Promise<Result<DeviceId, Refusal>> => {
  try {
    const { payload, protectedHeader } = await compactVerify(
      claim.proof,
      await importPublicKey(claim.key),
      {
        algorithms: ['EdDSA'],
      },
    );
    if (protectedHeader.typ !== proofType) return bad('type');
    const proof = v.parse(Proof, JSON.parse(decodeUtf8(payload)));
    if (proof.handle !== handle) return bad('handle');
    if (Math.abs(proof.at - now) > limits.clockSkew) return bad('time');
    return ok(deviceIdOf(claim.key));
  } catch {
    return bad('signature');
  }
};

export const certificateType = 'cutuca-device+jwt';
const Certificate = v.object({
  sub: UserId,
  cnf: v.object({ jwk: PublicKey }),
  /** When the device was revoked, in ms. */
  revokedAt: v.optional(Time),
});

/** What peers know of a device. */
export type KnownDevice = {
  readonly user: UserId;
  readonly key: PublicKey;
  /** When the device was revoked, ms since 1970: nothing new is taken from it, whatever time it bears (A15). */
  readonly revokedAt?: number | undefined;
};

/** A certificate as the relay with these keys signed it. Error: `unknown-device`. */
export const readCertificate = async (
  certificate: string,
  relayKeys: JSONWebKeySet,
): Promise<Result<KnownDevice & { readonly device: DeviceId }, Refusal>> => {
  try {
    const { payload } = await jwtVerify(certificate, createLocalJWKSet(relayKeys), {
      algorithms: ['EdDSA'],
      typ: certificateType,
    });
    const { sub, cnf, revokedAt } = v.parse(Certificate, payload);
    return ok({ device: deviceIdOf(cnf.jwk), user: sub, key: cnf.jwk, revokedAt });
  } catch {
    return err(refuse('unknown-device', 'certificate'));
  }
};
