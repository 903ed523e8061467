/** A1, A12: whether Yjs can take in every struct of an update at once, and what of it is new to the document. */
import * as Y from 'yjs';
import type { Struct } from '../entry/index.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import type { Clocks } from '../stateless.ts';
import type { Block } from '../update/index.ts';
import type { DecodedPage, PageContent } from './pageFormat.ts';

export type NewText = { readonly struct: Struct; readonly text: string };

export type NewStructs = {
  readonly texts: readonly NewText[];
  /** Those that arrive without their content. */
  readonly deleted: readonly Struct[];
  /** For each client that has any, its next clock. */
  readonly clocks: Clocks;
};

/** Errors: `clock-gap`, `wrong-place`, `missing-dependency`. */
export const findNew = (decoded: DecodedPage, document: Y.Doc): Result<NewStructs, Refusal> => {
  const known = (client: number): number => Y.getState(document.store, client);
  const gap = decoded.blocks.find(({ client, clock }) => clock > known(client));
  if (gap) return err(refuse('clock-gap', `client ${gap.client} from ${gap.clock}`));
  const misplaced = decoded.blocks.find((block) => !isOneChain(block));
  if (misplaced) return err(refuse('wrong-place', `client ${misplaced.client}`));
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

/**
 * Whether each struct stands after the one before it of the same client, and the first at the start. Then no struct waits for
 * another client's, and Yjs, which compares a struct with its siblings and all that stands on them, finds siblings only among
 * the first structs of the page's sessions.
 */
const isOneChain = ({ client, structs }: Block<PageContent>): boolean =>
  structs.every(({ clock, origin }) =>
    clock === 0 ? origin === undefined : origin?.[0] === client && origin[1] === clock - 1,
  );
