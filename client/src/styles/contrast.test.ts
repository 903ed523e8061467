import { afterEach, describe, expect, it } from 'vitest';
import './index.css';

/** Relative luminance, as WCAG 2.2 defines it, of what a custom property looks like on screen. */
function luminance(property: string): number {
  const on = new OffscreenCanvas(1, 1).getContext('2d');
  if (!on) throw new Error('no canvas to look at colours on');
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = `var(${property})`;
  on.fillStyle = getComputedStyle(probe).color;
  probe.remove();
  on.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = [...on.getImageData(0, 0, 1, 1).data].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(text: string, ground: string): number {
  const [dark = 0, light = 0] = [text, ground].map(luminance).toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Each text colour with the darkest and lightest ground it stands on. */
const pairs: readonly (readonly [text: string, ...grounds: string[]])[] = [
  [
    '--ink',
    '--paper',
    '--paper-tint',
    '--bar-1',
    '--bar-3',
    '--button-1',
    '--button-3',
    '--hover-3',
    '--sky-3',
    '--picked',
  ],
  ['--ink-soft', '--paper', '--paper-tint', '--sky-1', '--sky-3', '--bar-1', '--bar-3', '--picked'],
  ['--ink-faint', '--paper', '--paper-soft', '--paper-tint', '--info'],
  ['--accent', '--paper', '--paper-tint', '--sky-2'],
  ['--accent-strong', '--paper', '--paper-tint'],
  [
    '--caption-ink',
    '--caption-1',
    '--caption-2',
    '--caption-3',
    '--caption-4',
    '--calling-top',
    '--calling',
  ],
  ['--caption-ink-idle', '--bar-1', '--bar-3'],
  ['--on-accent', '--primary-2', '--primary-3', '--primary-4'],
  ['--info-ink', '--info-top', '--info'],
  ['--wrong-ink', '--wrong-top', '--wrong', '--paper'],
  ['--unread', '--paper'],
];

describe('contrast', () => {
  afterEach(() => delete document.documentElement.dataset['theme']);

  for (const theme of ['day', 'night']) {
    for (const [text, ...grounds] of pairs) {
      it(`[UI12] by ${theme}, ${text} is at least 4.5 : 1 on everything it stands on`, () => {
        document.documentElement.dataset['theme'] = theme;
        const poor = grounds
          .map((ground) => ({ ground, ratio: contrast(text, ground) }))
          .filter(({ ratio }) => ratio < 4.5);
        expect(poor).toEqual([]);
      });
    }
  }
});
