/** The colours of a name as they are shown: as near to the chosen ones as can be read on every theme's grounds. Pure. */
import type { NameStyle } from '#protocol';

/** From the first letter to the last; twice the same where one colour was chosen. */
export type NameFill = readonly [from: string, to: string];
export type NameColours = { readonly onLight: NameFill; readonly onDark: NameFill };

/** Relative luminance of the darkest light and the lightest dark ground that a name stands on; a test holds the themes to them. */
export const nameGrounds = { light: 0.6, dark: 0.06 } as const;

type Rgb = readonly [number, number, number];
type Fits = (luminance: number) => boolean;

const wanted = 4.5;
const darkest = (nameGrounds.light + 0.05) / wanted - 0.05;
const lightest = (nameGrounds.dark + 0.05) * wanted - 0.05;
const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];

export function nameColours(style: NameStyle): NameColours {
  const [from, to] = 'color' in style ? [style.color, style.color] : [style.from, style.to];
  const chosen = [parse(from), parse(to)] as const;
  return {
    onLight: fit(chosen, black, (luminance) => luminance <= darkest),
    onDark: fit(chosen, white, (luminance) => luminance >= lightest),
  };
}

function fit([from, to]: readonly [Rgb, Rgb], towards: Rgb, fits: Fits): NameFill {
  const one = least(
    (share) => mix(from, towards, share),
    (colour) => fits(luminanceOf(colour)),
  );
  const other = least(
    (share) => mix(to, towards, share),
    (colour) => fits(luminanceOf(colour)),
  );
  // What lies between two light colours may still be too dark.
  const [first, last] = least(
    (share) => [mix(one, towards, share), mix(other, towards, share)] as const,
    (ends) => between(...ends).every((colour) => fits(luminanceOf(colour))),
  );
  return [format(first), format(last)];
}

/** What `make` makes of the smallest share that will do; all of it always does. */
function least<T>(make: (share: number) => T, does: (made: T) => boolean): T {
  const steps = 64;
  for (let step = 0; step < steps; step += 1) {
    const made = make(step / steps);
    if (does(made)) return made;
  }
  return make(1);
}

const between = (from: Rgb, to: Rgb): readonly Rgb[] =>
  Array.from({ length: 33 }, (_, index) => mix(from, to, index / 32));

const mix = (from: Rgb, to: Rgb, share: number): Rgb => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
];

/** As WCAG 2.2 defines it, of the colour that a screen will show. */
export function luminanceOf([red, green, blue]: Rgb): number {
  const part = (value: number) => {
    const share = Math.round(value) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
}

export const parse = (hex: string): Rgb => {
  const number = Number.parseInt(hex.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
};

const format = (colour: Rgb): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
