/** Puts a failure into the reader's words. */
import type { Translator } from '@solid-primitives/i18n';
import type { Failure } from '../session/index.ts';
import type { Words } from './words/index.ts';

export function failureText(t: Translator<Words>, failure: Failure): string {
  if (failure.type === 'unreachable') return t('failure.unreachable');
  if (failure.refusal === 'rate-limited' && failure.retryAfter !== undefined) {
    return t('refusal.retryAfter', failure.retryAfter);
  }
  return t(`refusal.${failure.refusal}`);
}
