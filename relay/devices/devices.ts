/** Device rows. A device belongs to one user for ever: what it signed keeps its author, also after it is revoked. */
import {
  type ConversationId,
  type DeviceId,
  err,
  limits,
  ok,
  type PublicKey,
  refuse,
  type Refusal,
  type Result,
  type UserId,
} from '#protocol';
import type { ChangeFeed } from '../changes.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/index.ts';
import type { DeviceRecord } from '../directory.ts';
import type { WitnessDebts } from '../witness/index.ts';

/** A device whose key has been proved. */
export type ProvenDevice = { readonly id: DeviceId; readonly key: PublicKey; readonly name: string };
type ListedDevice = Pick<Row, 'id' | 'name' | 'added'> & { readonly lastSeen: number };

export type Devices = {
  /**
   * Registers a device, or recognises the one that has this key. Refusals: `device-taken` where it is another user's,
   * `revoked-device` where its user has revoked it: the browser then needs a new key. If the user has `limits.devices`, the
   * one that was unseen for longest is revoked.
   */
  readonly register: (user: UserId, device: ProvenDevice) => Result<DeviceRecord, Refusal>;
  readonly get: (id: DeviceId) => DeviceRecord | undefined;
  /** Those that are not revoked, the newest first. */
  readonly listOf: (user: UserId) => readonly ListedDevice[];
  /**
   * The devices that signed something in the conversation. That one is revoked is told only if it happened before its user
   * left or blocked the viewer: as if they were offline since.
   */
  readonly signersIn: (conversation: ConversationId, viewer: UserId) => readonly DeviceRecord[];
  readonly seen: (id: DeviceId) => void;
  /** Refusal: `not-found` where the user has no such device. */
  readonly rename: (user: UserId, id: DeviceId, name: string) => Result<undefined, Refusal>;
  /** Refusal: `not-found` where the user has no such device. */
  readonly revoke: (user: UserId, id: DeviceId) => Result<DeviceRecord, Refusal>;
};

type Row = {
  readonly id: DeviceId;
  readonly user: UserId;
  readonly key: string;
  readonly name: string;
  readonly added: number;
  readonly last_seen: number;
  readonly revoked_at: number | null;
};

type Deps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly changes: ChangeFeed;
  readonly witnessDebts: Pick<WitnessDebts, 'oweAllOf'>;
};

export function createDevices({ database, clock, changes, witnessDebts }: Deps): Devices {
  const sql = prepare(database);

  function get(id: DeviceId): DeviceRecord | undefined {
    const row = sql.get.get(id);
    return row && toRecord(row);
  }

  function register(user: UserId, { id, key, name }: ProvenDevice): Result<DeviceRecord, Refusal> {
    const known = get(id);
    if (known && known.user !== user) return err(refuse('device-taken'));
    if (known?.revokedAt !== undefined) return err(refuse('revoked-device'));
    if (!known) makeRoom(user);
    const now = clock.now();
    sql.save.run({ id, user, key: key.x, name, added: now, last_seen: now });
    return ok({ id, user, key });
  }

  /** Somebody who signs in with a new key each time would fill the list; the device unseen for longest goes. */
  function makeRoom(user: UserId): void {
    const all = sql.listOf.all(user);
    if (all.length < limits.devices) return;
    const [oldest] = all.toSorted((a, b) => a.last_seen - b.last_seen || a.added - b.added);
    if (oldest) revoke(user, oldest.id);
  }

  function rename(user: UserId, id: DeviceId, name: string): Result<undefined, Refusal> {
    const { changes: renamed } = sql.rename.run(name, id, user);
    return renamed === 0 ? err(refuse('not-found')) : ok(undefined);
  }

  function revoke(user: UserId, id: DeviceId): Result<DeviceRecord, Refusal> {
    const device = get(id);
    if (device?.user !== user || device.revokedAt !== undefined) return err(refuse('not-found'));
    const revokedAt = clock.now();
    database.transaction(() => {
      sql.revoke.run(revokedAt, id);
      witnessDebts.oweAllOf(user);
    })();
    changes.emit({ type: 'device-revoked', device: id, user });
    changes.emit({ type: 'notices' });
    return ok({ ...device, revokedAt });
  }

  return {
    register,
    get,
    listOf: (user) =>
      sql.listOf
        .all(user)
        .map(({ id, name, added, last_seen }) => ({ id, name, added, lastSeen: last_seen })),
    signersIn: (conversation, viewer) => sql.signersIn.all({ conversation, viewer }).map(toRecord),
    seen: (id) => void sql.seen.run(clock.now(), id),
    rename,
    revoke,
  };
}

function toRecord({ id, user, key, revoked_at }: Row): DeviceRecord {
  const record = { id, user, key: { kty: 'OKP', crv: 'Ed25519', x: key } } as const;
  return revoked_at === null ? record : { ...record, revokedAt: revoked_at };
}

function prepare(database: Database) {
  return {
    get: database.prepare<[DeviceId], Row>('SELECT * FROM devices WHERE id = ?'),
    save: database.prepare<Omit<Row, 'revoked_at'>>(
      `INSERT INTO devices (id, user, key, name, added, last_seen) VALUES (@id, @user, @key, @name, @added, @last_seen)
       ON CONFLICT (id) DO UPDATE SET last_seen = excluded.last_seen`,
    ),
    listOf: database.prepare<[UserId], Row>(
      'SELECT * FROM devices WHERE user = ? AND revoked_at IS NULL ORDER BY added DESC, id',
    ),
    signersIn: database.prepare<{ readonly conversation: string; readonly viewer: UserId }, Row>(
      `SELECT id, user, key, name, added, last_seen, CASE
         WHEN EXISTS (SELECT 1 FROM blocks
           WHERE blocks.user = devices.user AND blocked = @viewer AND at < revoked_at) THEN NULL
         WHEN (SELECT sum(until IS NULL) = 0 AND max(until) < revoked_at FROM members
           WHERE conversation = @conversation AND members.user = devices.user) THEN NULL
         ELSE revoked_at END AS revoked_at
       FROM signers JOIN devices ON id = device
       WHERE conversation = @conversation ORDER BY id`,
    ),
    seen: database.prepare<[number, DeviceId]>('UPDATE devices SET last_seen = ? WHERE id = ?'),
    rename: database.prepare<[string, DeviceId, UserId]>(
      'UPDATE devices SET name = ? WHERE id = ? AND user = ? AND revoked_at IS NULL',
    ),
    revoke: database.prepare<[number, DeviceId]>('UPDATE devices SET revoked_at = ? WHERE id = ?'),
  };
}
