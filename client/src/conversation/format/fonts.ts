/** The fonts a text can ask for, by id: each a manner that every system has something for, not one font. */

const plain = 'inherit';

export const fonts = [
  { id: 'plain', stack: plain },
  { id: 'wide', stack: "Verdana, 'DejaVu Sans', Geneva, sans-serif" },
  { id: 'round', stack: "ui-rounded, Nunito, 'Varela Round', Quicksand, Comfortaa, sans-serif" },
  { id: 'narrow', stack: "'Arial Narrow', 'Liberation Sans Narrow', 'Roboto Condensed', sans-serif" },
  { id: 'serif', stack: "ui-serif, Georgia, 'DejaVu Serif', serif" },
  { id: 'book', stack: "Palatino, 'Palatino Linotype', 'URW Palladio L', 'P052', serif" },
  { id: 'slab', stack: "Rockwell, 'Roboto Slab', 'Bookman', 'URW Bookman', serif" },
  { id: 'typewriter', stack: "'Courier New', Courier, 'Liberation Mono', monospace" },
  { id: 'hand', stack: "'Comic Neue', 'Chalkboard SE', 'Comic Sans MS', 'Purisa', cursive" },
  { id: 'script', stack: "'Snell Roundhand', 'Segoe Script', 'Z003', 'URW Chancery L', cursive" },
  { id: 'poster', stack: "Impact, Anton, 'Haettenschweiler', 'Franklin Gothic Bold', sans-serif" },
] as const;

export type FontId = (typeof fonts)[number]['id'];

/** A font that this version does not know is the reader's own. */
export const stackOf = (id: string | undefined): string =>
  fonts.find((font) => font.id === id)?.stack ?? plain;
