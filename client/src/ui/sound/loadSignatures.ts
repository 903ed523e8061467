/** Signature sounds are loaded when the first is to be heard, or chosen. */
import type { Score } from './scores.ts';

export type Signatures = ReadonlyMap<string, Score>;

export async function loadSignatures(): Promise<Signatures> {
  const { signatures } = await import('./signatures.ts');
  return new Map(Object.entries(signatures));
}
