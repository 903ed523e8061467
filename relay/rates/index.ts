/** How often and how many at once. */
export { createKeyedCounts, type KeyedCounts } from './keyedCounts.ts';
