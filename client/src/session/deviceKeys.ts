/**
 * One key for each account that signs in on this device. The private half cannot be read by anyone, scripts included:
 * only used, which is what makes a device's entries its own.
 */
import { type DeviceClaim, makeDeviceProof, PublicKey } from '#protocol';
import * as v from 'valibot';
import type { DeviceStore } from './deviceStore.ts';
import type { Environment } from './environment.ts';

export type DeviceKey = { readonly privateKey: CryptoKey; readonly publicKey: PublicKey };

export interface DeviceKeys {
  /** The key of this account here, made on first use. */
  keyOf(handle: string): Promise<DeviceKey>;
  /** A new key in place of one that the relay no longer takes from this account. */
  replaceKey(handle: string): Promise<DeviceKey>;
  claim(key: DeviceKey, handle: string): Promise<DeviceClaim>;
}

type DeviceKeyDeps = Pick<Environment, 'subtle' | 'deviceName' | 'relayNow'> & {
  readonly store: DeviceStore;
};

export function makeDeviceKeys({ subtle, deviceName, relayNow, store }: DeviceKeyDeps): DeviceKeys {
  async function replaceKey(handle: string): Promise<DeviceKey> {
    const key = await makeDeviceKey(subtle);
    await store.putKey(handle, key);
    return key;
  }

  return {
    keyOf: async (handle) => (await store.key(handle)) ?? replaceKey(handle),
    replaceKey,
    claim: async ({ privateKey, publicKey }, handle) => ({
      key: publicKey,
      name: deviceName,
      proof: await makeDeviceProof(privateKey, { handle, at: relayNow() }),
    }),
  };
}

async function makeDeviceKey(subtle: SubtleCrypto | undefined): Promise<DeviceKey> {
  if (!subtle) throw new Error('A device key was asked for where there is no WebCrypto.');
  const pair = await subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('WebCrypto gave a single key for Ed25519.');
  const { kty, crv, x } = await subtle.exportKey('jwk', pair.publicKey);
  return { privateKey: pair.privateKey, publicKey: v.parse(PublicKey, { kty, crv, x }) };
}
