/** Who is to be told what about one person. Blocking is invisible: who is blocked is told what they'd be told of someone offline. */
import type { PresenceRow, UserId, VisibleStatus } from '#protocol';
import type { Directory } from '../directory.ts';

/** What a person's contacts have been told last. */
export type Shown = {
  readonly status: VisibleStatus;
  /** Contacts who were shown someone offline instead. */
  readonly hiddenFrom: ReadonlySet<UserId>;
};

export type Telling = { readonly shown: Shown; readonly rows: ReadonlyMap<UserId, PresenceRow> };

type Contacts = Pick<Directory, 'contacts' | 'blocks' | 'profileVersion'>;

/**
 * What to tell to whom, now that `user` is `status`. `before` is absent where nobody was told anything yet;
 * `newProfile`: there is a newer version for those who may see it. Only `isThere` viewers are told.
 */
export function tellContacts(
  directory: Contacts,
  {
    user,
    status,
    before,
    newProfile,
    isThere,
  }: {
    readonly user: UserId;
    readonly status: VisibleStatus;
    readonly before: Shown | undefined;
    readonly newProfile: boolean;
    readonly isThere: (viewer: UserId) => boolean;
  },
): Telling {
  const contacts = directory.contacts(user);
  const hiddenFrom = new Set(contacts.filter((viewer) => directory.blocks(user, viewer)));
  const rows = new Map<UserId, PresenceRow>();
  for (const viewer of contacts.filter(isThere)) {
    const hidden = hiddenFrom.has(viewer);
    const sees = hidden ? 'offline' : status;
    if (sees !== seenBefore(before, viewer) || (newProfile && !hidden)) {
      rows.set(viewer, [user, sees, directory.profileVersion(user, viewer)]);
    }
  }
  return { shown: { status, hiddenFrom }, rows };
}

const seenBefore = (before: Shown | undefined, viewer: UserId): VisibleStatus =>
  before === undefined || before.hiddenFrom.has(viewer) ? 'offline' : before.status;

/**
 * Everyone whom `viewer` has been shown as anything but offline, or would have been. What they did since is told with the
 * next changes: whoever was told of it now would not be told when it is undone.
 */
export function presentContacts(
  directory: Contacts,
  viewer: UserId,
  shown: ReadonlyMap<UserId, Shown>,
): readonly PresenceRow[] {
  return directory.contacts(viewer).flatMap((user): PresenceRow[] => {
    const status = seenBefore(shown.get(user), viewer);
    if (status === 'offline' || directory.blocks(user, viewer)) return [];
    return [[user, status, directory.profileVersion(user, viewer)]];
  });
}
