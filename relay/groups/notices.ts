/**
 * What the relay has to say in groups: who joined, left, or got another role. Kept from the moment that it is decided until
 * it is durable in a page, so that it is said also where the relay dies in between; under one id, so that it is said once.
 */
import { randomBytes } from 'node:crypto';
import { type ConversationId, type EntryId, makeClock } from '#protocol';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/index.ts';
import type { Notice } from '../directory.ts';

export type NoticeBook = {
  /** To be called within the transaction that changes what it tells of. */
  readonly add: (conversation: ConversationId, body: Notice['body']) => void;
  readonly pending: () => readonly Notice[];
  readonly written: (id: EntryId) => void;
};

type Row = Pick<Notice, 'id' | 'conversation'> & { readonly body: string };

export function createNotices({
  database,
  clock,
}: {
  readonly database: Database;
  readonly clock: Clock;
}): NoticeBook {
  const ids = makeClock({ now: clock.now, random: randomBytes });
  const insert = database.prepare<Row>('INSERT INTO notices VALUES (@id, @conversation, @body)');
  const all = database.prepare<[], Row>('SELECT * FROM notices ORDER BY id');
  const remove = database.prepare<[EntryId]>('DELETE FROM notices WHERE id = ?');
  return {
    add: (conversation, body) =>
      void insert.run({ id: ids.next(), conversation, body: JSON.stringify(body) }),
    pending: () =>
      all.all().map(({ id, conversation, body }) => {
        return { id, conversation, body: JSON.parse(body) as Notice['body'] };
      }),
    written: (id) => void remove.run(id),
  };
}
