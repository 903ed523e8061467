/** One-colour signs drawn with the text's colour: path data on a 12 × 12 grid, stroked 1.6 wide. */
export const glyphs = {
  minimise: 'M2.5 9.5h7',
  maximise: 'M2 3.2h8M2 2.2h8v7.6H2z',
  restore: 'M4.2 4V2.2h5.6v5.6H8M2.2 4.2h5.6v5.6H2.2z',
  close: 'M2.5 2.5l7 7M9.5 2.5l-7 7',
  back: 'M7.5 2L3.5 6l4 4',
  chevron: 'M4.2 2.5L7.8 6l-3.6 3.5',
  down: 'M2.5 4.2L6 7.8l3.5-3.6',
  check: 'M2 6.4l2.8 2.8L10 3.4',
  eye: 'M1 6c1.4-2.3 3-3.4 5-3.4S9.6 3.7 11 6c-1.4 2.3-3 3.4-5 3.4S2.4 8.3 1 6zM6 4.8a1.2 1.2 0 1 0 0 2.4a1.2 1.2 0 0 0 0-2.4',
  'eye-off': 'M1 6c1.4-2.3 3-3.4 5-3.4S9.6 3.7 11 6c-1.4 2.3-3 3.4-5 3.4S2.4 8.3 1 6zM2 10.5l8-9',
  search: 'M5.2 1.8a3.4 3.4 0 1 0 0 6.8a3.4 3.4 0 0 0 0-6.8M7.8 7.8L10.5 10.5',
  plus: 'M6 2v8M2 6h8',
  bold: 'M3.5 1.8h2.9a2 2 0 0 1 0 4H3.5zM3.5 5.8h3.4a2.2 2.2 0 0 1 0 4.4H3.5z',
  italic: 'M5 1.8h4M3 10.2h4M7.2 1.8L4.8 10.2',
  underline: 'M3.2 1.5v4a2.8 2.8 0 0 0 5.6 0v-4M2.5 10.7h7',
  strike:
    'M8.8 3.2C8.2 2.2 7.2 1.7 6 1.7c-1.7 0-2.9.8-2.9 2 0 2.8 6 1.6 6 4.6 0 1.3-1.3 2-3 2-1.5 0-2.6-.6-3.2-1.7M1.5 6h9',
  sound: 'M1.5 4.5v3h2L6.2 9.8V2.2L3.5 4.5zM8 4.4a2.4 2.4 0 0 1 0 3.2M9.5 2.8a4.6 4.6 0 0 1 0 6.4',
  mute: 'M1.5 4.5v3h2L6.2 9.8V2.2L3.5 4.5zM8.2 4.5l3 3M11.2 4.5l-3 3',
  play: 'M3.5 2.2L9.6 6l-6.1 3.8z',
  stop: 'M2.8 2.8h6.4v6.4H2.8z',
  more: 'M2 6h.01M6 6h.01M10 6h.01',
} as const;

export type GlyphName = keyof typeof glyphs;
