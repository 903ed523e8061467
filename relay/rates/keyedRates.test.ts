import { beforeEach, describe, expect, it } from 'vitest';
import { createKeyedRates, type KeyedRates } from './keyedRates.ts';

let now = 0;
let rates: KeyedRates;

beforeEach(() => {
  now = 0;
  rates = createKeyedRates({ burst: 100, perSecond: 10 }, { now: () => now });
});

describe('the rate of an account', () => {
  it('[R28] is one for all of its calls, and refills', () => {
    expect(rates.take('alice', 60)).toBe(true);
    expect(rates.take('alice', 60)).toBe(false);
    now += 2_000;
    expect(rates.take('alice', 60)).toBe(true);
  });

  it('[R28] is nobody else’s', () => {
    expect(rates.take('alice', 100)).toBe(true);
    expect(rates.take('bob', 100)).toBe(true);
  });

  it('[R28] is not forgiven when many others come after it', () => {
    expect(rates.take('alice', 100)).toBe(true);
    for (let other = 0; other < 5_000; other += 1) rates.take(`user-${other}`, 1);
    expect(rates.take('alice', 1)).toBe(false);
  });
});
