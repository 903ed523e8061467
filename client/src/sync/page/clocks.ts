/** Sets of structs as clocks: for each clientID everything below a clock is in the set. They only grow. Pure. */
import type { Clocks, Struct } from '#protocol';

export type ClockMap = ReadonlyMap<number, number>;

export const covers = (clocks: ClockMap, [client, clock]: Struct): boolean =>
  clock < (clocks.get(client) ?? 0);

export const fromClocks = (clocks: Clocks): ClockMap => merged(new Map(), clocks);

export const toClocks = (clocks: ClockMap): Clocks => [...clocks];

/** Both together; the very same map where `more` adds nothing, so that a change is seen by comparing. */
export function merged(clocks: ClockMap, more: Iterable<readonly [number, number]>): ClockMap {
  let result: Map<number, number> | undefined;
  for (const [client, clock] of more) {
    if (clock <= ((result ?? clocks).get(client) ?? 0)) continue;
    result ??= new Map(clocks);
    result.set(client, clock);
  }
  return result ?? clocks;
}

/** What `clocks` has beyond `known`. */
export const beyond = (clocks: ClockMap, known: ClockMap): ClockMap =>
  new Map([...clocks].filter(([client, clock]) => clock > (known.get(client) ?? 0)));
