/**
 * A4: nothing disappears unless its author signed that it should. Without this a member could erase others' words, or send a
 * deleted struct for a clock that its owner has not reached yet, and so swallow the next thing they say: Yjs accepts both.
 */
import * as Y from 'yjs';
import { clientIdOf } from '../clientId.ts';
import {
  type DeletionTarget,
  deletionTargets,
  type Entry,
  readEntry,
  type Struct,
} from '../entry/index.ts';
import { type DeletionClaim, pageIndexOf, placedIn } from '../page/index.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import type { AdmitContext } from './context.ts';
import type { DecodedPage } from './pageFormat.ts';
import type { NewStructs } from './structure.ts';

/** Error: `unauthorised-deletion`. */
export const checkDeletions = ({
  decoded,
  fresh,
  entries,
  context,
}: {
  readonly decoded: DecodedPage;
  readonly fresh: NewStructs;
  /** The new entries. A deletion may stand on one whose signature is still to be checked: all is refused together. */
  readonly entries: readonly Entry[];
  readonly context: AdmitContext;
}): Result<readonly DeletionTarget[], Refusal> => {
  const removed = findRemoved(decoded, fresh, context.document);
  const newClaims = claimsOf(entries);
  const targets: DeletionTarget[] = [];
  for (const { struct, text } of removed.values()) {
    const claims = [
      ...pageIndexOf(context.document).claimsOn(struct),
      ...(newClaims.get(struct.join()) ?? []),
    ];
    const claim = claims.find((each) => isOwners(each, context) && fits(each, text));
    if (!claim) return err(refuse('unauthorised-deletion', struct.join()));
    targets.push(claim.target);
  }
  // An entry that announces a deletion carries it out: otherwise the words would stay in every file, out of sight.
  for (const claim of [...newClaims.values()].flat()) {
    const gone = removed.has(claim.target.y.join()) || isGone(context.document, claim.target.y);
    if (!gone || !isOwners(claim, context)) return err(refuse('unauthorised-deletion', claim.target.id));
  }
  return ok(targets);
};

/** `text`: as far as it can still be read. */
type Removed = { readonly struct: Struct; readonly text: string | undefined };

const findRemoved = (
  decoded: DecodedPage,
  fresh: NewStructs,
  document: Y.Doc,
): ReadonlyMap<string, Removed> => {
  const removed = new Map<string, Removed>();
  const remove = (struct: Struct, text: string | undefined) =>
    removed.set(struct.join(), { struct, text });
  for (const struct of fresh.deleted) remove(struct, undefined);
  if (decoded.deleted.length === 0) return removed;
  const newTexts = new Map(fresh.texts.map(({ struct, text }) => [struct.join(), text]));
  for (const { client, clock, end } of decoded.deleted) {
    for (const { struct, text, deleted } of placedIn(document, client, clock, end)) {
      if (!deleted) remove(struct, text);
    }
    for (let at = Math.max(clock, Y.getState(document.store, client)); at < end; at += 1) {
      const text = newTexts.get([client, at].join());
      if (text !== undefined) remove([client, at], text);
    }
  }
  return removed;
};

const claimsOf = (entries: readonly Entry[]): ReadonlyMap<string, readonly DeletionClaim[]> =>
  Map.groupBy(
    entries.flatMap((entry) => deletionTargets(entry).map((target) => ({ user: entry.user, target }))),
    ({ target }) => target.y.join(),
  );

/** Whether who claims it wrote what sits there: the struct's client is derived from the device that the claim names. */
const isOwners = ({ user, target }: DeletionClaim, { device }: AdmitContext): boolean =>
  device(target.device)?.user === user && clientIdOf(target.device, target.n) === target.y[0];

/**
 * What can be read must be what is named. And a deletion is for ever: were a `delete` itself deleted, nobody could tell any
 * more why its target is gone, and the document could not be re-sent.
 */
const fits = ({ target }: DeletionClaim, text: string | undefined): boolean => {
  if (text === undefined) return true;
  const entry = readEntry(text);
  return entry.ok && entry.value.id === target.id && entry.value.body.kind !== 'delete';
};

const isGone = (document: Y.Doc, [client, clock]: Struct): boolean =>
  clock < Y.getState(document.store, client) &&
  Y.getItem(document.store, Y.createID(client, clock)).deleted;
