/** The figures of a bench: what was measured in each round, and what it comes to. Pure. */

/** One line of the JSON file. */
export type Row = {
  readonly bench: string;
  readonly metric: string;
  readonly unit: string;
  /** Medians. */
  readonly ours: number;
  readonly peers: Readonly<Record<string, number>>;
  /** Above 1 where we are better, whichever way the unit counts. */
  readonly ratio: Readonly<Record<string, number>>;
  readonly spread: { readonly ours: Spread; readonly peers: Readonly<Record<string, Spread>> };
};

/** The least and the most that was measured. */
type Spread = readonly [number, number];

/** One figure for each round. */
export type Samples = readonly number[];

type Measured = {
  readonly bench: string;
  readonly metric: string;
  readonly unit: string;
  readonly better: 'more' | 'less';
  /** `cutuca` and its peers. */
  readonly figures: { readonly cutuca: Samples } & Readonly<Record<string, Samples>>;
};

/** Throws where a contestant has no figure. */
export function makeRow({ bench, metric, unit, better, figures }: Measured): Row {
  const { cutuca, ...peers } = figures;
  const ours = median(cutuca);
  const medians = mapValues(peers, median);
  return {
    bench,
    metric,
    unit,
    ours: round(ours),
    peers: mapValues(medians, round),
    ratio: mapValues(medians, (theirs) => round(better === 'more' ? ours / theirs : theirs / ours)),
    spread: { ours: spreadOf(cutuca), peers: mapValues(peers, spreadOf) },
  };
}

const median = (samples: Samples): number => quantile(samples, 0.5);

/** What `share` (0 to 1) of all samples do not exceed; between two samples, a part of each. */
export function quantile(samples: Samples, share: number): number {
  if (samples.length === 0) throw new Error('Nothing was measured');
  const sorted = samples.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (above - below) * (place - Math.floor(place));
}

const spreadOf = (samples: Samples): Spread => [
  round(Math.min(...samples)),
  round(Math.max(...samples)),
];

/** Four digits: more than a machine can repeat. */
const round = (value: number): number => Number(value.toPrecision(4));

function mapValues<A, B>(record: Readonly<Record<string, A>>, map: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
