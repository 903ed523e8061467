/**
 * `npm run bench -- durable`, or `all`; `--json FILE` and `--markdown FILE` also write the rows there. Best on a machine that does nothing else.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { benches } from './benches/index.ts';
import { parseCommand, usage } from './command.ts';
import { formatMarkdown, formatRow, type Row } from './rows/index.ts';

const command = parseCommand(process.argv.slice(2), benches);
if (!command.ok) {
  console.error(`${command.error}\n\n${usage(benches)}`);
  process.exit(64);
}
const { names, json, markdown } = command.value;
console.log(
  `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, Node ${process.version}`,
);
console.log('The first figure is the ratio: above 1, Cutuca is the better.\n');

const rows: Row[] = [];
for (const name of names) {
  for (const row of (await benches[name]?.run()) ?? []) {
    rows.push(row);
    console.log(formatRow(row));
  }
}
if (json !== undefined) writeFileSync(json, `${JSON.stringify(rows, undefined, 2)}\n`);
if (markdown !== undefined) writeFileSync(markdown, formatMarkdown(rows).join('\n'));
