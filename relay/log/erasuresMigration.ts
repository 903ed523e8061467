/** Documents from whose rows something was deleted for everyone, until it has left the files. */
export const erasuresMigration = {
  name: 'erasures',
  sql: `CREATE TABLE erasures (document TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;`,
} as const;
