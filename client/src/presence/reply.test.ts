import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeClock, timeOf, type Line, type UserId } from '#protocol';
import { makeSeededRandom } from '#protocol/testing';
import type { Absence } from '../projection/index.ts';
import { idAfter, replyTo } from './reply.ts';

const [me, friend] = ['me000000', 'friend00'] as [UserId, UserId];
const absence: Absence = {
  since: 1_000_000,
  before: { status: 'available', personalMessage: '' },
  status: { id: 'a', name: 'Lunch', status: 'lunch', personalMessage: '', reply: 'Back at two.' },
};

let now = 1_000_000;
const clock = makeClock({ now: () => now, random: makeSeededRandom(7).bytes });

const line = (user: UserId, content: Line['content']): Line => {
  now += 1_000;
  const id = clock.next();
  return { id, user, key: `${id}.${user}`, at: undefined, content, reactions: [] };
};
const says = (user: UserId, auto = false): Line =>
  line(user, { kind: 'text', text: 'hello', edited: false, ...(auto && { auto: true as const }) });

const ask = (lines: readonly Line[], more: Partial<Parameters<typeof replyTo>[0]> = {}) => {
  const arrival = lines.at(-1);
  if (!arrival) throw new Error('Nothing was said.');
  return replyTo({ absence, arrival, lines, self: me, bot: false, ...more });
};

describe('an automatic reply', () => {
  it('[PR5] answers the first line, once in each absence', () => {
    const first = says(friend);
    const reply = ask([first]);
    expect(reply?.text).toBe('Back at two.');
    expect(ask([first, says(me, true), says(friend)])).toBeUndefined();
    const before = says(me, true);
    now += 10_000;
    expect(
      ask([before, says(friend)], { absence: { ...absence, since: timeOf(before.id) + 10_000 } }),
    ).toBeDefined();
  });

  it('[PR5] is not given to what was said before, whenever this device hears of it', () => {
    const old = says(friend);
    now += 10_000;
    const later = { ...absence, since: timeOf(old.id) + 10_000 };
    expect(ask([old], { absence: later })).toBeUndefined();
    expect(ask([old, says(friend)], { absence: later })).toBeDefined();
  });

  it('[PR5] is given once, also where this device’s clock is a little ahead', () => {
    const first = says(friend);
    const ahead = { ...absence, since: timeOf(first.id) + 4_000 };
    const reply = ask([first], { absence: ahead });
    expect(reply).toBeDefined();
    const said = { ...says(me, true), id: reply?.id ?? first.id };
    expect(ask([first, said, says(friend)], { absence: ahead })).toBeUndefined();
  });

  it('[PR5] has the same id on all devices, whichever line each heard of first', () => {
    const [first, second] = [says(friend), says(friend)];
    expect(ask([first, second])?.id).toBe(ask([first])?.id);
    expect(ask([first, second], { arrival: second })?.id).toBe(ask([first])?.id);
  });

  it('[PR5] is never given to another one, to a bot, to oneself, or to who joined', () => {
    expect(ask([says(friend, true)])).toBeUndefined();
    expect(ask([says(friend)], { bot: true })).toBeUndefined();
    expect(ask([says(me)])).toBeUndefined();
    expect(ask([line(friend, { kind: 'joined', member: friend })])).toBeUndefined();
  });

  it('[PR5] is given only while away, and where there is one', () => {
    expect(ask([says(friend)], { absence: null })).toBeUndefined();
    for (const [status, expected] of [
      ['available', false],
      ['hidden', false],
      ['busy', true],
      ['away', true],
    ] as const) {
      const own = { ...absence, status: { ...absence.status, status } };
      expect(ask([says(friend)], { absence: own }) !== undefined).toBe(expected);
    }
    const silent = { ...absence, status: { ...absence.status, reply: ' ' } };
    expect(ask([says(friend)], { absence: silent })).toBeUndefined();
  });

  it('[PR5] stands right after what it answers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 47 }), (at) => {
        const id = makeClock({ now: () => at, random: makeSeededRandom(1).bytes }).next();
        const next = idAfter(id);
        expect(next).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
        expect(timeOf(next)).toBe(timeOf(id) + 1);
        expect(next > id).toBe(true);
      }),
    );
  });
});
