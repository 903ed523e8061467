import { describe, expect, it } from 'vitest';
import type { Clocks, UserId } from '#protocol';
import { advance, newsFor, noneSeen, type PersonSeen } from './seen.ts';

const [bob, carol] = ['bob00000', 'carol000'] as [UserId, UserId];
const page = new Map([
  [1, 10],
  [2, 5],
]);
const exists = (client: number): number => page.get(client) ?? 0;

type Told = {
  readonly delivered?: Clocks;
  readonly read?: Clocks;
  readonly blocked?: readonly UserId[];
};

const tell = (before: PersonSeen, { delivered = [], read = [], blocked = [] }: Told): PersonSeen =>
  advance(before, { delivered, read }, { exists, blocked });
const shownInAll = (person: PersonSeen, viewer = bob) => newsFor(viewer, noneSeen, person);

describe('what a person has seen of a page', () => {
  it('[R15] only grows', () => {
    const far = tell(noneSeen, { delivered: [[1, 8]], read: [[1, 6]] });
    const back = tell(far, { delivered: [[1, 3]], read: [[1, 2]] });
    expect(shownInAll(back)).toEqual({ delivered: [[1, 8]], read: [[1, 6]] });
  });

  it('[R15] is never more than there is', () => {
    const person = tell(noneSeen, {
      delivered: [
        [1, 1_000],
        [99, 5],
      ],
    });
    expect(shownInAll(person)).toEqual({ delivered: [[1, 10]], read: [] });
  });

  it('[R15] is delivered where it is read', () => {
    expect(shownInAll(tell(noneSeen, { read: [[2, 4]] }))).toEqual({
      delivered: [[2, 4]],
      read: [[2, 4]],
    });
  });

  it('[R15] is told as what is new', () => {
    const first = tell(noneSeen, { delivered: [[1, 2]] });
    const second = tell(first, {
      delivered: [
        [1, 2],
        [2, 3],
      ],
    });
    expect(newsFor(bob, first, second)).toEqual({ delivered: [[2, 3]], read: [] });
    expect(newsFor(bob, second, second)).toBeUndefined();
  });

  it('[I5] stands still for one who is blocked, and goes on for the others', () => {
    const before = tell(noneSeen, { delivered: [[1, 2]] });
    const after = tell(before, { delivered: [[1, 7]], blocked: [bob] });
    const later = tell(after, { read: [[1, 9]], blocked: [bob] });
    expect(newsFor(bob, before, later)).toBeUndefined();
    expect(shownInAll(later, bob)).toEqual({ delivered: [[1, 2]], read: [] });
    expect(shownInAll(later, carol)).toEqual({ delivered: [[1, 9]], read: [[1, 9]] });
  });

  it('[I5] catches up when they are no longer blocked', () => {
    const blocked = tell(noneSeen, { read: [[1, 5]], blocked: [bob] });
    const after = tell(blocked, { delivered: [[1, 5]] });
    expect(newsFor(bob, blocked, after)).toEqual({ delivered: [[1, 5]], read: [[1, 5]] });
  });
});
