import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../clock.ts';
import { createExpiry } from './expiry.ts';

const timing = { askBeforeExpiry: 60_000, closeAfterExpiry: 30_000 };

let events: string[];

const createWatched = () =>
  createExpiry({
    clock: systemClock,
    timing,
    onExpiring: () => events.push('expiring'),
    onExpired: () => events.push('expired'),
  });

beforeEach(() => {
  vi.useFakeTimers();
  events = [];
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the end of a token', () => {
  it('[I2] is announced a minute before, and closes the socket half a minute after', () => {
    createWatched().watch(Date.now() + 600_000);
    vi.advanceTimersByTime(539_999);
    expect(events).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(events).toEqual(['expiring']);
    vi.advanceTimersByTime(89_999);
    expect(events).toEqual(['expiring']);
    vi.advanceTimersByTime(1);
    expect(events).toEqual(['expiring', 'expired']);
  });

  it('[I2] is put off by a newer token', () => {
    const expiry = createWatched();
    expiry.watch(Date.now() + 60_000);
    vi.advanceTimersByTime(60_000);
    expiry.watch(Date.now() + 600_000);
    vi.advanceTimersByTime(500_000);
    expect(events).toEqual(['expiring']);
  });

  it('[I2] means nothing once the socket is gone', () => {
    const expiry = createWatched();
    expiry.watch(Date.now() + 60_000);
    expiry.stop();
    vi.advanceTimersByTime(600_000);
    expect(events).toEqual([]);
  });
});
