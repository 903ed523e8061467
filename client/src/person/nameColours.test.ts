import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import '../styles/index.css';
import { luminanceOf, nameColours, nameGrounds, parse, type NameFill } from './nameColours.ts';

const colour = fc.stringMatching(/^#[0-9a-f]{6}$/);
const root = document.documentElement;
const contrast = (one: number, other: number) =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

/** The luminance of fifty places of a gradient. */
const along = ([from, to]: NameFill): readonly number[] => {
  const [first, last] = [parse(from), parse(to)];
  const at = (channel: 0 | 1 | 2, share: number) =>
    first[channel] + (last[channel] - first[channel]) * share;
  return Array.from({ length: 51 }, (_, index) => index / 50).map((share) =>
    luminanceOf([at(0, share), at(1, share), at(2, share)]),
  );
};

function luminanceOfProperty(property: string): number {
  const on = new OffscreenCanvas(1, 1).getContext('2d');
  if (!on) throw new Error('no canvas');
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = `var(${property})`;
  on.fillStyle = getComputedStyle(probe).color;
  probe.remove();
  on.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = on.getImageData(0, 0, 1, 1).data;
  return luminanceOf([red, green, blue]);
}

describe('the colours of a name', () => {
  afterEach(() => {
    for (const name of ['theme', 'shade']) delete root.dataset[name];
  });

  it('[ID3] are read on every ground, whatever was chosen, from the first letter to the last', () => {
    fc.assert(
      fc.property(colour, colour, (from, to) => {
        const { onLight, onDark } = nameColours({ from, to });
        for (const place of along(onLight)) {
          expect(contrast(place, nameGrounds.light)).toBeGreaterThan(4.4);
        }
        for (const place of along(onDark)) {
          expect(contrast(place, nameGrounds.dark)).toBeGreaterThan(4.4);
        }
      }),
    );
  });

  it('[ID3] are the chosen ones where those can be read', () => {
    expect(nameColours({ color: '#7a1010' }).onLight).toEqual(['#7a1010', '#7a1010']);
    expect(nameColours({ color: '#ffe27a' }).onDark).toEqual(['#ffe27a', '#ffe27a']);
  });

  for (const theme of ['aquarium', 'veranda']) {
    it.each(['light', 'dark'] as const)(`[ID3] fit the grounds of ${theme}, %s`, (shade) => {
      Object.assign(root.dataset, { theme, shade });
      const grounds = ['--paper', '--paper-tint', '--picked', '--sky-1', '--sky-2', '--sky-3'];
      const measured = grounds.map(luminanceOfProperty);
      const worst = shade === 'light' ? Math.min(...measured) : -Math.max(...measured);
      const allowed = shade === 'light' ? nameGrounds.light : -nameGrounds.dark;
      expect(worst).toBeGreaterThanOrEqual(allowed);
    });
  }
});
