/** A problem of the sign-in form in the reader's words. */
import { failureText, type I18n } from '../i18n/index.ts';
import type { FieldName, Problem } from './problems.ts';

export const problemText = (
  t: I18n['t'],
  field: FieldName,
  problem: Problem | undefined,
): string | undefined => {
  if (!problem) return undefined;
  return problem.type === 'missing' ? t(`signIn.missing.${field}`) : failureText(t, problem);
};
