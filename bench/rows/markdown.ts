/** Rows as the tables of `docs/benchmarks.md`: one for each bench, a line for each peer. */
import type { Row } from './row.ts';
import { format, formatSpread } from './table.ts';

/** Lines. */
export function formatMarkdown(rows: readonly Row[]): string[] {
  const benches = new Set(rows.map(({ bench }) => bench));
  return [...benches].flatMap((bench) =>
    tableOf(
      bench,
      rows.filter((row) => row.bench === bench),
    ),
  );
}

const tableOf = (bench: string, rows: readonly Row[]): string[] => [
  `### ${bench}`,
  '',
  '| ratio | what | Cutuca | peer | |',
  '|---:|---|---:|---|---:|',
  ...rows.flatMap(linesOf),
  '',
];

function linesOf({ metric, unit, ours, peers, ratio, spread }: Row): string[] {
  const own = `${format(ours)} ${formatSpread(spread.ours)}`;
  const names = Object.keys(peers);
  if (names.length === 0) return [`| | ${metric}, ${unit} | ${own} | | |`];
  return names.map((name) => {
    const theirs = `${format(peers[name])} ${formatSpread(spread.peers[name])}`;
    return `| **${format(ratio[name])}×** | ${metric}, ${unit} | ${own} | ${name} | ${theirs} |`;
  });
}
