/**
 * `npm run test:crash -- --cycles 20 [--seed 7]`: kills the relay again and again, and counts. Exits with 1 where a single
 * entry that was called safe is missing or doubled.
 */
import { parseArgs } from 'node:util';
import { run } from './run.ts';

const { values } = parseArgs({
  options: { cycles: { type: 'string', default: '20' }, seed: { type: 'string' } },
});
const cycles = Number(values.cycles);
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 32) : Number(values.seed);
if (!Number.isInteger(cycles) || cycles < 1) throw new Error('--cycles should be a whole number from 1');
if (!Number.isInteger(seed)) throw new Error('--seed should be a whole number');

console.log(`seed ${seed}`);
const { acked, present, doubled } = await run({ cycles, seed });
console.log(`cycles ${cycles}, acked ${acked}, present ${present}, doubled ${doubled}`);
process.exit(present === acked && doubled === 0 && acked > 0 ? 0 : 1);
