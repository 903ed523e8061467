/** How codes are recognised in words. Pure. */
import { emoticons, type EmoticonId } from './table.ts';

/** By the code in lower case. */
export const idByCode: ReadonlyMap<string, EmoticonId> = new Map(
  emoticons.flatMap(({ id, codes }) => codes.map((code) => [code.toLowerCase(), id] as const)),
);

const ours = Array.from(idByCode.keys(), (code) => ({ code, pattern: patternOf(code) }));

/** Finds every code of ours. */
export const anyCode = codesOf([]);

/** Finds every code of ours and each of these, which are somebody's own, exactly as they are. */
export function findsAlso(codes: readonly string[]): RegExp {
  return codesOf(codes.map((code) => ({ code, pattern: boundedPattern(code, RegExp.escape(code)) })));
}

/** One alternative for each, the longest first, since the first that fits is taken; of two as long somebody's own. */
function codesOf(others: readonly { readonly code: string; readonly pattern: string }[]): RegExp {
  const patterns = [...others, ...ours]
    .toSorted((one, other) => other.code.length - one.code.length)
    .map(({ pattern }) => pattern);
  return new RegExp(patterns.join('|'), 'gu');
}

/** Where it begins or ends with a letter or digit it cuts no word. */
function boundedPattern(code: string, pattern: string): string {
  const before = isWordCharacter(code.at(0)) ? String.raw`(?<![\p{L}\p{N}])` : '';
  const after = isWordCharacter(code.at(-1)) ? String.raw`(?![\p{L}\p{N}])` : '';
  return `${before}${pattern}${after}`;
}

/**
 * A code in either case. Where it begins or ends with a letter or digit it cuts no word – “nota:sim” has no
 * emoticon – except that its own last letter may be drawn out, as in “:DDD”.
 */
function patternOf(code: string): string {
  const characters = Array.from(code, inEitherCase);
  const before = isWordCharacter(code.at(0)) ? String.raw`(?<![\p{L}\p{N}])` : '';
  const after = isWordCharacter(code.at(-1)) ? String.raw`(?=${characters.at(-1)}|[^\p{L}\p{N}]|$)` : '';
  return `${before}${characters.join('')}${after}`;
}

function inEitherCase(character: string): string {
  const upper = character.toUpperCase();
  return upper === character ? RegExp.escape(character) : `[${character}${upper}]`;
}

function isWordCharacter(character = ''): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
