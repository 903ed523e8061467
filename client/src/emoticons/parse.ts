/** Takes a text apart into words, emoticons and links. Pure; the pieces put together are the text. */
import { limits, type BlobId, type CustomEmoticons } from '#protocol';
import { anyCode, findsAlso, idByCode } from './codes.ts';
import { findLinks } from './links.ts';
import type { EmoticonId } from './table.ts';

/** `text` is the part of the whole that the piece stands for. */
export type Piece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'emoticon'; readonly text: string; readonly id: EmoticonId }
  | { readonly type: 'custom'; readonly text: string; readonly blob: BlobId }
  /** `host`: where it really leads, where its text does not plainly say. */
  | {
      readonly type: 'link';
      readonly text: string;
      readonly href: string;
      readonly host: string | undefined;
    };

/**
 * `custom`: what the writer's own codes stand for. What comes after as many emoticons as are drawn in one text stays as it was
 * typed: a page that draws thousands does nothing else.
 */
export function parse(text: string, custom: Readonly<CustomEmoticons> = []): readonly Piece[] {
  const codes = custom.length === 0 ? ourCodes : codesWith(custom);
  const pieces: Piece[] = [];
  let end = 0;
  let left: number = limits.emoticon.drawn;
  const takeWords = (words: string) => {
    const found = findEmoticons(words, codes, left);
    left -= found.filter(({ type }) => type !== 'text').length;
    pieces.push(...found);
  };
  for (const { start, end: linkEnd, href, host } of findLinks(text)) {
    takeWords(text.slice(end, start));
    pieces.push({ type: 'link', text: text.slice(start, linkEnd), href, host });
    end = linkEnd;
  }
  takeWords(text.slice(end));
  return pieces;
}

export const print = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');

/**
 * The code as someone wants it who undoes its conversion: it reads the same, but word joiners (U+2060)
 * between its characters keep it from being drawn, here and at whoever gets it.
 */
export const keepAsText = (code: string): string => Array.from(code).join('\u2060');

interface Codes {
  readonly any: RegExp;
  readonly custom: ReadonlyMap<string, BlobId>;
}

const ourCodes: Codes = { any: anyCode, custom: new Map() };

const codesWith = (custom: Readonly<CustomEmoticons>): Codes => ({
  any: findsAlso(custom.map(({ code }) => code)),
  custom: new Map(custom.map(({ code, blob }) => [code, blob])),
});

function findEmoticons(words: string, { any, custom }: Codes, most: number): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  let left = most;
  for (const { 0: code, index } of left > 0 ? words.matchAll(any) : []) {
    const piece = pieceOf(code, custom);
    if (!piece) continue;
    left -= 1;
    if (left < 0) break;
    if (index > end) pieces.push({ type: 'text', text: words.slice(end, index) });
    pieces.push(piece);
    end = index + code.length;
  }
  if (end < words.length) pieces.push({ type: 'text', text: words.slice(end) });
  return pieces;
}

function pieceOf(code: string, custom: Codes['custom']): Piece | undefined {
  const blob = custom.get(code);
  if (blob !== undefined) return { type: 'custom', text: code, blob };
  const id = idByCode.get(code.toLowerCase());
  return id === undefined ? undefined : { type: 'emoticon', text: code, id };
}
