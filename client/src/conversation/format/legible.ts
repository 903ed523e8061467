/** A colour that somebody chose, as it can be read on the reader's paper. Pure. */

/** Red, green and blue, 0 to 255 each. */
export type Rgb = readonly [number, number, number];

/** WCAG 2.2, level AA, is 4.5; the paper of a window in colours of its own may be this little darker or lighter than the theme's. */
const least = 4.5 * 1.015;
/** Paper lighter than this is written on in dark, for that is where both have the same contrast. */
const middle = 0.179;
const steps = 12;

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];

export function parseHex(hex: string): Rgb {
  const number = Number.parseInt(hex.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

export const printRgb = ([red, green, blue]: Rgb): string => `rgb(${red} ${green} ${blue})`;

/** Relative luminance, as WCAG has it. */
function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour itself where it can be read, else the nearest to it on the way to black or white that can. */
export function legible(colour: Rgb, paper: Rgb): Rgb {
  if (contrast(colour, paper) >= least) return colour;
  const end = luminance(paper) > middle ? black : white;
  const isBeyond = (mixed: Rgb) =>
    end === black ? luminance(mixed) < luminance(paper) : luminance(mixed) > luminance(paper);
  let [near, far] = [0, 1];
  for (let step = 0; step < steps; step += 1) {
    const half = (near + far) / 2;
    const mixed = mix(colour, end, half);
    if (isBeyond(mixed) && contrast(mixed, paper) >= least) far = half;
    else near = half;
  }
  return mix(colour, end, far);
}

function mix([red, green, blue]: Rgb, end: Rgb, share: number): Rgb {
  const between = (from: number, to: number) => Math.round(from + (to - from) * share);
  return [between(red, end[0]), between(green, end[1]), between(blue, end[2])];
}
