/** Contestants take turns, so that whatever else the machine does meets all of them. */

type Turns<Name extends string, T> = {
  readonly contestants: readonly Name[];
  readonly rounds: number;
  /** What all of them need for a round. */
  readonly prepare?: (round: number) => Promise<void>;
  readonly measure: (contestant: Name, round: number) => Promise<T>;
};

/**
 * Measures each contestant in each round, every second time in the opposite order, and collects what that gives. Round 0 –
 * code is compiled, caches are filled – counts for nothing.
 */
export async function takeTurns<Name extends string, T>({
  contestants,
  rounds,
  prepare = async () => {},
  measure,
}: Turns<Name, T>): Promise<Readonly<Record<Name, readonly T[]>>> {
  const measured = new Map<Name, T[]>(contestants.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    await prepare(round);
    for (const name of round % 2 === 0 ? contestants : contestants.toReversed()) {
      const result = await measure(name, round);
      if (round > 0) measured.get(name)?.push(result);
    }
  }
  return Object.fromEntries(measured) as unknown as Record<Name, readonly T[]>;
}

/** The same figure of each contestant's rounds. */
export function pick<Name extends string, T>(
  measured: Readonly<Record<Name, readonly T[]>>,
  figure: (of: T) => number,
): Record<Name, number[]> {
  const entries = Object.entries<readonly T[]>(measured);
  return Object.fromEntries(entries.map(([name, rounds]) => [name, rounds.map(figure)])) as Record<
    Name,
    number[]
  >;
}
