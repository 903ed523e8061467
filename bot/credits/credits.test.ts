import { describe, expect, it } from 'vitest';
import { alice, bob } from '#protocol/testing';
import { costOf, monthLeft, standingOf, type Budgets, type Spending } from './index.ts';

const now = Date.UTC(2005, 6, 29, 20);
const budgets: Budgets = { personPerDay: { tokens: 1_000 }, relayPerMonth: { tokens: 5_000, money: 2 } };
const spend = (by: typeof alice, tokens: number, at = now, money = 0): Spending => ({
  user: by.user,
  at,
  tokens,
  money,
});
const standing = (spendings: readonly Spending[], some = budgets, at = now) =>
  standingOf(spendings, some, { user: alice.user, now: at });

describe('credits', () => {
  it('[B8] count what one person spent today, and what all spent this month', () => {
    const spendings = [
      spend(alice, 300),
      spend(alice, 999, now - 24 * 3_600_000),
      spend(bob, 100),
      spend(bob, 4_000, Date.UTC(2005, 5, 30)),
    ];
    expect(standing(spendings)).toEqual({
      type: 'open',
      left: [
        { whose: 'relay', unit: 'tokens', amount: 3_601 },
        { whose: 'relay', unit: 'money', amount: 2 },
        { whose: 'person', unit: 'tokens', amount: 700 },
      ],
    });
  });

  it("[B8] say until when a person's day is spent", () => {
    const spent = [spend(alice, 1_000)];
    expect(standing(spent)).toEqual({ type: 'spent', whose: 'person', until: Date.UTC(2005, 6, 30) });
    expect(standing(spent, budgets, Date.UTC(2005, 6, 30)).type).toBe('open');
  });

  it("[B8] say until when the relay's month is spent, in tokens or in money", () => {
    const until = Date.UTC(2005, 7, 1);
    expect(standing([spend(bob, 5_000)])).toEqual({ type: 'spent', whose: 'relay', until });
    expect(standing([spend(bob, 1, now, 2)])).toEqual({ type: 'spent', whose: 'relay', until });
  });

  it('[B18] say how much of the month is left, by the budget that is nearer its end', () => {
    const left = (...spent: readonly Spending[]) => monthLeft(standing(spent), budgets);
    expect(left()).toBe(100);
    expect(left(spend(bob, 500, now, 1.5))).toBe(25);
    expect(left(spend(bob, 4_999))).toBe(1);
    expect(left(spend(bob, 5_000))).toBe(0);
    const free: Budgets = { personPerDay: { tokens: 1_000 }, relayPerMonth: {} };
    expect(monthLeft(standing([spend(bob, 1e9)], free), free)).toBeUndefined();
  });

  it('[B8] are without end where no budget is set', () => {
    const free: Budgets = { personPerDay: {}, relayPerMonth: {} };
    expect(standing([spend(alice, 1e9, now, 1e9)], free)).toEqual({ type: 'open', left: [] });
  });

  it('[B8] cost what the table says, and nothing for a model at home', () => {
    const usage = { promptTokens: 1_000_000, answerTokens: 500_000 };
    const prices = { small: { prompt: 0.5, answer: 2 } };
    expect(costOf(usage, 'small', prices)).toBe(1.5);
    expect(costOf(usage, 'home', prices)).toBe(0);
  });
});
