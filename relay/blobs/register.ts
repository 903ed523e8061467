/** The rows of blobs. Each of these is one statement or one transaction. */
import type { BlobId, ConversationId, Struct, UserId } from '#protocol';
import type { Database } from '../database/index.ts';
import { newAccount } from './uploadLimits.ts';

type Stored = { readonly blob: BlobId; readonly bytes: number; readonly type: string };

/** An entry, by where it sits. */
export type EntryPlace = { readonly conversation: ConversationId; readonly struct: Struct };

export type Register = ReturnType<typeof createRegister>;

/** A file that is not named within this is gone, in ms. */
const patience = 24 * 3_600_000;

export function createRegister(database: Database, now: () => number) {
  const sql = prepare(database);

  /** Lets go of what this person has no reason to keep. True: nobody has, so its file is to be removed. */
  const letGo = (user: UserId, blob: BlobId): boolean => {
    if (sql.hasReason.get({ user, blob })) return false;
    sql.removeHolder.run({ user, blob });
    if (sql.isHeld.get({ blob })) return false;
    sql.unsure.run({ blob });
    sql.remove.run({ blob });
    return true;
  };

  const letAllGo = (holders: readonly { readonly user: UserId; readonly blob: BlobId }[]): BlobId[] =>
    holders.filter(({ user, blob }) => letGo(user, blob)).map(({ blob }) => blob);

  const newAfter = (): number => now() - newAccount.for;

  const atOnce = <T>(work: () => T): T => database.transaction(work).immediate();

  return {
    of: (blob: BlobId): Stored | undefined => sql.of.get({ blob }),
    holds: (user: UserId, blob: BlobId): boolean => sql.holds.get({ user, blob }) !== undefined,
    isReadIn: (viewer: UserId, blob: BlobId): boolean =>
      sql.isReadIn.get({ user: viewer, blob }) !== undefined,
    shownBy: (blob: BlobId): readonly UserId[] => sql.shownBy.all({ blob }).map(({ user }) => user),
    bytesOf: (user: UserId): number => sql.bytesOf.get({ user })?.bytes ?? 0,
    bytesOfAll: (): number => sql.bytesOfAll.get()?.bytes ?? 0,
    isNew: (user: UserId): boolean => sql.isNew.get({ user, after: newAfter() }) !== undefined,
    /** What new accounts hold together. */
    bytesOfNew: (): number => sql.bytesOfNew.get({ after: newAfter() })?.bytes ?? 0,

    /** Its file is about to be given its name. */
    expect: (blob: BlobId): void => void sql.unsure.run({ blob }),
    add: (user: UserId, stored: Stored): void =>
      atOnce(() => {
        const { blob } = stored;
        sql.add.run(stored);
        sql.addHolder.run({ user, blob, since: now() });
        sql.sure.run({ blob });
      }),
    /** Whose files may have no row. */
    unsure: (): readonly BlobId[] => sql.allUnsure.all().map(({ blob }) => blob),
    sure: (blob: BlobId): void => void sql.sure.run({ blob }),

    /** False where this person never uploaded it. */
    keep: (user: UserId, blob: BlobId): boolean => sql.keep.run({ user, blob }).changes > 0,
    name: ({ conversation, struct: [client, clock] }: EntryPlace, user: UserId, blob: BlobId): void => {
      sql.name.run({ conversation, client, clock, blob, user });
      sql.settle.run({ user, blob });
    },

    // These answer with the blobs whose files are to be removed.
    drop: (user: UserId, blob: BlobId): readonly BlobId[] =>
      atOnce(() => {
        sql.drop.run({ user, blob });
        return letAllGo(sql.settled.all({ user, blob }));
      }),
    unname: ({ conversation, struct: [client, clock] }: EntryPlace): readonly BlobId[] =>
      atOnce(() => {
        const named = sql.named.all({ conversation, client, clock });
        sql.unname.run({ conversation, client, clock });
        return letAllGo(named.flatMap(({ user, blob }) => sql.settled.all({ user, blob })));
      }),
    /** What this person has uploaded and nothing names any more. */
    tidy: (user: UserId): readonly BlobId[] =>
      atOnce(() => {
        sql.settleReasoned.run({ user });
        return letAllGo(sql.allSettled.all({ user }));
      }),
    /** What was uploaded long ago and nothing ever named. */
    sweep: (): readonly BlobId[] =>
      atOnce(() => {
        const before = now() - patience;
        const gone = letAllGo(sql.longUnnamed.all({ before }));
        sql.settleNamed.run({ before });
        return gone;
      }),
  };
}

type Held = { readonly user: UserId; readonly blob: BlobId };
type Blob = Pick<Held, 'blob'>;
type User = Pick<Held, 'user'>;
type Place = { readonly conversation: ConversationId; readonly client: number; readonly clock: number };

/** Of a row of `profiles`, just as it is indexed. */
const picture = `json_extract(shown, '$.picture.hash')`;

/** Of a row of `blob_holders` named `held`. */
const reasons = `(
  held.kept = 1
  OR EXISTS (SELECT 1 FROM blob_names WHERE blob = held.blob AND user = held.user)
  OR EXISTS (SELECT 1 FROM profiles WHERE ${picture} = held.blob AND user = held.user)
)`;

function prepare(database: Database) {
  return {
    of: database.prepare<Blob, Stored>('SELECT blob, bytes, type FROM blobs WHERE blob = @blob'),
    add: database.prepare<Stored>(
      'INSERT INTO blobs VALUES (@blob, @bytes, @type) ON CONFLICT (blob) DO NOTHING',
    ),
    remove: database.prepare<Blob>('DELETE FROM blobs WHERE blob = @blob'),

    addHolder: database.prepare<Held & { readonly since: number }>(
      `INSERT INTO blob_holders (user, blob, since) VALUES (@user, @blob, @since)
       ON CONFLICT (user, blob) DO UPDATE SET since = excluded.since`,
    ),
    removeHolder: database.prepare<Held>('DELETE FROM blob_holders WHERE user = @user AND blob = @blob'),
    holds: database.prepare<Held>('SELECT 1 FROM blob_holders WHERE user = @user AND blob = @blob'),
    isHeld: database.prepare<Blob>('SELECT 1 FROM blob_holders WHERE blob = @blob'),
    hasReason: database.prepare<Held>(
      `SELECT 1 FROM blob_holders AS held WHERE user = @user AND blob = @blob AND ${reasons}`,
    ),
    keep: database.prepare<Held>(
      'UPDATE blob_holders SET kept = 1, since = NULL WHERE user = @user AND blob = @blob',
    ),
    drop: database.prepare<Held>('UPDATE blob_holders SET kept = 0 WHERE user = @user AND blob = @blob'),
    settle: database.prepare<Held>(
      'UPDATE blob_holders SET since = NULL WHERE user = @user AND blob = @blob',
    ),
    settleReasoned: database.prepare<User>(
      `UPDATE blob_holders AS held SET since = NULL
       WHERE user = @user AND since IS NOT NULL AND ${reasons}`,
    ),
    settled: database.prepare<Held, Held>(
      'SELECT user, blob FROM blob_holders WHERE user = @user AND blob = @blob AND since IS NULL',
    ),
    allSettled: database.prepare<User, Held>(
      'SELECT user, blob FROM blob_holders WHERE user = @user AND since IS NULL',
    ),
    longUnnamed: database.prepare<{ readonly before: number }, Held>(
      `SELECT user, blob FROM blob_holders AS held WHERE since < @before AND NOT ${reasons}`,
    ),
    settleNamed: database.prepare<{ readonly before: number }>(
      'UPDATE blob_holders SET since = NULL WHERE since < @before',
    ),
    bytesOf: database.prepare<User, { readonly bytes: number | null }>(
      'SELECT sum(bytes) AS bytes FROM blob_holders JOIN blobs USING (blob) WHERE user = @user',
    ),
    isNew: database.prepare<User & { readonly after: number }>(
      'SELECT 1 FROM users WHERE id = @user AND created > @after',
    ),
    bytesOfNew: database.prepare<{ readonly after: number }, { readonly bytes: number | null }>(
      `SELECT sum(bytes) AS bytes FROM users
       JOIN blob_holders ON blob_holders.user = users.id JOIN blobs USING (blob)
       WHERE created > @after`,
    ),
    bytesOfAll: database.prepare<[], { readonly bytes: number | null }>(
      'SELECT sum(bytes) AS bytes FROM blobs',
    ),

    name: database.prepare<Place & Held>(
      `INSERT INTO blob_names (conversation, client, clock, blob, user)
       VALUES (@conversation, @client, @clock, @blob, @user) ON CONFLICT DO NOTHING`,
    ),
    named: database.prepare<Place, Held>(
      `SELECT user, blob FROM blob_names
       WHERE conversation = @conversation AND client = @client AND clock = @clock`,
    ),
    unname: database.prepare<Place>(
      `DELETE FROM blob_names
       WHERE conversation = @conversation AND client = @client AND clock = @clock`,
    ),
    /** That an entry names it counts where the entry's author has it: otherwise a known hash would open others' files. */
    isReadIn: database.prepare<Held>(
      `SELECT 1 FROM blob_names AS named
       JOIN blob_holders AS held ON held.blob = named.blob AND held.user = named.user
       JOIN members ON members.conversation = named.conversation
       WHERE named.blob = @blob AND members.user = @user AND members.until IS NULL LIMIT 1`,
    ),
    shownBy: database.prepare<Blob, User>(
      `SELECT DISTINCT profiles.user FROM profiles
       JOIN blob_holders AS held ON held.user = profiles.user AND held.blob = @blob
       WHERE ${picture} = @blob`,
    ),

    unsure: database.prepare<Blob>('INSERT INTO blob_unsure VALUES (@blob) ON CONFLICT DO NOTHING'),
    sure: database.prepare<Blob>('DELETE FROM blob_unsure WHERE blob = @blob'),
    allUnsure: database.prepare<[], Blob>('SELECT blob FROM blob_unsure'),
  };
}
