/** Takes a text apart into words, emoticons and links. Pure; the pieces put together are the text. */
import { anyCode, idByCode } from './codes.ts';
import { findLinks } from './links.ts';
import type { EmoticonId } from './table.ts';

/** `text` is the part of the whole that the piece stands for. */
export type Piece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'emoticon'; readonly text: string; readonly id: EmoticonId }
  | { readonly type: 'link'; readonly text: string; readonly href: string };

export function parse(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const link of findLinks(text)) {
    pieces.push(...findEmoticons(text.slice(end, link.start)));
    pieces.push({ type: 'link', text: text.slice(link.start, link.end), href: link.href });
    end = link.end;
  }
  pieces.push(...findEmoticons(text.slice(end)));
  return pieces;
}

export const print = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');

/**
 * The code as someone wants it who undoes its conversion: it reads the same, but word joiners (U+2060)
 * between its characters keep it from being drawn, here and at whoever gets it.
 */
export const keepAsText = (code: string): string => Array.from(code).join('\u2060');

function findEmoticons(words: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: code, index } of words.matchAll(anyCode)) {
    const id = idByCode.get(code.toLowerCase());
    if (id === undefined) continue;
    if (index > end) pieces.push({ type: 'text', text: words.slice(end, index) });
    pieces.push({ type: 'emoticon', text: code, id });
    end = index + code.length;
  }
  if (end < words.length) pieces.push({ type: 'text', text: words.slice(end) });
  return pieces;
}
