import { describe, expect, it } from 'vitest';
import type { ConversationId, DocumentName, RefusalType, UserId } from '#protocol';
import type { MembershipSpan } from '../directory.ts';
import { refuseAccess } from './access.ts';

const [alice, bob, mallory] = ['alice000', 'bob00000', 'mallory0'] as [UserId, UserId, UserId];
const conversation = 'conversation1' as ConversationId;

const spans = new Map<string, readonly MembershipSpan[]>([
  [`${conversation} ${alice}`, [{ from: 0 }]],
  [`${conversation} ${bob}`, [{ from: 0, until: 500 }]],
]);
const heads = new Map([[conversation, 3]]);

const answer = (user: UserId, name: DocumentName): RefusalType | 'open' =>
  refuseAccess(
    { name, user, now: 1_000 },
    {
      directory: { memberships: (id, who) => spans.get(`${id} ${who}`) ?? [] },
      headPage: (id) => heads.get(id),
    },
  )?.type ?? 'open';

const page = (number: number, id = conversation): DocumentName => ({
  type: 'page',
  conversation: id,
  page: number,
});

describe('access to documents', () => {
  it('[R8] is for present members of a conversation', () => {
    expect(answer(alice, page(0))).toBe('open');
    expect(answer(bob, page(0))).toBe('forbidden');
    expect(answer(mallory, page(0))).toBe('forbidden');
  });

  it('[R8] does not tell whether a conversation exists', () => {
    const nowhere = 'conversation2' as ConversationId;
    expect(answer(mallory, page(0, nowhere))).toBe(answer(mallory, page(0)));
    expect(answer(mallory, page(99))).toBe(answer(mallory, page(0)));
  });

  it("[R14] to inbox and roster is their owner's", () => {
    for (const type of ['inbox', 'roster'] as const) {
      expect(answer(alice, { type, user: alice })).toBe('open');
      expect(answer(mallory, { type, user: alice })).toBe('forbidden');
    }
  });

  it('[C1] goes one page beyond the newest that holds anything', () => {
    expect([0, 3, 4, 5].map((number) => answer(alice, page(number)))).toEqual([
      'open',
      'open',
      'open',
      'page-not-open',
    ]);
  });

  it('[C1] to a conversation in which nothing was said begins with its first page', () => {
    heads.clear();
    expect([0, 1].map((number) => answer(alice, page(number)))).toEqual(['open', 'page-not-open']);
  });
});
