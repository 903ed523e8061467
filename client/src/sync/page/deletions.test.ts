import { describe, expect, it } from 'vitest';
import type { ConversationId, Entry, EntryBody, EntryId, Nonce } from '#protocol';
import { alice } from '#protocol/testing';
import { completeDeletion } from './deletions.ts';
import { makeSeenEntries } from './seenEntries.ts';
import { lostWords } from './words.ts';

let clock = 0;
const entry = (id: string, body: EntryBody, client = 1): Entry => {
  clock += 1;
  return {
    id: id as EntryId,
    conversation: 'conversation' as ConversationId,
    page: 0,
    user: alice.user,
    device: alice.device,
    struct: [client, clock],
    nonce: `nonce ${client}` as Nonce,
    body,
  };
};
const text = (id: string, client = 1) => entry(id, { kind: 'text', text: id }, client);
const targetOf = ({ id, struct, device, nonce }: Entry) => ({ id, y: struct, device, n: nonce });
const deletionOf = (target: Entry) => ({ kind: 'delete' as const, target: targetOf(target) });

describe('a deletion', () => {
  it('[C7] takes the edits and the copies with it, since they repeat its words', () => {
    const first = text('a');
    const copy = text('a', 2);
    const edit = entry('b', { kind: 'edit', target: { id: first.id, user: alice.user }, text: 'a!' });
    expect(completeDeletion(deletionOf(first), [first, text('c'), edit, copy])).toEqual({
      kind: 'delete',
      target: targetOf(first),
      also: [targetOf(copy), targetOf(edit)],
    });
  });

  it('[C7] names the struct that the target has now', () => {
    const refused = text('a');
    const enteredAgain = text('a', 2);
    expect(completeDeletion(deletionOf(refused), [enteredAgain])).toEqual(deletionOf(enteredAgain));
  });

  it('[C7] of what is gone already is none', () => {
    expect(completeDeletion(deletionOf(text('a')), [text('b')])).toBeUndefined();
  });
});

describe('words that a dropped document held', () => {
  const holding = (...entries: readonly Entry[]) => {
    const seen = makeSeenEntries(alice.user);
    seen.add(entries.map((each) => ({ entry: each, page: 0, source: 'device', arrivedAt: 0 })));
    return seen;
  };

  it('[K5] are written again, unless the relay has them, the outbox has them, or they were deleted', () => {
    const [kept, waiting, deleted, lost] = [
      text('kept'),
      text('waiting'),
      text('deleted'),
      text('lost'),
    ];
    const deletion = entry('deletion', deletionOf(deleted));
    const dropped = holding(kept, waiting, deleted, lost);
    const current = holding(text('kept', 2), deletion);
    const rows = lostWords(dropped, current, { tab: 'this', isKnown: (id) => id === waiting.id });
    expect(rows.map(({ id, body }) => [id, body])).toEqual([['lost', { kind: 'text', text: 'lost' }]]);
  });
});
