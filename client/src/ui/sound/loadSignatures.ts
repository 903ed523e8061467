/** Signature sounds are loaded when the first is to be heard, or chosen. */
import type { Score } from './scores.ts';
import type { SignatureName } from './signatures.ts';

export interface Signatures {
  /** In the order in which they are offered. */
  readonly names: readonly SignatureName[];
  /** Nothing where this version has none of that name. */
  get(name: string): Score | undefined;
}

export async function loadSignatures(): Promise<Signatures> {
  const { signatures } = await import('./signatures.ts');
  const scores = new Map<string, Score>(Object.entries(signatures));
  return {
    names: Object.keys(signatures) as SignatureName[],
    get: (name) => scores.get(name),
  };
}
