/** The person who is signed in: their profile and the status they chose, as last known on this device. */
import type { ChosenStatus, Profile } from '#protocol';
import { createSignal, onCleanup, type Accessor } from 'solid-js';
import type { Account, Session } from '../session/index.ts';
import type { Sync } from '../sync/index.ts';

export interface Own {
  readonly profile: Accessor<Profile>;
  readonly status: Accessor<ChosenStatus>;
  /** None of one's devices had input for long: contacts see “away” in place of “available”. */
  readonly idle: Accessor<boolean>;
  readonly administrator: boolean;
  /** Takes what the relay answered to a change, or a newer version it told of. Older ones change nothing. */
  learn(profile: Profile): void;
  /** The status chosen here, shown at once; the relay confirms it to all devices. */
  choose(status: ChosenStatus): void;
}

export interface OwnDeps {
  readonly account: Account;
  readonly session: Pick<Session, 'call' | 'keep'>;
  readonly sync: Pick<Sync, 'onInbox' | 'onConnection' | 'connection'>;
}

export function createOwn({ account, session, sync }: OwnDeps): Own {
  const [profile, setProfile] = createSignal(account.profile);
  const [status, setStatus] = createSignal(account.status);
  const [idle, setIdle] = createSignal(false);

  function learn(next: Profile) {
    if (next.version < profile().version) return;
    setProfile(next);
    void session.keep({ profile: next });
  }

  function choose(next: ChosenStatus) {
    setStatus(next);
    void session.keep({ status: next });
  }

  async function refresh() {
    const answer = await session.call('profiles', { query: { users: account.user } });
    const own = answer.ok ? answer.value.find(({ user }) => user === account.user) : undefined;
    if (own) learn(own);
  }

  onCleanup(
    sync.onInbox((event) => {
      if (event.t !== 'own-status') return;
      choose(event.status);
      setIdle(event.idle === true);
    }),
  );
  onCleanup(
    sync.onConnection(({ type }) => {
      if (type === 'online') void refresh();
      else setIdle(false);
    }),
  );
  if (sync.connection().type === 'online') void refresh();

  return { profile, status, idle, administrator: account.administrator, learn, choose };
}
