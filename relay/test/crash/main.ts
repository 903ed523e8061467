/**
 * `npm run test:crash -- --cycles 20 [--seed 7] [--erasing]`: kills the relay again and again, and counts. Exits with 1 where
 * a single entry that was called safe is missing or doubled – with `--erasing`, where a word that was deleted for everyone is
 * in any file of the data folder, or another is not.
 */
import { parseArgs } from 'node:util';
import { runErasing } from './erasing.ts';
import { run } from './run.ts';

const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '20' },
    seed: { type: 'string' },
    erasing: { type: 'boolean', default: false },
  },
});
const cycles = Number(values.cycles);
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 32) : Number(values.seed);
if (!Number.isInteger(cycles) || cycles < 1) throw new Error('--cycles should be a whole number from 1');
if (!Number.isInteger(seed)) throw new Error('--seed should be a whole number');

console.log(`seed ${seed}`);
if (values.erasing) {
  const { deleted, kept, left, lost } = await runErasing({ cycles, seed });
  console.log(
    `cycles ${cycles}, deleted ${deleted}, left ${left.length}, kept ${kept}, lost ${lost.length}`,
  );
  process.exit(left.length === 0 && lost.length === 0 && deleted > 0 ? 0 : 1);
}
const { acked, present, doubled } = await run({ cycles, seed });
console.log(`cycles ${cycles}, acked ${acked}, present ${present}, doubled ${doubled}`);
process.exit(present === acked && doubled === 0 && acked > 0 ? 0 : 1);
