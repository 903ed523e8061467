/**
 * Sessions: one per sign-in, alive as long as its refresh token is turned in for the next one now and then. A token that
 * was turned in long before means that somebody holds a copy, so the whole session ends. “Long” is ten seconds: a page
 * that reloads while its refresh is on the way, or a second tab, sends the same token again and gets the same answer.
 */
import { randomBytes } from 'node:crypto';
import {
  type DeviceId,
  err,
  limits,
  ok,
  refuse,
  type Refusal,
  type Result,
  type UserId,
} from '#protocol';
import type { ChangeFeed } from '../changes.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/index.ts';
import type { Devices } from '../devices/index.ts';
import type { Logger } from '../logger.ts';
import { firstRefreshToken, hashOf, nextRefreshToken, sessionOf } from './refreshToken.ts';

export type SessionRecord = { readonly id: string; readonly user: UserId; readonly device: DeviceId };
type Started = { readonly session: SessionRecord; readonly refreshToken: string };

export type Sessions = {
  readonly start: (user: UserId, device: DeviceId) => Started;
  /** Turns a refresh token in for the next. Refusals: `bad-token`, `signed-out`. */
  readonly refresh: (token: string) => Result<Started, Refusal>;
  /** Ends the session that a refresh token belongs to; an unknown token ends nothing. */
  readonly endByToken: (token: string) => void;
  readonly endAllOf: (device: DeviceId) => void;
  readonly endAllOfUser: (user: UserId) => void;
  /** Ends all sessions of a user, on this device too, and starts a new one here. */
  readonly startAnew: (user: UserId, device: DeviceId) => Started;
  readonly isLive: (id: string) => boolean;
  /** Whether this device has a session. */
  readonly isSignedIn: (device: DeviceId) => boolean;
};

type Deps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly changes: ChangeFeed;
  readonly devices: Devices;
  readonly logger: Logger;
  readonly refreshSecret: Buffer;
};

/** How long a used token still gets the answer that its first use got. In ms. */
const raceGrace = 10_000;

export function createSessions(deps: Deps): Sessions {
  const { database, clock, changes, devices, logger, refreshSecret } = deps;
  const sql = prepare(database);

  function start(user: UserId, device: DeviceId): Started {
    const session = { id: randomBytes(16).toString('base64url'), user, device };
    const refreshToken = firstRefreshToken(session.id);
    database.transaction(() => {
      sql.deleteExpired.run(clock.now());
      sql.insert.run({ ...session, expires: clock.now() + limits.token.refresh });
      sql.insertToken.run(hashOf(refreshToken), session.id);
      devices.seen(device);
    })();
    return { session, refreshToken };
  }

  function refresh(token: string): Result<Started, Refusal> {
    const id = sessionOf(token);
    if (id === undefined) return err(refuse('bad-token'));
    const session = sql.live.get(id, clock.now());
    if (!session) return err(refuse('signed-out'));
    const known = sql.token.get(hashOf(token), id);
    if (!known || (known.used_at !== null && clock.now() - known.used_at >= raceGrace)) {
      logger.warn('refresh-token-reused', { user: session.user, device: session.device });
      end([session]);
      return err(refuse('signed-out'));
    }
    return ok({
      session,
      refreshToken: known.used_at === null ? rotate(session, token) : newestAfter(token),
    });
  }

  function rotate(session: SessionRecord, token: string): string {
    const next = nextRefreshToken(token, refreshSecret);
    database.transaction(() => {
      sql.extend.run(clock.now() + limits.token.refresh, session.id);
      sql.useToken.run(clock.now(), hashOf(token));
      sql.insertToken.run(hashOf(next), session.id);
      sql.forgetTokens.run(session.id, clock.now() - raceGrace);
      devices.seen(session.device);
    })();
    return next;
  }

  function newestAfter(token: string): string {
    let newest = nextRefreshToken(token, refreshSecret);
    while (sql.isUsed.get(hashOf(newest))) newest = nextRefreshToken(newest, refreshSecret);
    return newest;
  }

  function end(sessions: readonly SessionRecord[]): void {
    database.transaction(() => {
      for (const { id } of sessions) sql.delete.run(id);
    })();
    for (const { id, user, device } of sessions) {
      changes.emit({ type: 'session-ended', session: id, device, user });
    }
  }

  return {
    start,
    refresh,
    endByToken: (token) => {
      const known = sql.byToken.get(hashOf(token));
      if (known) end([known]);
    },
    endAllOf: (device) => end(sql.ofDevice.all(device)),
    endAllOfUser: (user) => end(sql.ofUser.all(user)),
    startAnew: (user, device) => {
      const old = sql.ofUser.all(user);
      const started = start(user, device);
      end(old);
      return started;
    },
    isLive: (id) => sql.live.get(id, clock.now()) !== undefined,
    isSignedIn: (device) => sql.liveOn.get(device, clock.now()) !== undefined,
  };
}

function prepare(database: Database) {
  return {
    deleteExpired: database.prepare<[number]>('DELETE FROM sessions WHERE expires <= ?'),
    insert: database.prepare<SessionRecord & { expires: number }>(
      'INSERT INTO sessions (id, user, device, expires) VALUES (@id, @user, @device, @expires)',
    ),
    extend: database.prepare<[number, string]>('UPDATE sessions SET expires = ? WHERE id = ?'),
    delete: database.prepare<[string]>('DELETE FROM sessions WHERE id = ?'),
    live: database.prepare<[string, number], SessionRecord>(
      `SELECT sessions.id, sessions.user, device FROM sessions JOIN devices ON devices.id = device
       WHERE sessions.id = ? AND expires > ? AND revoked_at IS NULL`,
    ),
    liveOn: database.prepare<[DeviceId, number]>(
      'SELECT 1 FROM sessions WHERE device = ? AND expires > ? LIMIT 1',
    ),
    ofDevice: database.prepare<[DeviceId], SessionRecord>(
      'SELECT id, user, device FROM sessions WHERE device = ?',
    ),
    ofUser: database.prepare<[UserId], SessionRecord>(
      'SELECT id, user, device FROM sessions WHERE user = ?',
    ),
    insertToken: database.prepare<[Buffer, string]>(
      'INSERT INTO refresh_tokens (hash, session) VALUES (?, ?)',
    ),
    useToken: database.prepare<[number, Buffer]>('UPDATE refresh_tokens SET used_at = ? WHERE hash = ?'),
    forgetTokens: database.prepare<[string, number]>(
      'DELETE FROM refresh_tokens WHERE session = ? AND used_at <= ?',
    ),
    token: database.prepare<[Buffer, string], { readonly used_at: number | null }>(
      'SELECT used_at FROM refresh_tokens WHERE hash = ? AND session = ?',
    ),
    isUsed: database.prepare<[Buffer]>(
      'SELECT 1 FROM refresh_tokens WHERE hash = ? AND used_at IS NOT NULL',
    ),
    byToken: database.prepare<[Buffer], SessionRecord>(
      `SELECT sessions.id, user, device FROM refresh_tokens JOIN sessions ON sessions.id = session WHERE hash = ?`,
    ),
  };
}
