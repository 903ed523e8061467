/** The relay as a witness: what it has to vouch for in the pages, and since when it has seen everything that came. */
export { createWitnessDebts, type WitnessDebt, type WitnessDebts } from './debts.ts';
export { createRunningTimes, type RunningTimes } from './runningTimes.ts';
