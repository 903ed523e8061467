/** How texts look: fonts, effects, colours that can be read. */
export { effects, isPlain, withColour, withEffect, withFont, type Effect } from './change.ts';
export { fonts, type FontId } from './fonts.ts';
export { type Rgb } from './legible.ts';
export { palette, type PaletteColour } from './palette.ts';
export { createPaper } from './paper.ts';
export { textStyle } from './textStyle.ts';
