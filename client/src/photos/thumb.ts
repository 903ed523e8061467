/** How a photo looks from afar: 8 × 8 points, three bytes each. Numbers only, so that a stranger's runs through no decoder. */

export const thumbSide = 8;
const bytes = thumbSide * thumbSide * 3;

/** Takes the points as a canvas has them: red, green, blue, opacity. */
export function encodeThumb(points: Uint8ClampedArray): string {
  const colours = Array.from(points).filter((_, index) => index % 4 !== 3);
  return btoa(String.fromCharCode(...colours))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/** Undefined where it is no thumb. */
export function decodeThumb(text: string): Uint8ClampedArray<ArrayBuffer> | undefined {
  try {
    const colours = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    if (colours.length !== bytes) return undefined;
    const points = new Uint8ClampedArray((bytes / 3) * 4).fill(255);
    for (let index = 0; index < bytes; index += 1) {
      points[Math.floor(index / 3) * 4 + (index % 3)] = colours.charCodeAt(index);
    }
    return points;
  } catch {
    return undefined;
  }
}
