/** What a person changes about themselves and asks of others: each a call to the relay, answered with what became of it. */
import {
  ok,
  type ChosenStatus,
  type Handle,
  type Profile,
  type RequestOf,
  type Result,
  type ShownChange,
  type UserId,
} from '#protocol';
import type { Failure, Session } from '../session/index.ts';
import type { Sync } from '../sync/index.ts';

export interface AccountCommands {
  /** Shown to contacts at once, or as soon as the relay is back. */
  setStatus(status: ChosenStatus): void;
  setDisplayName(displayName: string): Promise<Outcome>;
  setPersonalMessage(personalMessage: string): Promise<Outcome>;
  /** What others see and hear beside name and words; null takes it away. */
  show(change: ShownChange): Promise<Outcome>;
  /** Succeeds whether or not anybody has that handle; `handle` as typed. */
  requestContact(handle: string): Promise<Outcome>;
  withdrawRequest(handle: Handle): Promise<Outcome>;
  accept(user: UserId): Promise<Outcome>;
  decline(user: UserId): Promise<Outcome>;
  /** Out of both lists; with `block`, they are blocked before. */
  removeContact(user: UserId, how: { readonly block: boolean }): Promise<Outcome>;
  block(user: UserId): Promise<Outcome>;
  unblock(user: UserId): Promise<Outcome>;
}

export type Outcome = Result<void, Failure>;

export interface AccountDeps {
  readonly session: Pick<Session, 'call'>;
  readonly sync: Pick<Sync, 'setStatus'>;
  /** Told what the relay made of a change, so that it shows before other devices hear of it. */
  readonly learnProfile: (profile: Profile) => void;
  readonly chooseStatus: (status: ChosenStatus) => void;
  readonly refreshContacts: () => Promise<void>;
}

export function makeAccountCommands(deps: AccountDeps): AccountCommands {
  const { session, sync, learnProfile, chooseStatus, refreshContacts } = deps;

  async function updateProfile(body: RequestOf<'updateProfile'>): Promise<Outcome> {
    const answer = await session.call('updateProfile', { body });
    if (!answer.ok) return answer;
    learnProfile(answer.value);
    return ok(undefined);
  }

  async function thenRefresh(asked: Promise<Result<unknown, Failure>>): Promise<Outcome> {
    const answer = await asked;
    if (!answer.ok) return answer;
    await refreshContacts();
    return ok(undefined);
  }

  return {
    setStatus(status) {
      chooseStatus(status);
      sync.setStatus(status);
    },
    setDisplayName: (displayName) => updateProfile({ displayName }),
    setPersonalMessage: (personalMessage) => updateProfile({ personalMessage }),
    show: updateProfile,
    requestContact: (handle) => thenRefresh(session.call('requestContact', { body: { handle } })),
    withdrawRequest: (handle) => thenRefresh(session.call('withdrawRequest', { params: { handle } })),
    accept: (user) => thenRefresh(session.call('acceptRequest', { params: { user } })),
    decline: (user) => thenRefresh(session.call('declineRequest', { params: { user } })),
    async removeContact(user, { block }) {
      if (block) {
        const blocked = await session.call('block', { params: { user } });
        if (!blocked.ok) return blocked;
      }
      return thenRefresh(session.call('removeContact', { params: { user } }));
    },
    block: (user) => thenRefresh(session.call('block', { params: { user } })),
    unblock: (user) => thenRefresh(session.call('unblock', { params: { user } })),
  };
}
