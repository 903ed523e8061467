import { afterEach, describe, expect, it } from 'vitest';
import { contrastOf } from './contrast.ts';
import './index.css';

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
    '--button-4',
    '--hover-1',
    '--hover-3',
    '--hover-4',
    '--sky-1',
    '--sky-3',
    '--picked',
    '--scene-veil',
  ],
  [
    '--ink-soft',
    '--paper',
    '--paper-tint',
    '--sky-1',
    '--sky-3',
    '--bar-1',
    '--bar-3',
    '--picked',
    '--scene-veil',
  ],
  ['--ink-faint', '--paper', '--paper-soft', '--paper-tint', '--info'],
  ['--accent', '--paper', '--paper-tint', '--sky-2'],
  ['--accent-strong', '--paper', '--paper-tint', '--picked'],
  ['--heading-ink', '--paper', '--sky-1', '--sky-2'],
  ['--caption-ink', '--caption-1', '--caption-2', '--caption-3', '--caption-4'],
  ['--caption-ink-idle', '--idle-1', '--idle-2'],
  ['--calling-ink', '--calling-top', '--calling'],
  ['--on-accent', '--primary-2', '--primary-3', '--primary-4'],
  ['--info-ink', '--info-top', '--info'],
  ['--wrong-ink', '--wrong-top', '--wrong', '--paper'],
  ['--unread', '--paper', '--picked'],
];

const root = document.documentElement;

function poorIn(theme: string, shade: string, contrast: string, atLeast: number) {
  Object.assign(root.dataset, { theme, shade, contrast });
  return pairs.flatMap(([text, ...grounds]) =>
    grounds
      .map((ground) => ({ text, ground, ratio: contrastOf(text, ground) }))
      .filter(({ ratio }) => ratio < atLeast),
  );
}

describe('contrast', () => {
  afterEach(() => {
    for (const name of ['theme', 'shade', 'contrast']) delete root.dataset[name];
  });

  for (const theme of ['aquarium', 'veranda']) {
    for (const shade of ['light', 'dark']) {
      it(`[UI12] in ${theme}, ${shade}, every text is at least 4.5 : 1 on everything it stands on`, () => {
        expect(poorIn(theme, shade, 'usual', 4.5)).toEqual([]);
      });

      it(`[LK3] in ${theme}, ${shade}, high contrast is at least 7 : 1`, () => {
        expect(poorIn(theme, shade, 'high', 7)).toEqual([]);
      });
    }
  }
});
