/** What a contact keeps besides what it says, in the same database: memories, summaries, reminders, spendings. */
import type { ConversationId, UserId } from '#protocol';
import type { Spending } from '../credits/index.ts';
import type { Peer } from '../peer/index.ts';
import type { Summary } from '../prompt/index.ts';
import { type Memory, readMemory } from '../skills/index.ts';

export type Reminder = {
  readonly number: number;
  readonly conversation: ConversationId;
  readonly user: UserId;
  /** ms since 1970. */
  readonly at: number;
  readonly text: string;
};

export type ContactStore = {
  readonly memory: (conversation: ConversationId, user: UserId) => Memory;
  readonly remember: (conversation: ConversationId, user: UserId, memory: Memory) => void;
  readonly summary: (conversation: ConversationId) => Summary | undefined;
  readonly keepSummary: (conversation: ConversationId, summary: Summary) => void;
  readonly remindersFor: (conversation: ConversationId, user: UserId) => readonly Reminder[];
  readonly addReminder: (reminder: Omit<Reminder, 'number'>) => void;
  readonly removeReminder: (number: number) => void;
  readonly due: (now: number) => readonly Reminder[];
  /** Returns its number. */
  readonly spend: (spending: Spending) => number;
  /** What was spent in advance has become this. */
  readonly respend: (number: number, cost: Pick<Spending, 'tokens' | 'money'>) => void;
  readonly spendingsSince: (time: number) => readonly Spending[];
  /** Whether it is the first time that this is said here. */
  readonly sayOnce: (conversation: ConversationId, what: string) => boolean;
  /** Whether others have been shown that the contact is away, since nothing is left to spend. */
  readonly isAway: () => boolean;
  readonly setAway: (away: boolean) => void;
};

const schema = `
  CREATE TABLE IF NOT EXISTS memories (
    conversation TEXT NOT NULL, user TEXT NOT NULL, memory TEXT NOT NULL, PRIMARY KEY (conversation, user)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS summaries (
    conversation TEXT PRIMARY KEY, text TEXT NOT NULL, upto TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS reminders (
    number INTEGER PRIMARY KEY AUTOINCREMENT, conversation TEXT NOT NULL, user TEXT NOT NULL,
    at INTEGER NOT NULL, text TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS reminders_by_time ON reminders (at);
  CREATE TABLE IF NOT EXISTS spendings (
    at INTEGER NOT NULL, user TEXT NOT NULL, tokens INTEGER NOT NULL, money REAL NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS spendings_by_time ON spendings (at);
  CREATE TABLE IF NOT EXISTS said_once (
    conversation TEXT NOT NULL, what TEXT NOT NULL, PRIMARY KEY (conversation, what)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS state (away INTEGER NOT NULL) STRICT;
  INSERT INTO state SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM state);
`;

export function openContactStore(database: Peer['database']): ContactStore {
  database.exec(schema);
  const memory = database.prepare<[ConversationId, UserId], { readonly memory: string }>(
    'SELECT memory FROM memories WHERE conversation = ? AND user = ?',
  );
  const remember = database.prepare<[ConversationId, UserId, string]>(
    'INSERT OR REPLACE INTO memories VALUES (?, ?, ?)',
  );
  const summary = database.prepare<[ConversationId], Summary>(
    'SELECT text, upto FROM summaries WHERE conversation = ?',
  );
  const keepSummary = database.prepare<[ConversationId, string, string]>(
    'INSERT OR REPLACE INTO summaries VALUES (?, ?, ?)',
  );
  const remindersFor = database.prepare<[ConversationId, UserId], Reminder>(
    'SELECT * FROM reminders WHERE conversation = ? AND user = ? ORDER BY at, number',
  );
  const addReminder = database.prepare<Omit<Reminder, 'number'>>(
    'INSERT INTO reminders (conversation, user, at, text) VALUES (@conversation, @user, @at, @text)',
  );
  const removeReminder = database.prepare<[number]>('DELETE FROM reminders WHERE number = ?');
  const due = database.prepare<[number], Reminder>(
    'SELECT * FROM reminders WHERE at <= ? ORDER BY at, number',
  );
  const spend = database.prepare<Spending>(
    'INSERT INTO spendings (at, user, tokens, money) VALUES (@at, @user, @tokens, @money)',
  );
  const respend = database.prepare<Pick<Spending, 'tokens' | 'money'> & { number: number }>(
    'UPDATE spendings SET tokens = @tokens, money = @money WHERE rowid = @number',
  );
  const spendingsSince = database.prepare<[number], Spending>(
    'SELECT at, user, tokens, money FROM spendings WHERE at >= ?',
  );
  const sayOnce = database.prepare<[ConversationId, string]>(
    'INSERT OR IGNORE INTO said_once VALUES (?, ?)',
  );
  const isAway = database.prepare<[], { readonly away: number }>('SELECT away FROM state');
  const setAway = database.prepare<[number]>('UPDATE state SET away = ?');

  return {
    memory: (conversation, user) => {
      const row = memory.get(conversation, user);
      return readMemory(row && (JSON.parse(row.memory) as unknown));
    },
    remember: (conversation, user, kept) => void remember.run(conversation, user, JSON.stringify(kept)),
    summary: (conversation) => summary.get(conversation),
    keepSummary: (conversation, { text, upto }) => void keepSummary.run(conversation, text, upto),
    remindersFor: (conversation, user) => remindersFor.all(conversation, user),
    addReminder: (reminder) => void addReminder.run(reminder),
    removeReminder: (number) => void removeReminder.run(number),
    due: (now) => due.all(now),
    spend: (spending) => Number(spend.run(spending).lastInsertRowid),
    respend: (number, cost) => void respend.run({ ...cost, number }),
    spendingsSince: (time) => spendingsSince.all(time),
    sayOnce: (conversation, what) => sayOnce.run(conversation, what).changes > 0,
    isAway: () => isAway.get()?.away === 1,
    setAway: (away) => void setAway.run(away ? 1 : 0),
  };
}
