import { describe, expect, it } from 'vitest';
import type { UserId } from '#protocol';
import { createWorkBudgets, workOf } from './workBudget.ts';

const [alice, mallory] = ['alice000', 'mallory0'] as [UserId, UserId];
const rate = { burst: 4_000, perSecond: 1_000 };

const atClock = () => {
  let now = 0;
  const budgets = createWorkBudgets(rate, { now: () => now });
  const pass = (ms: number): void => {
    now += ms;
  };
  return { budgets, pass };
};

describe('the work that a user may cause', () => {
  it('[R20] is a burst, and then waits until the debt is paid', () => {
    const { budgets, pass } = atClock();
    const budget = budgets.of(mallory);
    budget.charge(4_000);
    expect(budget.wait()).toBe(0);
    budget.charge(500);
    expect(budget.wait()).toBe(500);
    pass(200);
    expect(budget.wait()).toBe(300);
    pass(60_000);
    budget.charge(4_000);
    expect(budget.wait()).toBe(0);
  });

  it('[R20] is counted over all sockets of one user, and nobody else pays', () => {
    const { budgets } = atClock();
    for (let socket = 0; socket < 10; socket += 1) budgets.of(mallory).charge(1_000);
    expect(budgets.of(mallory).wait()).toBe(6_000);
    expect(budgets.of(alice).wait()).toBe(0);
  });

  it('[R20] does not pile up for a clock that goes backwards', () => {
    const { budgets, pass } = atClock();
    const budget = budgets.of(mallory);
    budget.charge(5_000);
    pass(-10_000);
    expect(budget.wait()).toBe(1_000);
  });

  it('[R20] is more for what brings more, asks for more, or goes to more people', () => {
    expect(workOf.frame(100_000)).toBeGreaterThan(10 * workOf.frame(100));
    expect(workOf.answer(800_000)).toBeGreaterThan(20 * workOf.answer(1_000));
    expect(workOf.load(800_000, 1)).toBeGreaterThan(20 * workOf.load(1_000, 1));
    expect(workOf.fanOut(8_000, 150)).toBeGreaterThan(50 * workOf.fanOut(8_000, 2));
  });
});
