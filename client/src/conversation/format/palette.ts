/** The colours a text can have: three rows of eight, from deep to bright. */
export const palette = [
  '#000000',
  '#4a4a4a',
  '#7a1f1f',
  '#7a4a00',
  '#1f5c1f',
  '#005c66',
  '#1b3a8c',
  '#5a1f7a',
  '#5f6b76',
  '#8c8c8c',
  '#c8321b',
  '#c26a00',
  '#2f8f16',
  '#008a94',
  '#1267c4',
  '#8a3fc0',
  '#a9b4bf',
  '#d94f8a',
  '#ff5a3c',
  '#f2a900',
  '#7ac943',
  '#19c3c9',
  '#4aa3ff',
  '#c77dff',
] as const;

export type PaletteColour = (typeof palette)[number];
