/** How a person says that they are away, and what they listen to. A status of their own making is left with everything as it was. */
import { ok, type ChosenStatus, type Profile, type RequestOf, type Result } from '#protocol';
import type { Failure, Session } from '../session/index.ts';
import type { Outcome } from './account.ts';

/** A status of one's own making. */
interface OwnStatus {
  readonly id: string;
  readonly name: string;
  readonly status: ChosenStatus;
  readonly personalMessage: string;
  readonly reply: string;
}

interface Absence {
  readonly since: number;
  readonly status: OwnStatus;
  readonly before: { readonly status: ChosenStatus; readonly personalMessage: string };
}

export interface PresenceCommands {
  /** Any other status, which also ends one of one's own making. */
  setStatus(status: ChosenStatus): void;
  enter(status: OwnStatus): Promise<Outcome>;
  /** Back to the status and the words of before. */
  leave(): Promise<Outcome>;
  /** Empty: nothing any more. */
  setNowPlaying(song: string): Promise<Outcome>;
}

export interface PresenceDeps {
  readonly session: Pick<Session, 'call'>;
  readonly own: {
    profile(): Profile;
    status(): ChosenStatus;
    learn(profile: Profile): void;
  };
  readonly options: {
    get(name: 'presence.absence'): Absence | null;
    get(name: 'presence.songMinutes'): number;
    set(name: 'presence.absence', value: Absence | null): Promise<Result<void, Failure>>;
    set(name: 'presence.songUntil', value: number): Promise<Result<void, Failure>>;
  };
  readonly setStatus: (status: ChosenStatus) => void;
  /** ms since 1970, as others have it. */
  readonly now: () => number;
}

export function makePresenceCommands(deps: PresenceDeps): PresenceCommands {
  const { session, own, options, now } = deps;

  async function change(body: RequestOf<'updateProfile'>): Promise<Outcome> {
    const answer = await session.call('updateProfile', { body });
    if (!answer.ok) return answer;
    own.learn(answer.value);
    return ok(undefined);
  }

  async function end({ before }: Absence, status: ChosenStatus): Promise<Outcome> {
    deps.setStatus(status);
    const changed = await change({ personalMessage: before.personalMessage, statusText: null });
    // Where the relay is away it goes on being in force, and is left once more.
    if (changed.ok) await options.set('presence.absence', null);
    return changed;
  }

  return {
    setStatus(status) {
      const absence = options.get('presence.absence');
      if (absence) void end(absence, status);
      else deps.setStatus(status);
    },
    async enter(status) {
      const absence = options.get('presence.absence');
      const before = absence?.before ?? {
        status: own.status(),
        personalMessage: own.profile().personalMessage,
      };
      const changed = await change({
        personalMessage: status.personalMessage || before.personalMessage,
        statusText: status.name,
      });
      if (!changed.ok) return changed;
      deps.setStatus(status.status);
      return options.set('presence.absence', { since: now(), status, before });
    },
    async leave() {
      const absence = options.get('presence.absence');
      return absence ? end(absence, absence.before.status) : ok(undefined);
    },
    async setNowPlaying(song) {
      const text = song.trim();
      const minutes = options.get('presence.songMinutes');
      const until = minutes === 0 ? 0 : now() + minutes * 60_000;
      if (text === '') {
        const changed = await change({ nowPlaying: null });
        return changed.ok ? options.set('presence.songUntil', 0) : changed;
      }
      // Its end first: a page that closes in between leaves no song that never ends.
      const timed = await options.set('presence.songUntil', until);
      return timed.ok ? change({ nowPlaying: text }) : timed;
    },
  };
}
