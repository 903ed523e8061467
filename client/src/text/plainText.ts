/**
 * A text as people search: without case and accents, and with what only looks like a case – “ß” is “ss”, “ς” is “σ”. Each
 * letter becomes the same whatever stands beside it. Pure.
 */
export function plainText(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ');
}

/** The words of what somebody typed to find: each is to be found in what they look for. */
export const plainWords = (typed: string): readonly string[] =>
  plainText(typed).split(/\s+/u).filter(Boolean);

/** Whether a text holds every word of what somebody typed. */
export function makeMatcher(typed: string): (text: string) => boolean {
  const words = plainWords(typed);
  return (text) => {
    const plain = plainText(text);
    return words.every((word) => plain.includes(word));
  };
}

/** Most texts are, and cost a tenth of the others. */
const isAscii = (text: string): boolean => /^\p{ASCII}*$/u.test(text);
