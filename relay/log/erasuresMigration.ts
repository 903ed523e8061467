/** Documents from whose rows something was deleted for everyone, until it has left the files; `upto`: the last row that did so. */
export const erasuresMigration = {
  name: 'erasures',
  sql: `CREATE TABLE erasures (document TEXT PRIMARY KEY, upto INTEGER NOT NULL) STRICT, WITHOUT ROWID;`,
} as const;
