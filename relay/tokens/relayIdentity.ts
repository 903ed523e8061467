/** The relay's own key pair and secrets: made at its first start, kept in its database, so a backup is a whole relay. */
import { randomBytes } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey } from 'jose';
import * as v from 'valibot';
import { deviceIdOf, PublicKey, type UserId } from '#protocol';
import type { Database } from '../database/index.ts';
import type { DeviceRecord } from '../directory.ts';

export type RelayIdentity = {
  /** Names this relay in tokens; another relay's differs. */
  readonly id: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: PublicKey;
  /** The public key's thumbprint. */
  readonly keyId: string;
  /** From this and a refresh token follows the next one. */
  readonly refreshSecret: Buffer;
};

type Row = { readonly id: string; readonly signing_key: string; readonly refresh_secret: Buffer };

const PrivateKey = v.object({ ...PublicKey.entries, d: v.string() });

export async function loadRelayIdentity(database: Database): Promise<RelayIdentity> {
  const row = read(database) ?? (await make(database));
  const { d, ...publicKey } = v.parse(PrivateKey, JSON.parse(row.signing_key));
  const privateKey = await importJWK({ ...publicKey, d }, 'EdDSA');
  if (privateKey instanceof Uint8Array) throw new TypeError('The signing key is not a key pair.');
  return {
    id: row.id,
    privateKey,
    publicKey,
    keyId: await calculateJwkThumbprint(publicKey),
    refreshSecret: row.refresh_secret,
  };
}

function read(database: Database): Row | undefined {
  return database.prepare<[], Row>('SELECT * FROM relay').get();
}

async function make(database: Database): Promise<Row> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const row = {
    id: randomBytes(16).toString('base64url'),
    signing_key: JSON.stringify(await exportJWK(privateKey)),
    refresh_secret: randomBytes(32),
  };
  database.prepare<Row>('INSERT INTO relay VALUES (@id, @signing_key, @refresh_secret)').run(row);
  return row;
}

/** The relay as the author of what it says itself: a device with its key, of a user with its id. */
export const deviceOf = ({ id, publicKey }: RelayIdentity): DeviceRecord => ({
  id: deviceIdOf(publicKey),
  user: id as UserId,
  key: publicKey,
});
