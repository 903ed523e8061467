/** What may be spent, what was, and what is left. Pure. */
export {
  type Budgets,
  type Left,
  type Spending,
  type Standing,
  monthLeft,
  standingOf,
} from './standing.ts';
export { costOf, type Price, type Prices, type Usage } from './price.ts';
