/** Measures, for tests, how well one colour of the theme is read on another. */

/** The contrast that WCAG 2.2 defines; through glass, the least over whatever may be behind it. */
export function contrastOf(text: string, ground: string, host: HTMLElement = document.body): number {
  const ink = luminance(text, '#000', host);
  return Math.min(
    ...['#000', '#fff'].map((behind) => {
      const paper = luminance(ground, behind, host);
      const [dark = 0, light = 0] = [ink, paper].toSorted((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    }),
  );
}

/** Relative luminance of what a custom property looks like on screen, over the colour behind it. */
function luminance(property: string, behind: string, host: HTMLElement): number {
  const on = new OffscreenCanvas(1, 1).getContext('2d');
  if (!on) throw new Error('no canvas to look at colours on');
  const probe = host.appendChild(document.createElement('i'));
  probe.style.color = `var(${property})`;
  on.fillStyle = behind;
  on.fillRect(0, 0, 1, 1);
  on.fillStyle = getComputedStyle(probe).color;
  probe.remove();
  on.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = [...on.getImageData(0, 0, 1, 1).data].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
