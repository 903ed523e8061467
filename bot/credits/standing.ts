/** A pure fold over what was spent: per person and day, and for the relay per month. Days and months begin in UTC. */
import type { UserId } from '#protocol';

/** `at` in ms since 1970. */
export type Spending = {
  readonly user: UserId;
  readonly at: number;
  readonly tokens: number;
  readonly money: number;
};

type Budget = { readonly tokens?: number | undefined; readonly money?: number | undefined };

/** What is absent is without limit. */
export type Budgets = { readonly personPerDay: Budget; readonly relayPerMonth: Budget };

export type Left = {
  readonly whose: 'person' | 'relay';
  readonly unit: 'tokens' | 'money';
  readonly amount: number;
};

export type Standing =
  | { readonly type: 'open'; readonly left: readonly Left[] }
  /** `until` in ms since 1970. */
  | { readonly type: 'spent'; readonly whose: 'person' | 'relay'; readonly until: number };

export function standingOf(
  spendings: Iterable<Spending>,
  { personPerDay, relayPerMonth }: Budgets,
  { user, now }: { readonly user: UserId; readonly now: number },
): Standing {
  const day = startOfDay(now);
  const month = startOfMonth(now, 0);
  const person = { tokens: 0, money: 0 };
  const relay = { tokens: 0, money: 0 };
  for (const { user: spender, at, tokens, money } of spendings) {
    if (at >= month) add(relay, tokens, money);
    if (at >= day && spender === user) add(person, tokens, money);
  }
  const left = [...leftOf('relay', relayPerMonth, relay), ...leftOf('person', personPerDay, person)];
  const spent = left.find(({ amount }) => amount <= 0);
  if (!spent) return { type: 'open', left };
  const until = spent.whose === 'relay' ? startOfMonth(now, 1) : day + dayLength;
  return { type: 'spent', whose: spent.whose, until };
}

/** Per cent of the relay's month, by whichever budget is nearer its end; undefined where nothing limits it. */
export function monthLeft(standing: Standing, { relayPerMonth }: Budgets): number | undefined {
  if (standing.type === 'spent') return standing.whose === 'relay' ? 0 : undefined;
  const shares = standing.left
    .filter(({ whose }) => whose === 'relay')
    .map(({ unit, amount }) => amount / (relayPerMonth[unit] ?? amount));
  // Upwards: none is left only when nothing is.
  return shares.length === 0 ? undefined : Math.ceil(100 * Math.min(...shares));
}

const dayLength = 24 * 3_600_000;

const startOfDay = (now: number): number => now - (now % dayLength);

function startOfMonth(now: number, later: number): number {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later);
}

type Sum = { tokens: number; money: number };

function add(sum: Sum, tokens: number, money: number): void {
  sum.tokens += tokens;
  sum.money += money;
}

const leftOf = (whose: Left['whose'], budget: Budget, spent: Sum): readonly Left[] =>
  (['tokens', 'money'] as const).flatMap((unit) => {
    const limit = budget[unit];
    return limit === undefined ? [] : [{ whose, unit, amount: Math.max(0, limit - spent[unit]) }];
  });
