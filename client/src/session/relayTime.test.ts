import { beforeEach, describe, expect, it } from 'vitest';
import { makeRelayTime } from './relayTime.ts';

const noon = Date.UTC(2026, 0, 1, 12);
const minute = 60_000;
const header = (time: number) => new Date(time).toUTCString();

describe('the time of the relay', () => {
  let device: number;
  let kept: Map<string, string>;
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const make = () => makeRelayTime({ now: () => device, storage });

  beforeEach(() => {
    device = noon;
    kept = new Map();
  });

  it("[K19] is the device's own where the two agree", () => {
    const time = make();
    time.learn(header(noon - 3_000));
    expect(time.now()).toBe(noon);
  });

  it.each([10 * minute, -10 * minute])('[K19] puts right a clock that is %i ms ahead', (ahead) => {
    device = noon + ahead;
    const time = make();
    time.learn(header(noon));
    expect(time.now()).toBe(noon);
    device += minute;
    expect(time.now()).toBe(noon + minute);
  });

  it('[K19] remembers it for a start with no network, until the clock is right again', () => {
    device = noon + 10 * minute;
    make().learn(header(noon));
    expect(make().now()).toBe(noon);
    device = noon;
    make().learn(header(noon));
    expect(make().now()).toBe(noon);
    expect(kept.size).toBe(0);
  });

  it('[K19] learns nothing from an answer without a date', () => {
    const time = make();
    time.learn(null);
    time.learn('yesterday');
    expect(time.now()).toBe(noon);
  });
});
