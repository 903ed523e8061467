export { Glyph } from './Glyph.tsx';
export type { GlyphName } from './glyphs.ts';
