/**
 * `npm run test:bot-crash -- --cycles 100 [--seed 7]`: kills the bot again and again, and counts. Exits with 1 where a line
 * that was said to it has not exactly one answer.
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
const { asked, answered, doubled } = await run(cycles, seed);
console.log(`kills ${cycles}, asked ${asked}, answered ${answered}, doubled ${doubled}`);
process.exit(answered === asked && doubled === 0 && asked > 0 ? 0 : 1);
