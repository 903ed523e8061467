/** What each account has written to documents, as it was last saved. */
import type { UserId } from '#protocol';
import type { Database } from '../database/index.ts';

/** In bytes. `recent`: of the last hour, as of `at` (ms since 1970). */
export type WordsWritten = { readonly recent: number; readonly at: number; readonly total: number };

export type WordStore = {
  readonly load: (user: UserId) => WordsWritten | undefined;
  readonly save: (user: UserId, written: WordsWritten) => void;
};

type Row = WordsWritten & { readonly user: UserId };

export function createWordStore(database: Database): WordStore {
  const load = database.prepare<[UserId], WordsWritten>(
    'SELECT recent, at, total FROM words_written WHERE user = ?',
  );
  const save = database.prepare<Row>(
    `INSERT INTO words_written (user, recent, at, total) VALUES (@user, @recent, @at, @total)
     ON CONFLICT (user) DO UPDATE SET recent = excluded.recent, at = excluded.at, total = excluded.total`,
  );
  return {
    load: (user) => load.get(user),
    save: (user, { recent, at, total }) =>
      void save.run({ user, recent: Math.ceil(recent), at, total: Math.ceil(total) }),
  };
}
