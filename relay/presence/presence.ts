/**
 * The presence map of the relay: who is there, told to the inboxes of their contacts. Changes of a tenth of a second are told
 * together, so a flapping network or a busy morning costs each inbox one message.
 */
import type { ChosenStatus, InboxEvent, PresenceRow, UserId } from '#protocol';
import type { Clock } from '../clock.ts';
import type { Directory } from '../directory.ts';
import { presentContacts, type Shown, tellContacts } from './audience.ts';
import { nextPerson, type Person, type PersonEvent, statusOf } from './person.ts';
import type { Schedule } from '../schedule.ts';

export type Inboxes = {
  /** Whether any device of this user has the inbox open. */
  readonly isOpen: (user: UserId) => boolean;
  /** Tells every device of this user. */
  readonly tell: (user: UserId, event: InboxEvent) => void;
};

/** What people chose last, kept by the account side. */
export type Statuses = {
  readonly chosen: (user: UserId) => ChosenStatus;
  readonly choose: (user: UserId, status: ChosenStatus) => void;
};

export type Presence = {
  /** A device opened the inbox. */
  readonly arrived: (user: UserId) => void;
  /** The last device closed it. */
  readonly left: (user: UserId) => void;
  readonly signedOut: (user: UserId) => void;
  readonly chose: (user: UserId, status: ChosenStatus) => void;
  /** Whether all their devices that are here have been without input for long. */
  readonly idle: (user: UserId, idle: boolean) => void;
  readonly contactsChanged: (user: UserId) => void;
  readonly profileChanged: (user: UserId) => void;
  /** The events that tell `viewer` how things stand with all contacts. */
  readonly snapshot: (viewer: UserId) => readonly InboxEvent[];
  readonly close: () => void;
};

type Deps = {
  readonly directory: Pick<Directory, 'contacts' | 'blocks' | 'profileVersion'>;
  readonly statuses: Statuses;
  readonly inboxes: Inboxes;
  readonly clock: Clock;
  /** Calls after so many ms; returns how to stop it. */
  readonly schedule: Schedule;
  readonly timing: { readonly coalesce: number; readonly leaveDelay: number };
};

/** What is to be looked at when the tenth of a second is over. */
type Due = { readonly newProfile: boolean };

const rowsPerEvent = 250;

export function createPresence(deps: Deps): Presence {
  const { directory, statuses, inboxes, clock, schedule, timing } = deps;
  const people = new Map<UserId, Person>();
  const shown = new Map<UserId, Shown>();
  const due = new Map<UserId, Due>();
  const waits = new Map<UserId, () => void>();
  let stopFlush: (() => void) | undefined;

  const lookAt = (user: UserId, { newProfile }: Due = { newProfile: false }): void => {
    due.set(user, { newProfile: newProfile || due.get(user)?.newProfile === true });
    stopFlush ??= schedule(flush, timing.coalesce);
  };

  const dispatch = (user: UserId, event: PersonEvent): void => {
    const person = nextPerson(people.get(user), event);
    if (person) people.set(user, person);
    else people.delete(user);
    waits.get(user)?.();
    waits.delete(user);
    if (person?.type === 'leaving') {
      const wait = schedule(
        () => dispatch(user, { type: 'waited', now: clock.now() }),
        person.until - clock.now(),
      );
      waits.set(user, wait);
    }
    lookAt(user);
  };

  function flush(): void {
    stopFlush = undefined;
    const rows = new Map<UserId, PresenceRow[]>();
    for (const [user, { newProfile }] of due) {
      const status = statusOf(people.get(user));
      const before = shown.get(user);
      const telling = tellContacts(directory, {
        user,
        status,
        before,
        newProfile,
        isThere: inboxes.isOpen,
      });
      if (status === 'offline') shown.delete(user);
      else shown.set(user, telling.shown);
      for (const [viewer, row] of telling.rows) {
        const list = rows.get(viewer);
        if (list) list.push(row);
        else rows.set(viewer, [row]);
      }
    }
    due.clear();
    for (const [viewer, list] of rows) inboxes.tell(viewer, { t: 'presence', all: false, people: list });
  }

  const tellOwn = (user: UserId): void => {
    const status = statuses.chosen(user);
    const idle = people.get(user)?.idle === true;
    inboxes.tell(user, { t: 'own-status', status, ...(idle && { idle }) });
  };

  const snapshot = (viewer: UserId): readonly InboxEvent[] => {
    const rows = presentContacts(directory, viewer, shown);
    return chunksOf(rows).map((chunk, index) => ({ t: 'presence', all: index === 0, people: chunk }));
  };

  return {
    arrived: (user) => dispatch(user, { type: 'arrived', status: statuses.chosen(user) }),
    left: (user) => dispatch(user, { type: 'left', until: clock.now() + timing.leaveDelay }),
    signedOut: (user) => dispatch(user, { type: 'signed-out' }),
    chose: (user, status) => {
      statuses.choose(user, status);
      dispatch(user, { type: 'chose', status });
      tellOwn(user);
    },
    idle: (user, idle) => {
      const before = people.get(user);
      if (before?.type !== 'here' || before.idle === idle) return;
      dispatch(user, { type: 'idle', idle });
      tellOwn(user);
    },
    contactsChanged: (user) => {
      inboxes.tell(user, { t: 'contacts' });
      for (const event of snapshot(user)) inboxes.tell(user, event);
      lookAt(user);
    },
    profileChanged: (user) => lookAt(user, { newProfile: true }),
    snapshot,
    close: () => {
      stopFlush?.();
      for (const stop of waits.values()) stop();
    },
  };
}

/** At least one, so that “nobody is there” is told too. */
function chunksOf(rows: readonly PresenceRow[]): PresenceRow[][] {
  const chunks = Math.max(1, Math.ceil(rows.length / rowsPerEvent));
  return Array.from({ length: chunks }, (_, index) =>
    rows.slice(index * rowsPerEvent, (index + 1) * rowsPerEvent),
  );
}
