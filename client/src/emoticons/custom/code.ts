/** Whether a code may be somebody's own. Pure. */
import { EmoticonCode } from '#protocol';
import * as v from 'valibot';
import { idByCode } from '../codes.ts';

/** `ours`: one of the emoticons that everybody has. `taken`: another of one's own. */
export type CodeProblem = 'no-code' | 'bad-code' | 'ours' | 'taken';

export function codeProblem(code: string, taken: readonly string[]): CodeProblem | undefined {
  if (code === '') return 'no-code';
  if (!v.is(EmoticonCode, code)) return 'bad-code';
  if (idByCode.has(code.toLowerCase())) return 'ours';
  return taken.includes(code) ? 'taken' : undefined;
}
