import { describe, expect, it } from 'vitest';
import { limits, mayWink, shouldPlayWink } from '#protocol';

const now = 1_000_000;

describe('sending a wink', () => {
  it('[WK7] is allowed seven times a minute', () => {
    const sent = Array.from({ length: 7 }, (_, index) => now - 59_999 + index);
    expect(mayWink(sent.slice(1), now)).toBe(true);
    expect(mayWink(sent, now)).toBe(false);
    expect(mayWink(sent, now + 1)).toBe(true);
  });
});

describe('receiving a wink', () => {
  const received = { entryTime: now - 100, arrivedAt: now, busy: false };

  it('[WK7] plays it, unless it is late or its reader busy', () => {
    expect(shouldPlayWink(received)).toBe(true);
    expect(shouldPlayWink({ ...received, busy: true })).toBe(false);
    expect(shouldPlayWink({ ...received, entryTime: now - limits.wink.lateAfter })).toBe(true);
    expect(shouldPlayWink({ ...received, entryTime: now - limits.wink.lateAfter - 1 })).toBe(false);
  });
});
