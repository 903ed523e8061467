/** How often something may be asked for, and how many at once: of one socket, an account, an address. */
export { createKeyedCounts, type KeyedCounts } from './keyedCounts.ts';
export { createKeyedRates, type KeyedRates } from './keyedRates.ts';
export { frameCost, fullBucket, type Rate, take } from './tokenBucket.ts';
