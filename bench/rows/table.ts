/** Rows for people: the ratios first. */
import type { Row } from './row.ts';

/** A line for each peer of the row, or one where it has none. */
export function formatRow({ bench, metric, unit, ours, peers, ratio, spread }: Row): string {
  const own = `${format(ours)} ${unit} ${formatSpread(spread.ours)}`;
  const title = `${bench}: ${metric}`;
  const names = Object.keys(peers);
  if (names.length === 0) return `        ${title} – ${own}`;
  return names
    .map((name) => {
      const theirs = `${format(peers[name])} ${formatSpread(spread.peers[name])}`;
      return `${`${format(ratio[name])}×`.padStart(7)} ${title} – ${own}; ${name} ${theirs}`;
    })
    .join('\n');
}

export function format(value = Number.NaN): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

export const formatSpread = (
  [least, most]: readonly [number, number] = [Number.NaN, Number.NaN],
): string => `(${format(least)} to ${format(most)})`;
