/** A text's format as CSS. Pure. */
import type { TextFormat } from '#protocol';
import type { JSX } from 'solid-js';
import { stackOf } from './fonts.ts';
import { legible, parseHex, printRgb, type Rgb } from './legible.ts';

export function textStyle(format: TextFormat | undefined, paper: Rgb): JSX.CSSProperties {
  if (!format) return {};
  const lines = [...(format.underline ? ['underline'] : []), ...(format.strike ? ['line-through'] : [])];
  return {
    ...(format.font !== undefined && { 'font-family': stackOf(format.font) }),
    ...(format.bold && { 'font-weight': 'bold' }),
    ...(format.italic && { 'font-style': 'italic' }),
    ...(lines.length > 0 && { 'text-decoration': lines.join(' ') }),
    ...(format.color !== undefined && { color: printRgb(legible(parseHex(format.color), paper)) }),
  };
}
