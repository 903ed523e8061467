/**
 * What a roster may be: maps of plain values, whole, and cheap to take in. Everything is counted from the bytes, before Yjs sees
 * them, so a refused update costs its decoding and no more.
 *
 * Yjs compares a value with those that were set for the same key from the same point, and with all that was set after them. So
 * what it does at most is, for each key, the number of siblings times the number of values; without a limit, 30,000 values of 344
 * kB would take half a minute, at each load.
 */
import * as Y from 'yjs';
import {
  decodeUpdate,
  type DeletedRange,
  err,
  limits,
  ok,
  refuse,
  type Refusal,
  type Result,
  rosterMaps,
  type Struct,
} from '#protocol';
import { integrationOrder, type Placed } from './integrationOrder.ts';
import { listOfKey, type RosterContent, rosterFormat } from './rosterFormat.ts';

/** `adds`: it sets a value. */
type Checked = { readonly changes: boolean; readonly adds: boolean };

export type RosterRules = {
  /**
   * Whether the update changes anything, and adds anything. Refusals: `malformed`, `clock-gap`, `missing-dependency`, `unknown-root`, `nested-type`,
   * `wrong-place`, `too-many-structs`, `too-large`.
   */
  readonly check: (update: Uint8Array) => Result<Checked, Refusal>;
};

export function createRosterRules(document: Y.Doc): RosterRules {
  /** At least the document's size: measured where it seems too large, since much of it may be replaced by now. */
  let size = Y.encodeStateAsUpdate(document).length;
  let isMeasured = true;

  const refuseSize = ({ length }: Uint8Array): Refusal | undefined => {
    if (size + length > limits.roster.bytes && !isMeasured) {
      size = Y.encodeStateAsUpdate(document).length;
      isMeasured = true;
    }
    if (size + length > limits.roster.bytes) return refuse('too-large', 'the roster');
    size += length;
    isMeasured = false;
    return undefined;
  };

  return {
    check: (update) => {
      const checked = checkRosterUpdate(update, document);
      if (!checked.ok || !checked.value.changes) return checked;
      const refusal = refuseSize(update);
      return refusal ? err(refusal) : checked;
    },
  };
}

/** All but the size of the whole. Modifies nothing. */
export function checkRosterUpdate(update: Uint8Array, document: Y.Doc): Result<Checked, Refusal> {
  const decoded = decodeUpdate(update, rosterFormat);
  if (!decoded.ok) return decoded;
  const { blocks, deleted } = decoded.value;
  const known = (client: number): number => Y.getState(document.store, client);
  const gap = blocks.find(({ client, clock }) => clock > known(client));
  if (gap) return err(refuse('clock-gap', `client ${gap.client} from ${gap.clock}`));
  const ordered = integrationOrder(blocks, known);
  if (!ordered) return err(refuse('missing-dependency'));
  const ends = new Map(blocks.map(({ client, end }) => [client, end]));
  const beyond = deleted.find(({ client, end }) => end > Math.max(known(client), ends.get(client) ?? 0));
  if (beyond) return err(refuse('missing-dependency', `deletes ahead of client ${beyond.client}`));

  const fresh = ordered.filter(({ client, struct }) => struct.clock + struct.length > known(client));
  const refusal = refuseCounts(blocks, document) ?? refuseSiblings(fresh, document);
  if (refusal) return err(refusal);
  const adds = fresh.length > 0;
  return ok({ adds, changes: adds || deleted.some((range) => deletesAnything(range, document)) });
}

function refuseCounts(
  blocks: readonly { readonly client: number; readonly end: number }[],
  document: Y.Doc,
): Refusal | undefined {
  const states = Y.decodeStateVector(Y.encodeStateVector(document));
  let structs = states.values().reduce((sum, state) => sum + state, 0);
  let clients = states.size;
  let grows = false;
  for (const { client, end } of blocks) {
    const before = states.get(client) ?? 0;
    if (end <= before) continue;
    grows = true;
    structs += end - before;
    if (before === 0) clients += 1;
  }
  const { roster } = limits;
  const isTooMuch = grows && (structs > roster.structs || clients > roster.clients);
  return isTooMuch ? refuse('too-many-structs', `${structs} values of ${clients} sessions`) : undefined;
}

/** Counts, for each key, the values that are not the first to stand on what they stand on. */
function refuseSiblings(fresh: readonly Placed<RosterContent>[], document: Y.Doc): Refusal | undefined {
  const lists = new Lists(document);
  const siblings = new Map<string, number>();
  for (const { client, struct } of fresh) {
    const list = lists.add(client, struct);
    if (!list.isSibling) continue;
    const count = (siblings.get(list.name) ?? siblingsIn(document, list.name)) + 1;
    if (count > limits.roster.siblings) return refuse('too-many-structs', `siblings in ${list.name}`);
    siblings.set(list.name, count);
  }
  return undefined;
}

/** In which list each struct is, of the document and of an update whose structs are added in their order. */
class Lists {
  readonly #document: Y.Doc;
  readonly #added = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(document: Y.Doc) {
    this.#document = document;
  }

  /** `isSibling`: something stands already where it stands. */
  add(client: number, struct: Placed<RosterContent>['struct']) {
    const known = Y.getState(this.#document.store, client);
    // Of a struct that is known in part, the rest stands on that part.
    const origin: Struct | undefined = struct.clock < known ? [client, known - 1] : struct.origin;
    const name = origin ? this.#listOf(origin) : (struct.list ?? '');
    const place = origin ? origin.join() : name;
    const isSibling = this.#taken.has(place) || this.#isTaken(origin, name);
    this.#taken.add(place);
    for (let at = struct.clock; at < struct.clock + struct.length; at += 1) {
      this.#added.set(`${client},${at}`, name);
      if (at > struct.clock) this.#taken.add(`${client},${at - 1}`);
    }
    return { name, isSibling };
  }

  #listOf(origin: Struct): string {
    return this.#added.get(origin.join()) ?? listOfItem(this.#document, itemAt(this.#document, origin));
  }

  #isTaken(origin: Struct | undefined, list: string): boolean {
    if (!origin) return newestIn(this.#document, list) !== undefined;
    if (origin[1] >= Y.getState(this.#document.store, origin[0])) return false;
    const item = itemAt(this.#document, origin);
    if (origin[1] < item.id.clock + item.length - 1) return true;
    return item.right !== null && standsOn(item.right, item);
  }
}

const itemAt = (document: Y.Doc, [client, clock]: Struct): Y.Item =>
  Y.getItem(document.store, Y.createID(client, clock));

/** Of two neighbours in a list, whether the right one was written after the left one: its first child is a struct's neighbour. */
const standsOn = (right: Y.Item, left: Y.Item): boolean => Y.compareIDs(right.origin, left.lastId);

function listOfItem(document: Y.Doc, { parent, parentSub }: Y.Item): string {
  const root = rosterMaps.find((name) => document.share.get(name) === parent);
  return listOfKey(root ?? '', parentSub ?? '');
}

/** The last of the values of a key, also where that is deleted. */
function newestIn(document: Y.Doc, list: string): Y.Item | undefined {
  const end = list.indexOf('/');
  return document.share.get(list.slice(0, end))?._map.get(list.slice(end + 1));
}

function siblingsIn(document: Y.Doc, list: string): number {
  let count = 0;
  for (let item = newestIn(document, list) ?? null; item; item = item.left) {
    const isFirst = item.left ? standsOn(item, item.left) : item.origin === null;
    if (!isFirst) count += 1;
  }
  return count;
}

function deletesAnything({ client, clock, end }: DeletedRange, document: Y.Doc): boolean {
  const structs = document.store.clients.get(client);
  // What it deletes of its own structs comes with these, which change something themselves.
  if (!structs || clock >= Y.getState(document.store, client)) return false;
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
    const struct = structs[index];
    if (!struct || struct.id.clock >= end) return false;
    if (!struct.deleted) return true;
  }
  return false;
}
