/** A1: whether Yjs can take in every struct of an update at once, and what of it is new to the document. */
import * as Y from 'yjs';
import type { Struct } from '../entry/index.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import type { Clocks } from '../stateless.ts';
import type { Block, Decoded, DecodedStruct } from './decode.ts';

export type NewText = { readonly struct: Struct; readonly text: string };

export type NewStructs = {
  readonly texts: readonly NewText[];
  /** Those that arrive without their content. */
  readonly deleted: readonly Struct[];
  /** For each client that has any, its next clock. */
  readonly clocks: Clocks;
};

/** Errors: `clock-gap`, `missing-dependency`, `unauthorised-deletion`. */
export const findNew = (decoded: Decoded, document: Y.Doc): Result<NewStructs, Refusal> => {
  const known = (client: number): number => Y.getState(document.store, client);
  const gap = decoded.blocks.find(({ client, clock }) => clock > known(client));
  if (gap) return err(refuse('clock-gap', `client ${gap.client} from ${gap.clock}`));
  if (!canIntegrate(decoded.blocks, known)) return err(refuse('missing-dependency'));
  const ends = new Map(decoded.blocks.map(({ client, end }) => [client, end]));
  const beyond = decoded.deleted.find(
    ({ client, end }) => end > Math.max(known(client), ends.get(client) ?? 0),
  );
  if (beyond) return err(refuse('missing-dependency', `deletes ahead of client ${beyond.client}`));

  const texts: NewText[] = [];
  const deleted: Struct[] = [];
  for (const { client, structs } of decoded.blocks) {
    for (const { clock, length, content } of structs) {
      for (let at = Math.max(clock, known(client)); at < clock + length; at += 1) {
        // Yjs collects only what is inside deleted types, and a page has none: this would swallow what the owner says next.
        if (content.type === 'collected') return err(refuse('unauthorised-deletion', 'collected'));
        const text = content.type === 'texts' ? content.texts[at - clock] : undefined;
        if (text === undefined) deleted.push([client, at]);
        else texts.push({ struct: [client, at], text });
      }
    }
  }
  const clocks = decoded.blocks
    .filter(({ client, end }) => end > known(client))
    .map(({ client, end }): [number, number] => [client, end]);
  return ok({ texts, deleted, clocks });
};

type State = (client: number) => number;

/**
 * Goes through the update as Yjs does, each client's structs in their order, and waits where one needs what is not there
 * yet. Whatever waits at the end – for a clock nobody has, or in a circle – Yjs would keep as pending, out of sight of all rules.
 */
const canIntegrate = (blocks: readonly Block[], known: State): boolean => {
  const reached = new Map<number, number>();
  const waiting = new Map<number, Progress[]>();
  const ready = blocks.map((block): Progress => ({ block, next: 0 }));
  let unfinished = blocks.length;

  for (let progress = ready.pop(); progress; progress = ready.pop()) {
    const { client, structs } = progress.block;
    const before = progress.next;
    let needed: number | undefined;
    for (let struct = structs[progress.next]; struct; struct = structs[progress.next]) {
      if (!standsOnEarlier(struct, client)) return false;
      needed = clientNeeded(struct, client, (other) => Math.max(known(other), reached.get(other) ?? 0));
      if (needed !== undefined) break;
      reached.set(client, struct.clock + struct.length);
      progress.next += 1;
    }
    if (needed === undefined) unfinished -= 1;
    else waiting.set(needed, [...(waiting.get(needed) ?? []), progress]);
    if (progress.next > before) {
      ready.push(...(waiting.get(client) ?? []));
      waiting.delete(client);
    }
  }
  return unfinished === 0;
};

type Progress = { readonly block: Block; next: number };

const neighbours = ({ origin, rightOrigin }: DecodedStruct): readonly Struct[] =>
  [origin, rightOrigin].filter((id) => id !== undefined);

/** Yjs does not check a struct's own client before it looks the neighbour up, and throws. */
const standsOnEarlier = (struct: DecodedStruct, client: number): boolean =>
  neighbours(struct).every(([other, clock]) => other !== client || clock < struct.clock);

const clientNeeded = (struct: DecodedStruct, client: number, state: State): number | undefined =>
  neighbours(struct).find(([other, clock]) => other !== client && clock >= state(other))?.[0];
