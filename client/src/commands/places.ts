/** Signing out where one is not, and telling one's devices apart. */
import { ok, type DeviceId, type Result } from '#protocol';
import type { Failure, Session } from '../session/index.ts';
import type { Outcome } from './account.ts';

export interface PlaceCommands {
  rename(device: DeviceId, name: string): Promise<Outcome>;
  /** Whoever has the password can sign in there again. */
  signOut(device: DeviceId): Promise<Outcome>;
  /** For a device that is lost: nothing that it says from now on is believed. */
  revoke(device: DeviceId): Promise<Outcome>;
}

export interface PlaceDeps {
  readonly session: Pick<Session, 'call'>;
  readonly refresh: () => Promise<void>;
}

export function makePlaceCommands({ session, refresh }: PlaceDeps): PlaceCommands {
  async function then(asked: Promise<Result<unknown, Failure>>): Promise<Outcome> {
    const answer = await asked;
    await refresh();
    return answer.ok ? ok(undefined) : answer;
  }

  return {
    rename: (device, name) => then(session.call('renameDevice', { params: { device }, body: { name } })),
    signOut: (device) => then(session.call('signOutDevice', { params: { device } })),
    revoke: (device) => then(session.call('revokeDevice', { params: { device } })),
  };
}
