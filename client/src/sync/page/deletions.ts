/** What a deletion must name to take all of an entry's words with it (C7): its copies, and the edits that repeat it. Pure. */
import { type DeletionTarget, type Entry, type EntryBody, limits } from '#protocol';

type Deletion = Extract<EntryBody, { kind: 'delete' }>;

/**
 * The deletion as the person's `own` entries in the page need it now, since what is entered again after a refusal sits in
 * another struct. `undefined` where nothing of the target is left to delete.
 */
export function completeDeletion(
  { target: { id } }: Deletion,
  own: readonly Entry[],
): Deletion | undefined {
  const copies = own.filter((entry) => entry.id === id);
  const edits = own.filter(({ body }) => body.kind === 'edit' && body.target.id === id);
  const [target, ...also] = [...copies, ...edits].map(targetOf);
  if (!target || copies.length === 0) return undefined;
  if (also.length === 0) return { kind: 'delete', target };
  return { kind: 'delete', target, also: also.slice(-limits.entry.deletions) };
}

const targetOf = ({ id, struct, device, nonce }: Entry): DeletionTarget => ({
  id,
  y: struct,
  device,
  n: nonce,
});
