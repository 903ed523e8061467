/** What is asked about a page again and again, kept up to date by its transactions: each costs what it changes, not what the page holds. */
import * as Y from 'yjs';
import {
  deletionTargets,
  type DeletionTarget,
  type EntryDigest,
  type EntryRef,
  readEntry,
  type Struct,
  unpackSeen,
} from '../entry/index.ts';
import type { UserId } from '../ids.ts';
import { addedIn, type Placed, placedIn, removedIn } from './log.ts';
import { addText, type PageSize } from './size.ts';

/** Says that `user` wants `target` gone. */
export type DeletionClaim = { readonly user: UserId; readonly target: DeletionTarget };

export type PageIndex = PageSize & {
  /** How much of it are `delete` entries. */
  readonly deletions: PageSize;
  /** How much of it are `witness` entries. */
  readonly witnesses: PageSize;
  /** The digests of what the page's `witness` entries saw at this struct. */
  seenAt(struct: Struct): readonly EntryDigest[];
  /** What the page's `delete` entries say of this struct. */
  claimsOn(struct: Struct): readonly DeletionClaim[];
  /** Where an entry sits: more than once where it was entered again after a refusal, nowhere where it was deleted. */
  structsOf(ref: EntryRef): readonly Struct[];
};

const indexes = new WeakMap<Y.Doc, PageIndex>();

/** The index of a document, made when first asked for and fed by its transactions from then on. */
export const pageIndexOf = (doc: Y.Doc): PageIndex => {
  const known = indexes.get(doc);
  if (known) return known;
  const index = makePageIndex(doc);
  indexes.set(doc, index);
  return index;
};

const nameOf = ({ id, user }: EntryRef): string => `${id}.${user}`;

const makePageIndex = (doc: Y.Doc): PageIndex => {
  let entries = 0;
  let bytes = 0;
  let deletions: PageSize = { entries: 0, bytes: 0 };
  let witnesses: PageSize = { entries: 0, bytes: 0 };
  const claims = new Map<string, DeletionClaim[]>();
  const seen = new Map<string, EntryDigest[]>();
  /** Made when it is first asked for: who only admits never does. */
  let places: Map<string, Struct[]> | undefined;

  const add = ({ struct, text }: Placed): void => {
    bytes += text.length;
    const entry = readEntry(text);
    if (!entry.ok) return;
    if (places) push(places, nameOf(entry.value), struct);
    const { body } = entry.value;
    if (body.kind === 'delete') deletions = addText(deletions, text);
    if (body.kind === 'witness') {
      witnesses = addText(witnesses, text);
      for (const { client, clock, digest } of unpackSeen(body.seen)) {
        push(seen, [client, clock].join(), digest);
      }
    }
    for (const target of deletionTargets(entry.value)) {
      push(claims, target.y.join(), { user: entry.value.user, target });
    }
  };
  const remove = ({ struct, text }: Placed): void => {
    bytes -= text.length;
    if (!places) return;
    const entry = readEntry(text);
    if (!entry.ok) return;
    const name = nameOf(entry.value);
    const left = places.get(name)?.filter((place) => place.join() !== struct.join()) ?? [];
    if (left.length > 0) places.set(name, left);
    else places.delete(name);
  };

  for (const client of doc.store.clients.keys()) {
    entries += Y.getState(doc.store, client);
  }
  for (const placed of allPlaced(doc)) if (!placed.deleted) add(placed);
  doc.on('afterTransaction', (transaction) => {
    for (const [client, after] of transaction.afterState) {
      entries += after - (transaction.beforeState.get(client) ?? 0);
    }
    for (const placed of addedIn(transaction)) add(placed);
    for (const placed of removedIn(transaction)) remove(placed);
  });

  return {
    get entries() {
      return entries;
    },
    get bytes() {
      return bytes;
    },
    get deletions() {
      return deletions;
    },
    get witnesses() {
      return witnesses;
    },
    seenAt: (struct) => seen.get(struct.join()) ?? [],
    claimsOn: (struct) => claims.get(struct.join()) ?? [],
    structsOf: (ref) => {
      places ??= findPlaces(doc);
      return places.get(nameOf(ref)) ?? [];
    },
  };
};

const findPlaces = (doc: Y.Doc): Map<string, Struct[]> => {
  const places = new Map<string, Struct[]>();
  for (const { struct, text, deleted } of allPlaced(doc)) {
    const entry = deleted ? undefined : readEntry(text);
    if (entry?.ok) push(places, nameOf(entry.value), struct);
  }
  return places;
};

function* allPlaced(doc: Y.Doc): Generator<Placed> {
  for (const client of doc.store.clients.keys()) {
    yield* placedIn(doc, client, 0, Y.getState(doc.store, client));
  }
}

const push = <T>(lists: Map<string, T[]>, name: string, value: T): void => {
  const list = lists.get(name);
  if (list) list.push(value);
  else lists.set(name, [value]);
};
