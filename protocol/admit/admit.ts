/**
 * Whether an update is valid, whoever carries it: run by the relay before it applies anything, by a browser before it applies
 * what another browser sent, and by a relay restored from a backup. What one accepts, all accept.
 */
import type { Refusal } from '../refusal.ts';
import { ok, type Result } from '../result.ts';
import type { AdmitContext, Admitted } from './context.ts';
import { decodeUpdate } from '../update/index.ts';
import { checkDeletions } from './deletions.ts';
import { checkEntries, checkSignatures, type NewEntry } from './entries.ts';
import { checkOpening } from './opening.ts';
import { pageFormat } from './pageFormat.ts';
import { checkPageSize } from './pageSize.ts';
import { findNew } from './structure.ts';

/**
 * Never throws, whatever the bytes, and never modifies the document. An update is refused whole. Updates of one document are
 * to be admitted and applied one after another: a verdict holds for the document as it was asked about.
 */
export const admit = async (
  update: Uint8Array,
  context: AdmitContext,
): Promise<Result<Admitted, Refusal>> => {
  const examined = examine(update, context);
  if (!examined.ok) return examined;
  const signed = await checkSignatures(examined.value.entries, context.verify);
  return signed.ok ? ok(examined.value.admitted) : signed;
};

type Examined = { readonly admitted: Admitted; readonly entries: readonly NewEntry[] };

/** All but the signatures, with no `await` in which the document could change. */
const examine = (update: Uint8Array, context: AdmitContext): Result<Examined, Refusal> => {
  const decoded = decodeUpdate(update, pageFormat);
  if (!decoded.ok) return decoded;
  const fresh = findNew(decoded.value, context.document);
  if (!fresh.ok) return fresh;
  const opening = checkOpening(fresh.value, context);
  if (!opening.ok) return opening;
  const entries = checkEntries(fresh.value.texts, context);
  if (!entries.ok) return entries;
  const fits = checkPageSize(fresh.value, entries.value, context.document);
  if (!fits.ok) return fits;
  const all = entries.value.map(({ entry }) => entry);
  const deletes = checkDeletions({
    decoded: decoded.value,
    fresh: fresh.value,
    entries: all,
    context,
  });
  if (!deletes.ok) return deletes;

  const gone = new Set(deletes.value.map(({ y }) => y.join()));
  return ok({
    entries: entries.value,
    admitted: {
      entries: gone.size === 0 ? all : all.filter(({ struct }) => !gone.has(struct.join())),
      deletes: deletes.value,
      clocks: fresh.value.clocks,
      changes: fresh.value.clocks.length > 0 || deletes.value.length > 0,
    },
  });
};
