/** Where in a text the words are that somebody searches for. Pure. */
import { plainText } from './plainText.ts';

/** From the first code unit up to, and not with, the last; whole letters, with their accents. */
export interface Mark {
  readonly from: number;
  readonly to: number;
}

/** In order, apart from one another. `words` as `plainWords` gives them. */
export function findMarks(text: string, words: readonly string[]): readonly Mark[] {
  const { plain, places } = plainWithPlaces(text);
  const found = words
    .flatMap((word) => occurrences(plain, word))
    .map(({ from, to }) => ({ from: places[from] ?? 0, to: endOf(places, to, text.length) }))
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
  return joined(found);
}

/** The plain text, and for each of its code units where the letter begins that it was made of. */
function plainWithPlaces(text: string): { readonly plain: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let plain = '';
  let at = 0;
  for (const letter of text) {
    const piece = plainText(letter);
    for (let unit = 0; unit < piece.length; unit += 1) places.push(at);
    plain += piece;
    at += letter.length;
  }
  return { plain, places };
}

function occurrences(plain: string, word: string): readonly Mark[] {
  const found: Mark[] = [];
  for (let from = plain.indexOf(word); from >= 0; from = plain.indexOf(word, from + word.length)) {
    found.push({ from, to: from + word.length });
  }
  return found;
}

/** Where the letter ends that the code unit before `to` was made of: its accents, which left nothing, belong to it. */
function endOf(places: readonly number[], to: number, length: number): number {
  const last = places[to - 1] ?? 0;
  let next = to;
  while (places[next] === last) next += 1;
  return places[next] ?? length;
}

/** What overlaps or touches is one mark. */
function joined(marks: readonly Mark[]): readonly Mark[] {
  const apart: Mark[] = [];
  for (const { from, to } of marks) {
    const last = apart.at(-1);
    if (!last || from > last.to) apart.push({ from, to });
    else apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, to) };
  }
  return apart;
}
