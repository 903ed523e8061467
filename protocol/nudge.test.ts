import { describe, expect, it } from 'vitest';
import { limits, mayNudge, shouldShake } from '#protocol';

const now = 1_000_000;

describe('sending a nudge', () => {
  it('[K9] is allowed at first, and 5 s after the last', () => {
    expect(mayNudge([], now)).toBe(true);
    expect(mayNudge([now - limits.nudge.apart], now)).toBe(true);
    expect(mayNudge([now - limits.nudge.apart + 1], now)).toBe(false);
  });

  it('[K9] is allowed three times a minute', () => {
    const sent = [now - 59_999, now - 30_000, now - 20_000];
    expect(mayNudge(sent, now)).toBe(false);
    expect(mayNudge(sent, now + 1)).toBe(true);
  });
});

describe('receiving a nudge', () => {
  const received = { entryTime: now - 100, arrivedAt: now, lastShake: undefined, busy: false };

  it('[K9] shakes, but at most once in 10 s', () => {
    expect(shouldShake(received)).toBe(true);
    expect(shouldShake({ ...received, lastShake: now - limits.nudge.receivedApart })).toBe(true);
    expect(shouldShake({ ...received, lastShake: now - limits.nudge.receivedApart + 1 })).toBe(false);
  });

  it('[K9] does not shake when it is late', () => {
    expect(shouldShake({ ...received, entryTime: now - limits.nudge.lateAfter })).toBe(true);
    expect(shouldShake({ ...received, entryTime: now - limits.nudge.lateAfter - 1 })).toBe(false);
  });

  it('[K9] does not shake whoever is busy', () => {
    expect(shouldShake({ ...received, busy: true })).toBe(false);
  });
});
