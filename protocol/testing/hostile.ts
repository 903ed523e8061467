/** What a member might send of others' words, on a connection of their own. Everybody refuses each of these. */
import * as Y from 'yjs';
import { type Entry, pageEntries, placedIn } from '../index.ts';
import { encodeRaw } from './rawUpdate.ts';
import type { SeededRandom } from './seededRandom.ts';

/** Deletes an entry without its author's word. */
export const erase = ({ struct: [client, clock] }: Entry): Uint8Array =>
  encodeRaw({ deleted: [[client, [[clock, 1]]]] });

/** Takes the place of what a client writes next, so that everybody else passes over it. */
export const swallow = (doc: Y.Doc, client: number): Uint8Array => {
  const clock = Y.getState(doc.store, client);
  const struct = { deleted: 1, ...(clock > 0 && { origin: [client, clock - 1] as const }) };
  return encodeRaw({ blocks: [{ client, clock, structs: [struct] }] });
};

/** Says an entry once more in the place after it, as it was signed. */
export const repeat = (doc: Y.Doc, { struct: [client, clock] }: Entry): Uint8Array => {
  const [said] = placedIn(doc, client, clock, clock + 1);
  const next = Y.getState(doc.store, client);
  const struct = { texts: [said?.text ?? ''], origin: [client, next - 1] as const };
  return encodeRaw({ blocks: [{ client, clock: next, structs: [struct] }] });
};

/** One of them, against anybody who wrote on this page. `undefined` where nobody has. */
export const someAttack = (doc: Y.Doc, random: SeededRandom): Uint8Array | undefined => {
  const entries = pageEntries(doc);
  if (entries.length === 0) return undefined;
  const victim = random.pick(entries);
  return random.pick([
    () => erase(victim),
    () => swallow(doc, victim.struct[0]),
    () => repeat(doc, victim),
  ])();
};
