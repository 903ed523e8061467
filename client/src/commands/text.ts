/** Whether a text can be sent as it is. Pure. */
import { limits } from '#protocol';

export type TextProblem =
  | { readonly type: 'empty' }
  /** `over`: how many bytes of UTF-8 too many. */
  | { readonly type: 'too-long'; readonly over: number };

const utf8 = new TextEncoder();

/** Blank lines around a text are not part of it; what is between them is sent as typed. */
export const trimText = (text: string): string => text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();

export function textProblem(text: string): TextProblem | undefined {
  if (text.trim() === '') return { type: 'empty' };
  const over = utf8.encode(text).length - limits.entry.textBytes;
  return over > 0 ? { type: 'too-long', over } : undefined;
}
