import { limits, makeFold, timeOf } from '#protocol';
import { bob, makeTestConversation } from '#protocol/testing';
import { describe, expect, it } from 'vitest';
import type { Arrival } from '../projection/index.ts';
import { makeWriter } from '../test/index.ts';
import { playArrivingWinks } from './arrivingWinks.ts';

const test = makeTestConversation();
const other = `${test.id}x` as typeof test.id;
const bobs = makeWriter(bob, test);

/** A wink as the projection tells of it, so long after it was sent. */
function arrival(wink: string, { late = false, after = 200 } = {}): Arrival {
  const fold = makeFold();
  fold.add(bobs.write({ kind: 'wink', wink }).entry);
  const [line] = fold.lines();
  if (!line) throw new Error('A wink is a line.');
  return { line, late, arrivedAt: timeOf(line.id) + after };
}

function setUp({ onScreen = true, busy = false } = {}) {
  const played: string[] = [];
  let tell: (id: typeof test.id, arrivals: readonly Arrival[]) => void = () => undefined;
  playArrivingWinks({
    conversation: test.id,
    conversations: { onArrivals: (listener) => (tell = listener) },
    queue: { add: (wink) => played.push(wink) },
    onScreen: () => onScreen,
    busy: () => busy,
  });
  return {
    played,
    come: (...arrivals: readonly Arrival[]) => tell(test.id, arrivals),
    tell: () => tell,
  };
}

describe('winks that arrive', () => {
  it('[WK7] play at once, in their order', () => {
    const { played, come } = setUp();
    come(arrival('cat'), arrival('hug'));
    expect(played).toEqual(['cat', 'hug']);
  });

  it('[WK7] do not play for who is busy, or in a window that is not on the screen', () => {
    for (const state of [{ busy: true }, { onScreen: false }]) {
      const { played, come } = setUp(state);
      come(arrival('cat'));
      expect(played).toEqual([]);
    }
  });

  it('[C9] do not play when they are late, or what is long past', () => {
    const { played, come } = setUp();
    come(arrival('cat', { late: true }), arrival('cat', { after: limits.wink.lateAfter + 1 }));
    expect(played).toEqual([]);
  });

  it('[WK7] play in the window of their own conversation only', () => {
    const { played, tell } = setUp();
    tell()(other, [arrival('cat')]);
    expect(played).toEqual([]);
  });
});
