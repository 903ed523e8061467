import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { alice } from '#protocol/testing';
import { EntryId, timeOf } from '#protocol';
import { idAt, party } from '../test/support/index.ts';
import { makeReplyClock, markIn, markOf, seedOf } from './replyId.ts';

const question = { id: idAt(party), user: alice.user };
const other = { id: idAt(party), user: alice.user };

describe('the id of an answer', () => {
  it('[B3] is an entry id of now, and later than all that was seen', () => {
    const clock = makeReplyClock(() => party);
    clock.observe(idAt(party + 50_000));
    const id = clock.next(seedOf(question));
    expect(v.is(EntryId, id)).toBe(true);
    expect(id > question.id).toBe(true);
    expect(timeOf(id)).toBe(party + 50_000);
    expect(clock.next(seedOf(question)) > id).toBe(true);
  });

  it('[B3] tells what it answers, whenever and in whatever run it was made', () => {
    const first = makeReplyClock(() => party).next(seedOf(question));
    const second = makeReplyClock(() => party + 99).next(seedOf(question));
    expect([markIn(first), markIn(second)]).toEqual([
      markOf(seedOf(question)),
      markOf(seedOf(question)),
    ]);
    expect(markIn(first)).not.toBe(markOf(seedOf(other)));
    expect(markIn(first)).not.toBe(markOf(seedOf(question, 1)));
  });
});
