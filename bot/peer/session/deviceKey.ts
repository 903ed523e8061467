/** The device's key: made once, in a file that only its owner reads. */
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type CryptoKey } from 'jose';
import { PublicKey } from '#protocol';
import * as v from 'valibot';

export type DeviceKey = { readonly privateKey: CryptoKey; readonly publicKey: PublicKey };

const PrivateKey = v.object({ ...PublicKey.entries, d: v.string() });

/** Throws where the file cannot be read or is no key: a new one would be another device. */
export async function loadDeviceKey(folder: string, fresh = false): Promise<DeviceKey> {
  const file = join(folder, 'device.json');
  if (fresh || !existsSync(file)) await makeKey(file);
  const { d, ...publicKey } = v.parse(PrivateKey, JSON.parse(readFileSync(file, 'utf8')));
  const privateKey = await importJWK({ ...publicKey, d }, 'EdDSA');
  if (privateKey instanceof Uint8Array) throw new Error('The device key is no key pair.');
  return { privateKey, publicKey };
}

async function makeKey(file: string): Promise<void> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const { kty, crv, x, d } = await exportJWK(privateKey);
  const unfinished = `${file}.new`;
  writeFileSync(unfinished, JSON.stringify({ kty, crv, x, d }), { mode: 0o600 });
  chmodSync(unfinished, 0o600);
  renameSync(unfinished, file);
}
