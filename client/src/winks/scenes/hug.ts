/** Two large arms, and somebody between them. */
import type { Scene } from '../stage/index.ts';
import { actor, face, features, heart, shadow } from './draw.ts';
import { boing, pop, squeak, tune, whoosh } from './instruments.ts';
import { lot, moods, round, times, track } from './motion.ts';

const edge = 'stroke="#573010" stroke-width="6"';

/** The paw is its origin; it comes from the left. */
const arm = `
  <path d="M-700-72C-450-80-120-72-40-58c30 4 58 22 60 54 2 34-20 60-54 62-90 6-340 26-646 40z" fill="url(#brown)" ${edge}/>
  <g fill="#f3d9b8" stroke="#573010" stroke-width="4"><ellipse cx="-20" cy="8" rx="24" ry="20"/><circle cx="-40" cy="-24" r="8"/><circle cx="-21" cy="-33" r="8"/><circle cx="-2" cy="-23" r="8"/></g>
  <path d="M-150-46c30-4 54-4 74-1" fill="none" stroke="#fff" stroke-width="9" opacity=".5"/>
  <path d="M-210 28l10 10 10-12M-170 22l10 10 10-12" fill="none" ${edge}/>`;

const squeeze = [1_500, 2_350];
const hearts = times(11, (index) => ({
  id: `heart${index}`,
  at: 1_560 + index * 150,
  x: round((lot(index) - 0.5) * 250),
  y: round(-120 - lot(index, 1) * 70),
}));

export const hug: Scene = {
  length: 5_300,
  still: 2_500,
  drawing: `
    ${actor('ground', { x: 200, y: 284 }, shadow(0, 0, 96))}
    ${hearts.map(({ id }, index) => actor(id, { x: 200, y: 130 }, `<g transform="scale(${round(1.1 + lot(index, 3) * 1.2)})">${heart((['red', 'pink', 'purple'] as const)[index % 3] ?? 'red')}</g>`)).join('')}
    ${actor('body', { x: 200, y: 280 }, `<g transform="translate(0 -92) scale(7.6)">${face(`${features.cheeks}<g id="waiting">${features.smile}</g><g id="seeing">${features.surprised}</g><g id="squeezed"><use href="#happy" y="-2"/><path d="M9 13.4c1.2 2.2 4.8 2.2 6 0" fill="none" stroke="#4b2a03" stroke-width="1.5"/></g><g id="happy-now">${features.laugh}</g>`, 0.75)}</g>`)}
    ${actor('left', { x: 150, y: 244 }, `<g transform="scale(.66)">${arm}</g>`)}
    ${actor('right', { x: 250, y: 250 }, `<g transform="scale(-.66 .66)">${arm}</g>`)}`,
  tracks: [
    track(
      'left',
      { at: 300, move: [-330, 30], turn: 12, ease: 'out' },
      { at: 1_000, move: [-90, 0], turn: 4 },
      { at: 1_250, move: [-96, 0], turn: 6, ease: 'in' },
      { at: squeeze[0] ?? 0, move: [6, 0], turn: 0, ease: 'over' },
      { at: 1_750, move: [2, 0] },
      { at: 2_100, move: [-9, 0], ease: 'in' },
      { at: squeeze[1] ?? 0, move: [14, 0], turn: -3 },
      { at: 3_300, move: [14, 0], turn: -3 },
      { at: 3_600, move: [-60, 0], turn: 4 },
      { at: 3_800, move: [-60, 0], turn: 4, ease: 'in' },
      { at: 4_300, move: [-340, 40], turn: 14 },
    ),
    track(
      'right',
      { at: 300, move: [330, 30], turn: -12, ease: 'out' },
      { at: 1_000, move: [90, 0], turn: -4 },
      { at: 1_250, move: [96, 0], turn: -6, ease: 'in' },
      { at: squeeze[0] ?? 0, move: [-6, 0], turn: 0, ease: 'over' },
      { at: 1_750, move: [-2, 0] },
      { at: 2_100, move: [9, 0], ease: 'in' },
      { at: squeeze[1] ?? 0, move: [-14, 0], turn: 3 },
      { at: 3_300, move: [-14, 0], turn: 3 },
      { at: 3_600, move: [60, 0], turn: -4 },
      { at: 3_800, move: [60, 0], turn: -4, ease: 'in' },
      { at: 4_300, move: [340, 40], turn: -14 },
    ),
    track(
      'body',
      { at: 0, size: 1 },
      { at: 400, size: [1.03, 0.97] },
      { at: 800, size: 1 },
      { at: 1_400, size: 1, ease: 'in' },
      { at: squeeze[0] ?? 0, size: [0.78, 1.18], ease: 'out' },
      { at: 2_100, size: [0.9, 1.07], ease: 'in' },
      { at: squeeze[1] ?? 0, size: [0.66, 1.26] },
      { at: 2_800, size: [0.7, 1.22] },
      { at: 3_300, size: [0.66, 1.26], ease: 'over' },
      { at: 3_560, size: [1.14, 0.86], move: [0, 0], ease: 'out' },
      { at: 3_850, size: [0.95, 1.06], move: [0, -42], ease: 'in' },
      { at: 4_100, size: [1.1, 0.9], move: [0, 0], ease: 'out' },
      { at: 4_350, size: 1, move: [0, -16], ease: 'in' },
      { at: 4_550, size: [1.04, 0.96], move: [0, 0] },
      { at: 4_750, size: 1 },
    ),
    track(
      'ground',
      { at: 1_400, size: 1, ease: 'in' },
      { at: squeeze[0] ?? 0, size: [0.82, 1], ease: 'out' },
      { at: 2_100, size: [0.92, 1], ease: 'in' },
      { at: squeeze[1] ?? 0, size: [0.7, 1] },
      { at: 3_300, size: [0.7, 1], ease: 'over' },
      { at: 3_560, size: [1.1, 1], ease: 'out' },
      { at: 3_850, size: 0.8, ease: 'in' },
      { at: 4_100, size: [1.06, 1], ease: 'out' },
      { at: 4_350, size: 0.92, ease: 'in' },
      { at: 4_550, size: 1 },
    ),
    ...moods([
      [0, 'waiting'],
      [900, 'seeing'],
      [1_480, 'squeezed'],
      [3_400, 'happy-now'],
    ]),
    ...hearts.map(({ id, at, x, y }) =>
      track(
        id,
        { at: 0, show: 0, ease: 'hold' },
        { at, show: 1, size: 0.3, move: [round(x * 0.3), 0], ease: 'out' },
        { at: at + 600, size: 1, move: [round(x * 0.8), round(y * 0.7)], turn: round(x / 10) },
        { at: at + 1_100, show: 1 },
        { at: at + 1_600, show: 0, move: [x, y - 30], turn: round(-x / 12) },
      ),
    ),
  ],
  score: [
    ...whoosh(0.35, 0.6, [300, 900], 0.2),
    ...squeak(0.9, 600, 1_000, 0.12),
    ...squeak(1.48, 700, 1_150, 0.2),
    ...boing(1.5, 140, 0.3),
    ...squeak(2.33, 800, 1_400, 0.2),
    ...hearts.flatMap(({ at }, index) => pop(at / 1_000, 600 + index * 55, 0.14)),
    ...pop(3.4, 300, 0.45),
    ...boing(3.5, 240, 0.3),
    ...tune(4.1, 0.12, [784, 987.8, 1_174.7], 0.16),
  ],
};
