/**
 * Profiles are kept by version. Contacts see all of the newest one. Everybody else who may see a profile sees its face: name
 * and picture. A block, the end of a contact and leaving a group each freeze the version of that moment.
 */
import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { changeShown, type Profile, Shown, type ShownChange, type UserId } from '#protocol';
import type { ChangeFeed } from '../changes.ts';
import type { Database } from '../database/index.ts';

type Change = ShownChange & {
  readonly displayName?: string | undefined;
  readonly personalMessage?: string | undefined;
};

export type Profiles = {
  readonly create: (user: UserId, displayName: string) => void;
  /** Makes a new version, unless nothing is different. */
  readonly update: (user: UserId, change: Change) => Profile;
  /** The profile of `user` as `viewer` may see it; that they may see one is asked first, with `maySee`. */
  readonly seenBy: (viewer: UserId, user: UserId) => Profile;
  /** Oneself, contacts, whoever is or was in a conversation that one is in, and people who ask to become contacts. */
  readonly maySee: (viewer: UserId, user: UserId) => boolean;
  readonly version: (viewer: UserId, user: UserId) => number;
  /** What `viewer` sees of `user` now is what they go on seeing when nothing else connects the two. */
  readonly freeze: (viewer: UserId, user: UserId) => void;
};

type Deps = { readonly database: Database; readonly changes: ChangeFeed };

export function createProfiles({ database, changes }: Deps): Profiles {
  const sql = prepare(database);

  function seenBy(viewer: UserId, user: UserId): Profile {
    const row = sql.seenBy.get({ viewer, user });
    if (!row) throw new Error('A user has no profile.');
    return toProfile(row);
  }

  function update(user: UserId, change: Change): Profile {
    const current = seenBy(user, user);
    const { displayName = current.displayName, personalMessage = current.personalMessage } = change;
    const { handle, version, bot } = current;
    const changed: Profile = {
      user,
      handle,
      version,
      displayName,
      personalMessage,
      ...(bot && { bot }),
      ...changeShown(current, change),
    };
    if (isDeepStrictEqual(changed, current)) return current;
    const next = { ...changed, version: version + 1 };
    const { displayName: name, picture } = current;
    const isNewFace = !isDeepStrictEqual([name, picture], [next.displayName, next.picture]);
    database.transaction(() => {
      insert(next, faceOf(user) + (isNewFace ? 1 : 0));
      sql.forgetUnseen.run({ user });
    })();
    changes.emit({ type: 'profile', user });
    return next;
  }

  const faceOf = (user: UserId): number => sql.seenBy.get({ viewer: user, user })?.face ?? 1;

  function insert(
    { user, version, displayName, personalMessage, ...rest }: Profile,
    face: number,
  ): void {
    sql.insert.run({
      user,
      version,
      face,
      display_name: displayName,
      personal_message: personalMessage,
      shown: JSON.stringify(changeShown(rest, {})),
    });
    sql.setVersion.run({ user, version });
  }

  return {
    create: (user, displayName) => {
      sql.insert.run({
        user,
        version: 1,
        face: 1,
        display_name: displayName,
        personal_message: '',
        shown: '{}',
      });
      sql.setVersion.run({ user, version: 1 });
    },
    update,
    seenBy,
    maySee: (viewer, user) => viewer === user || sql.maySee.get({ viewer, user }) !== undefined,
    version: (viewer, user) => {
      const row = sql.seenBy.get({ viewer, user });
      return row ? toProfile(row).version : 0;
    },
    freeze: (viewer, user) => {
      const row = sql.seenBy.get({ viewer, user });
      if (row) sql.freeze.run({ viewer, user, version: row.version });
    },
  };
}

type Stored = {
  readonly user: UserId;
  readonly version: number;
  /** How often name or picture changed, from 1. */
  readonly face: number;
  readonly display_name: string;
  readonly personal_message: string;
  /** Shown, as JSON. */
  readonly shown: string;
};
type Row = Stored & Pick<Profile, 'handle'> & { readonly bot: 0 | 1; readonly whole: 0 | 1 };
type Names = { readonly viewer: UserId; readonly user: UserId };

function toProfile(row: Row): Profile {
  const { user, handle, version, face, whole } = row;
  const shown = v.parse(Shown, JSON.parse(row.shown));
  const named = { user, handle, displayName: row.display_name };
  const bot = row.bot === 1 && { bot: true as const };
  if (whole === 1) return { ...named, version, personalMessage: row.personal_message, ...shown, ...bot };
  const { picture } = shown;
  // Not the version: how often it grows tells when somebody is there.
  return { ...named, version: face, personalMessage: '', ...(picture && { picture }), ...bot };
}

function prepare(database: Database) {
  return {
    seenBy: database.prepare<Names, Row>(
      `WITH asked AS (
         SELECT id, handle, kind, profile_version AS newest,
           @viewer = @user
             OR EXISTS (SELECT 1 FROM contacts WHERE contacts.user = @viewer AND contact = @user)
             AS whole,
           EXISTS (SELECT 1 FROM members mine JOIN members theirs USING (conversation)
             JOIN groups USING (conversation)
             WHERE mine.user = @viewer AND mine.until IS NULL
             AND theirs.user = @user AND theirs.until IS NULL)
           OR EXISTS (SELECT 1 FROM requests JOIN users asked_of ON asked_of.handle = requests.handle
             WHERE sender = @user AND asked_of.id = @viewer AND declined = 0)
             AS near,
           (SELECT blocks.profile_version FROM blocks
             WHERE blocks.user = @user AND blocked = @viewer) AS blocked_at,
           (SELECT max(version) FROM (
             SELECT version FROM last_seen_profiles
               WHERE last_seen_profiles.user = @user AND viewer = @viewer
             UNION ALL SELECT theirs.profile_version
               FROM members mine JOIN members theirs USING (conversation)
               WHERE mine.user = @viewer AND mine.until IS NULL AND theirs.user = @user
           )) AS parted_at
         FROM users WHERE id = @user)
       SELECT profiles.user, handle, version, face, display_name, personal_message, shown,
         kind <> 'person' AS bot, whole
       FROM asked JOIN profiles ON profiles.user = asked.id AND version = min(
         coalesce(blocked_at, newest),
         CASE WHEN whole OR near THEN newest ELSE coalesce(parted_at, newest) END)`,
    ),
    maySee: database.prepare<Names>(
      `SELECT 1 FROM contacts WHERE user = @viewer AND contact = @user
       UNION ALL SELECT 1 FROM members mine JOIN members theirs USING (conversation)
         WHERE mine.user = @viewer AND mine.until IS NULL AND theirs.user = @user
       UNION ALL SELECT 1 FROM requests JOIN users ON users.handle = requests.handle
         WHERE sender = @user AND users.id = @viewer AND declined = 0
       LIMIT 1`,
    ),
    insert: database.prepare<Stored>(
      `INSERT INTO profiles (user, version, face, display_name, personal_message, shown)
       VALUES (@user, @version, @face, @display_name, @personal_message, @shown)`,
    ),
    freeze: database.prepare<Names & { readonly version: number }>(
      'INSERT OR REPLACE INTO last_seen_profiles (user, viewer, version) VALUES (@user, @viewer, @version)',
    ),
    setVersion: database.prepare<Pick<Stored, 'user' | 'version'>>(
      'UPDATE users SET profile_version = @version WHERE id = @user',
    ),
    forgetUnseen: database.prepare<Pick<Stored, 'user'>>(
      `DELETE FROM profiles WHERE user = @user
       AND version <> (SELECT profile_version FROM users WHERE id = @user)
       AND version NOT IN (SELECT profile_version FROM blocks WHERE user = @user)
       AND version NOT IN (SELECT version FROM last_seen_profiles WHERE user = @user)
       AND version NOT IN (SELECT profile_version FROM members
         WHERE user = @user AND profile_version IS NOT NULL)`,
    ),
  };
}
