/**
 * How a command tells the relay that runs what it has ended: by rows in the database that both of them have open. The relay
 * looks whether another process has written – one cheap question – and only then for rows.
 */
import type { ChangeFeed } from '../changes.ts';
import type { Database } from '../database/index.ts';
import type { DirectoryChange } from '../directory.ts';

type Ended = Omit<Extract<DirectoryChange, { type: 'session-ended' }>, 'type'>;

type Deps = { readonly database: Database; readonly changes: ChangeFeed };

/** In ms. */
const lookEvery = 500;

/** On the command's side: leaves a row for each session that it ends. */
export function leaveEndedSessions({ database, changes }: Deps): void {
  const insert = database.prepare<Ended>(
    'INSERT OR IGNORE INTO ended_sessions (id, user, device) VALUES (@session, @user, @device)',
  );
  changes.subscribe((change) => {
    if (change.type === 'session-ended') insert.run(change);
  });
}

/** On the relay's side. Returns the function that stops looking. */
export function followEndedSessions({ database, changes }: Deps): () => void {
  const remove = database.prepare<[], Ended>(
    'DELETE FROM ended_sessions RETURNING id AS session, user, device',
  );
  // Nobody has a socket yet.
  remove.all();
  let version = versionOf(database);
  const looking = setInterval(() => {
    const now = versionOf(database);
    if (now === version) return;
    version = now;
    for (const ended of remove.all()) changes.emit({ type: 'session-ended', ...ended });
  }, lookEvery);
  return () => clearInterval(looking);
}

/** Changes whenever another connection has committed. */
function versionOf(database: Database): number {
  return Number(database.pragma('data_version', { simple: true }));
}
