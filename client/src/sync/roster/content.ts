/** What a roster's document holds, as plain values, and what one document has that another has not. Pure but for the document. */
import { type RosterMap, rosterMaps } from '#protocol';
import * as Y from 'yjs';
import type { Json, RosterSet } from './types.ts';

export const mapIn = (document: Y.Doc, map: RosterMap): Y.Map<unknown> => document.getMap(map);

/** Other programs may keep what they like here: what is no plain value is not ours to read. */
export function readMap(document: Y.Doc, map: RosterMap): ReadonlyMap<string, Json> {
  return new Map(
    Array.from(mapIn(document, map).entries()).flatMap(([key, value]) =>
      isPlain(value) ? [[key, value]] : [],
    ),
  );
}

export function readKey(document: Y.Doc, map: RosterMap, key: string): Json | undefined {
  const value = mapIn(document, map).get(key);
  return isPlain(value) ? value : undefined;
}

export function enter(document: Y.Doc, sets: readonly RosterSet[], origin: unknown): void {
  document.transact(() => {
    for (const { map, key, value } of sets) {
      if (value === undefined) mapIn(document, map).delete(key);
      else mapIn(document, map).set(key, value);
    }
  }, origin);
}

/** What `document` has to tell the relay's copy, which takes its place. */
export function lacking(relays: Y.Doc, document: Y.Doc): readonly RosterSet[] {
  const unknown = unknownTo(relays, document);
  const isOfOneOrigin = document.store.clients.keys().some((client) => relays.store.clients.has(client));
  // Where they have no session in common, the relay's was made anew, by another device: what it has is newer.
  return isOfOneOrigin
    ? unknown
    : unknown.filter(({ map, key }) => readKey(relays, map, key) === undefined);
}

/** What was set or taken away in `document`, and never reached `other`, as something to do there. */
function unknownTo(other: Y.Doc, document: Y.Doc): readonly RosterSet[] {
  const known = Y.decodeStateVector(Y.encodeStateVector(other));
  const isUnknown = (map: RosterMap, key: string, { id, deleted }: Y.Item) => {
    if (id.clock >= (known.get(id.client) ?? 0)) return true;
    const there = mapIn(other, map)._map.get(key);
    return deleted && there !== undefined && !there.deleted && Y.compareIDs(there.id, id);
  };
  return rosterMaps.flatMap((map) =>
    Array.from(mapIn(document, map)._map)
      .filter(([key, item]) => isUnknown(map, key, item))
      .map(([key]) => ({ map, key, value: readKey(document, map, key) })),
  );
}

const isPlain = (value: unknown): value is Json =>
  value !== undefined && !(value instanceof Y.AbstractType) && !(value instanceof Uint8Array);
