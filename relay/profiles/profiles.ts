/**
 * Profiles are kept by version. Who blocks somebody freezes for them the version of that moment, so a blocked person sees
 * no more than they would of someone who never came back.
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
    database.transaction(() => {
      insert(next);
      sql.forgetUnseen.run({ user });
    })();
    changes.emit({ type: 'profile', user });
    return next;
  }

  function insert({ user, version, displayName, personalMessage, ...rest }: Profile): void {
    sql.insert.run({
      user,
      version,
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
        display_name: displayName,
        personal_message: '',
        shown: '{}',
      });
      sql.setVersion.run({ user, version: 1 });
    },
    update,
    seenBy,
    maySee: (viewer, user) => viewer === user || sql.maySee.get({ viewer, user }) !== undefined,
    version: (viewer, user) => sql.seenBy.get({ viewer, user })?.version ?? 0,
  };
}

type Stored = {
  readonly user: UserId;
  readonly version: number;
  readonly display_name: string;
  readonly personal_message: string;
  /** Shown, as JSON. */
  readonly shown: string;
};
type Row = Stored & Pick<Profile, 'handle'> & { readonly bot: 0 | 1 };
type Names = { readonly viewer: UserId; readonly user: UserId };

function toProfile({ display_name, personal_message, shown, bot, ...row }: Row): Profile {
  return {
    ...row,
    displayName: display_name,
    personalMessage: personal_message,
    ...v.parse(Shown, JSON.parse(shown)),
    ...(bot === 1 && { bot: true as const }),
  };
}

function prepare(database: Database) {
  return {
    seenBy: database.prepare<Names, Row>(
      `SELECT profiles.user, handle, version, display_name, personal_message, shown,
         kind <> 'person' AS bot
       FROM users JOIN profiles ON profiles.user = users.id AND version = coalesce(
         (SELECT blocks.profile_version FROM blocks WHERE blocks.user = @user AND blocked = @viewer),
         users.profile_version)
       WHERE users.id = @user`,
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
      `INSERT INTO profiles (user, version, display_name, personal_message, shown)
       VALUES (@user, @version, @display_name, @personal_message, @shown)`,
    ),
    setVersion: database.prepare<Pick<Stored, 'user' | 'version'>>(
      'UPDATE users SET profile_version = @version WHERE id = @user',
    ),
    forgetUnseen: database.prepare<Pick<Stored, 'user'>>(
      `DELETE FROM profiles WHERE user = @user
       AND version <> (SELECT profile_version FROM users WHERE id = @user)
       AND version NOT IN (SELECT profile_version FROM blocks WHERE user = @user)`,
    ),
  };
}
