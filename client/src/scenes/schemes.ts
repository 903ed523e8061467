/** The colour schemes that windows can have: a hue and how vivid it is; the theme makes all shades of it. */
import type { Tint } from '../ui/index.ts';

export interface Scheme extends Tint {
  readonly id: SchemeId;
}

const tints = {
  sky: { hue: 240, vivid: 0.9 },
  sea: { hue: 210, vivid: 0.85 },
  aqua: { hue: 190, vivid: 0.75 },
  leaf: { hue: 148, vivid: 0.75 },
  moss: { hue: 122, vivid: 0.65 },
  honey: { hue: 85, vivid: 0.75 },
  orange: { hue: 58, vivid: 0.85 },
  brick: { hue: 33, vivid: 0.85 },
  rose: { hue: 5, vivid: 0.85 },
  violet: { hue: 312, vivid: 0.85 },
  indigo: { hue: 282, vivid: 0.95 },
  graphite: { hue: 250, vivid: 0.14 },
} as const;

export type SchemeId = keyof typeof tints;

export const schemes: readonly Scheme[] = Object.entries(tints).map(([id, { hue, vivid }]) => ({
  id: id as SchemeId,
  hue,
  vivid,
}));

/** The colours of what a profile names; nothing where it names none that this version knows. */
export const schemeOf = (id: string | undefined): Scheme | undefined =>
  schemes.find((scheme) => scheme.id === id);
