/**
 * The one codec that bodies pass on their way into an entry and out of it. What it does today is little: it tells the kinds
 * it knows from those it doesn't. End-to-end sealing goes here, and nowhere else.
 */
import * as v from 'valibot';
import { refuse, type Refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { type EntryBody, isKnownKind, type KnownBody, knownKinds } from './kinds.ts';

/** A body as it is signed: `kind` and the kind's fields. */
export type EncodedBody = Readonly<Record<string, unknown>> & { readonly kind: string };

export const encodeBody = (body: EntryBody): EncodedBody =>
  body.kind === 'unknown' ? { ...body.fields, kind: body.name } : body;

/** Fields that this version doesn't know are kept in a kind that it does: a newer peer may have written them. */
export const decodeBody = (encoded: EncodedBody): Result<EntryBody, Refusal> => {
  const { kind, ...fields } = encoded;
  if (!isKnownKind(kind)) return ok({ kind: 'unknown', name: kind, fields });
  const { issues } = v.safeParse(knownKinds[kind], encoded);
  if (!issues) return ok(encoded as KnownBody);
  const tooLarge = issues.some(({ type }) => type === 'max_bytes');
  return err(refuse(tooLarge ? 'entry-too-large' : 'not-an-entry', `${kind}: ${v.summarize(issues)}`));
};
