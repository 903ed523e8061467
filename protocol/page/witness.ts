/** What a page's witness has to say: what the page holds of signers that nothing new is taken from any more. */
import * as Y from 'yjs';
import {
  type Entry,
  entryDigest,
  type KnownBody,
  packSeen,
  readEntry,
  type SeenEntry,
} from '../entry/index.ts';
import { placedIn } from './log.ts';
import { pageIndexOf } from './pageIndex.ts';

export type WitnessBody = Extract<KnownBody, { readonly kind: 'witness' }>;

/** Why nothing new is taken from whoever signed this, if it is so. */
export type Closed = (signer: Pick<Entry, 'device' | 'user'>) => WitnessBody['reason'] | undefined;

/** One or more for each device, and nothing that an earlier one has said. */
export const witnessBodies = (doc: Y.Doc, closed: Closed): readonly WitnessBody[] => {
  const seen = new Map<Entry['device'], { reason: WitnessBody['reason']; entries: SeenEntry[] }>();
  for (const client of doc.store.clients.keys()) {
    const signer = signerOf(doc, client);
    const reason = signer && closed(signer);
    if (!reason) continue;
    const told = seen.get(signer.device) ?? { reason, entries: [] };
    seen.set(signer.device, told);
    told.entries.push(...unseenOf(doc, client));
  }
  return [...seen].flatMap(([device, { reason, entries }]) =>
    packSeen(entries).map((packed) => ({ kind: 'witness', device, reason, seen: packed }) as const),
  );
};

/** One device has written all that is under one clientID (A3). */
const signerOf = (doc: Y.Doc, client: number): Entry | undefined => {
  for (const { text, deleted } of placedIn(doc, client, 0, Y.getState(doc.store, client))) {
    const entry = deleted ? undefined : readEntry(text);
    if (entry?.ok) return entry.value;
  }
  return undefined;
};

const unseenOf = (doc: Y.Doc, client: number): readonly SeenEntry[] => {
  const index = pageIndexOf(doc);
  const unseen: SeenEntry[] = [];
  for (const { struct, text, deleted } of placedIn(doc, client, 0, Y.getState(doc.store, client))) {
    if (deleted) continue;
    const digest = entryDigest(text);
    if (!index.seenAt(struct).includes(digest)) unseen.push({ client, clock: struct[1], digest });
  }
  return unseen;
};
