import { calculateJwkThumbprint, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import {
  certificateType,
  deviceIdOf,
  limits,
  makeDeviceProof,
  readCertificate,
  verifyDeviceProof,
} from '#protocol';
import {
  alice,
  type Character,
  makeTestConversation,
  mallory,
  nextEntry,
  openSession,
  relay,
} from '#protocol/testing';
import { signEntry } from './sign.ts';

const now = 1_000_000;

describe('a device', () => {
  it('[I3] is named by the RFC 7638 thumbprint of its key', async () => {
    expect(deviceIdOf(alice.key)).toBe(await calculateJwkThumbprint(alice.key));
  });

  it('[I3] proves that it holds its key, to one handle, about now', async () => {
    const proof = await makeDeviceProof(alice.privateKey, { handle: 'alice', at: now });
    const claim = { key: alice.key, proof };
    expect(await verifyDeviceProof(claim, { handle: 'alice', now })).toEqual({
      ok: true,
      value: alice.device,
    });
    for (const [handle, late] of [
      ['mallory', 0],
      ['alice', limits.clockSkew + 1],
      ['alice', -limits.clockSkew - 1],
    ] as const) {
      const verified = await verifyDeviceProof(claim, { handle, now: now + late });
      expect(verified).toMatchObject({ ok: false, error: { type: 'bad-device-proof' } });
    }
  });

  it("[I3] can not claim another's key, nor pass off an entry as a proof", async () => {
    const stolen = await makeDeviceProof(mallory.privateKey, { handle: 'alice', at: now });
    const entry = await signEntry({
      ...nextEntry(openSession(alice, makeTestConversation())),
      body: { kind: 'unknown', name: 'hologram', fields: { handle: 'alice', at: now } },
      key: alice.privateKey,
    });
    for (const proof of [stolen, entry, 'garbage', '']) {
      const verified = await verifyDeviceProof({ key: alice.key, proof }, { handle: 'alice', now });
      expect(verified).toMatchObject({ ok: false, error: { type: 'bad-device-proof' } });
    }
  });
});

describe("a device's certificate", () => {
  const relayKeys = { keys: [{ ...relay.key, kid: relay.device }] };
  const certify = (by: Character, claims: object, typ = certificateType): Promise<string> =>
    new SignJWT({ cnf: { jwk: alice.key }, ...claims })
      .setProtectedHeader({ alg: 'EdDSA', typ, kid: relay.device })
      .setSubject(alice.user)
      .sign(by.privateKey);

  it('[I3] tells whose a device is, by which key, and since when no more', async () => {
    const read = await readCertificate(await certify(relay, { revokedAt: now }), relayKeys);
    expect(read).toEqual({
      ok: true,
      value: { device: alice.device, user: alice.user, key: alice.key, revokedAt: now },
    });
  });

  it('[I3] is the relay’s alone, and no other token of it', async () => {
    for (const certificate of [
      await certify(mallory, {}),
      await certify(relay, {}, 'at+jwt'),
      await certify(relay, { cnf: { jwk: { kty: 'oct', k: 'AAAA' } } }),
      'garbage',
    ]) {
      const read = await readCertificate(certificate, relayKeys);
      expect(read).toMatchObject({ ok: false, error: { type: 'unknown-device' } });
    }
  });
});
