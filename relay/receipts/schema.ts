/** The table of receipts, as one step of the database's schema. */
export const receiptsMigration = {
  name: 'receipts',
  sql: `
    CREATE TABLE receipts (
      document TEXT NOT NULL,
      user TEXT NOT NULL,
      seen TEXT NOT NULL,           -- JSON
      PRIMARY KEY (document, user)
    ) STRICT, WITHOUT ROWID;
  `,
} as const;
