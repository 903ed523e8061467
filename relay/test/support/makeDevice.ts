/** A device with a key of its own, as a browser would make it. */
import { exportJWK, generateKeyPair, type CryptoKey } from 'jose';
import * as v from 'valibot';
import { type DeviceClaim, type DeviceId, deviceIdOf, makeDeviceProof, PublicKey } from '#protocol';

export type TestDevice = {
  readonly id: DeviceId;
  readonly key: CryptoKey;
  readonly publicKey: PublicKey;
  /** What it registers with. `at` in ms by the relay's clock. */
  readonly claim: (handle: string, at?: number) => Promise<DeviceClaim>;
};

export async function makeDevice(name = 'Test browser'): Promise<TestDevice> {
  const { privateKey: key, publicKey: exported } = await generateKeyPair('EdDSA', { extractable: true });
  const publicKey = v.parse(v.object(PublicKey.entries), await exportJWK(exported));
  return {
    id: deviceIdOf(publicKey),
    key,
    publicKey,
    claim: async (handle, at = Date.now()) => ({
      key: publicKey,
      name,
      proof: await makeDeviceProof(key, { handle, at }),
    }),
  };
}
