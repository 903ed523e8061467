/** What is wrong with a sign-in form, field by field: found here where that is certain, else what the relay answered. Pure. */
import { DisplayName, Handle, Password, type RefusalType } from '#protocol';
import * as v from 'valibot';
import type { Failure } from '../session/index.ts';

export type FieldName = 'handle' | 'password' | 'displayName' | 'invite';

/** `missing`: nothing was typed. */
export type Problem = Failure | { readonly type: 'missing' };

/** At most one problem for each field, and one of the form as a whole. */
export type Problems = { readonly [Field in FieldName]?: Problem | undefined } & {
  readonly form?: Failure | undefined;
};

export const missingIn = (fields: Partial<Record<FieldName, string>>): Problems =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, text]) => text.trim() === '')
      .map(([name]) => [name, { type: 'missing' }]),
  );

/** What makes a new account's fields unfit, besides being empty. */
export function unfitIn(fields: {
  readonly handle: string;
  readonly displayName: string;
  readonly password: string;
}): Problems {
  return {
    ...(!v.is(Handle, normalised(fields.handle)) && { handle: refused('bad-handle') }),
    ...(!v.is(DisplayName, fields.displayName) && { displayName: refused('bad-display-name') }),
    ...(!v.is(Password, fields.password) && { password: refused('weak-password') }),
  };
}

/** Which field a failure is about. */
export function problemsFrom(failure: Failure): Problems {
  const place = failure.type === 'refused' ? (places[failure.refusal] ?? 'form') : 'form';
  return { [place]: failure };
}

export const hasProblem = (problems: Problems): boolean => Object.values(problems).some(Boolean);

const refused = (refusal: RefusalType): Problem => ({ type: 'refused', refusal });

/** As the relay will read it: the schema checks what its own transformations leave. */
const normalised = (handle: string): string => handle.trim().toLowerCase();

const places: Partial<Record<RefusalType, FieldName>> = {
  'handle-taken': 'handle',
  'bad-handle': 'handle',
  'bad-display-name': 'displayName',
  'weak-password': 'password',
  'wrong-credentials': 'password',
  'invite-needed': 'invite',
  'bad-invite': 'invite',
};
