/**
 * C12: a page begins only when the one before it holds enough. Without this a member could open thousands of pages with one
 * entry each, and every peer would have to go through them.
 */
import { pageIndexOf } from '../page/index.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import type { AdmitContext } from './context.ts';
import type { NewStructs } from './structure.ts';

/** Error: `page-not-open`. */
export const checkOpening = (
  { clocks }: NewStructs,
  { document, mayBegin }: AdmitContext,
): Result<undefined, Refusal> => {
  if (mayBegin !== false || clocks.length === 0) return ok(undefined);
  const hasBegun = pageIndexOf(document).entries > 0;
  return hasBegun ? ok(undefined) : err(refuse('page-not-open'));
};
