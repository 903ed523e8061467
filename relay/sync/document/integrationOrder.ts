/**
 * The order in which Yjs can take in the structs of an update: each after those that it stands on. What waits at the end – for
 * a clock nobody has, or in a circle – Yjs would keep as pending, out of sight of all rules. Linear in the update's clocks.
 */
import type { Block, DecodedStruct, Struct } from '#protocol';

export type Placed<Content> = { readonly client: number; readonly struct: DecodedStruct<Content> };

/** `known`: the next clock of each client in the document. Nothing where some struct can't be taken in. */
export function integrationOrder<Content>(
  blocks: readonly Block<Content>[],
  known: (client: number) => number,
): readonly Placed<Content>[] | undefined {
  const ordered: Placed<Content>[] = [];
  const waiting = new Waiting<Content>();
  const reached = new Map<number, number>();
  const isHere = ([client, clock]: Struct): boolean =>
    clock < Math.max(known(client), reached.get(client) ?? 0);
  const ready = blocks.map((block): Progress<Content> => ({ block, next: 0 }));
  let unfinished = blocks.length;

  for (let progress = ready.pop(); progress; progress = ready.pop()) {
    const { client, structs } = progress.block;
    let struct = structs[progress.next];
    while (struct) {
      const { clock, length, origin } = struct;
      // Yjs does not check a struct's own client before it looks the neighbour up, and throws.
      if (origin?.[0] === client && origin[1] >= clock) return undefined;
      if (origin && !isHere(origin)) {
        waiting.add(origin, progress);
        break;
      }
      ordered.push({ client, struct });
      reached.set(client, clock + length);
      for (const woken of waiting.take(client, clock, clock + length)) ready.push(woken);
      progress.next += 1;
      struct = structs[progress.next];
    }
    if (!struct) unfinished -= 1;
  }
  return unfinished === 0 ? ordered : undefined;
}

type Progress<Content> = { readonly block: Block<Content>; next: number };

/** Who waits for which struct. Each is woken by that struct alone: woken by its client, all would be at each of its structs. */
class Waiting<Content> {
  readonly #byClient = new Map<number, Map<number, Progress<Content>[]>>();

  add([client, clock]: Struct, progress: Progress<Content>): void {
    const byClock = this.#byClient.get(client) ?? new Map<number, Progress<Content>[]>();
    const there = byClock.get(clock);
    if (there) there.push(progress);
    else byClock.set(clock, [progress]);
    this.#byClient.set(client, byClock);
  }

  *take(client: number, from: number, to: number): Generator<Progress<Content>> {
    const byClock = this.#byClient.get(client);
    if (!byClock) return;
    for (let clock = from; clock < to && byClock.size > 0; clock += 1) {
      yield* byClock.get(clock) ?? [];
      byClock.delete(clock);
    }
  }
}
