/** Soap bubbles rise out of a ring. There is someone in one of them, who swallows some of it. */
import type { Scene } from '../stage/index.ts';
import { actor, face, features, shadow } from './draw.ts';
import { boing, pop, squeak, tune, whoosh } from './instruments.ts';
import { lot, moods, round, times, track } from './motion.ts';

const soap = `<defs><radialGradient id="soap" cx=".4" cy=".36" r=".64"><stop stop-color="#fff" stop-opacity="0"/><stop offset=".66" stop-color="#c3ecff" stop-opacity=".14"/><stop offset=".84" stop-color="#ffc8ec" stop-opacity=".6"/><stop offset="1" stop-color="#8edcf5" stop-opacity=".85"/></radialGradient></defs>`;

const bubble = (radius: number): string => `
  <circle r="${radius}" fill="url(#soap)" stroke="#3d8fc4" stroke-width="3"/>
  <path d="M${round(-radius * 0.68)} ${round(-radius * 0.14)}A${round(radius * 0.7)} ${round(radius * 0.7)} 0 0 1 ${round(-radius * 0.14)} ${round(-radius * 0.68)}" fill="none" stroke="#fff" stroke-width="${round(radius * 0.15)}"/>
  <circle cx="${round(radius * 0.42)}" cy="${round(radius * 0.46)}" r="${round(radius * 0.1)}" fill="#fff"/>`;

const burst = (radius: number): string =>
  times(
    8,
    (index) =>
      `<path d="M0 ${-radius}v${round(-radius * 0.4)}" transform="rotate(${index * 45 + 12})" stroke="#3d8fc4" stroke-width="4"/>`,
  ).join('');

const wand = `
  <path d="M0 0L-64 108" stroke="#482079" stroke-width="17"/><path d="M0 0L-64 108" stroke="#ae7fe6" stroke-width="9"/>
  <ellipse cx="17" cy="-28" rx="30" ry="34" fill="url(#soap)" stroke="#482079" stroke-width="15" transform="rotate(32 17 -28)"/>
  <ellipse cx="17" cy="-28" rx="30" ry="34" fill="none" stroke="#ae7fe6" stroke-width="8" transform="rotate(32 17 -28)"/>`;

/** Beside the way of the one that somebody is in. */
const small = (
  [
    [500, 300, -166, 24],
    [720, 26, -172, 20],
    [930, 268, -64, 16],
    [1_900, 36, -118, 18],
    [2_150, 256, -14, 26],
    [2_400, -4, -186, 24],
    [2_650, 318, -58, 18],
    [2_900, 104, 22, 14],
    [3_150, 44, -150, 16],
    [3_350, 286, 26, 20],
  ] as const
).map(([born, x, y, radius], index) => ({
  id: `bubble${index}`,
  radius,
  born,
  to: [x, y] as const,
  lives: round(1_900 + lot(index, 2) * 700),
}));
const mouth = { x: 70, y: 218 };
const bang = 4_300;
const hic = 6_150;
const hicPops = hic + 1_050;

export const bubbles: Scene = {
  length: 7_600,
  still: 3_000,
  drawing: `${soap}
    ${small.map(({ id, radius }) => actor(`${id}-burst`, mouth, burst(radius)) + actor(id, mouth, bubble(radius))).join('')}
    ${actor('ground', { x: 236, y: 278 }, shadow(0, 0, 40))}
    ${actor('guest', mouth, `<g transform="scale(3.7)">${face(`<g id="floating">${features.cheeks}${features.glad}</g><g id="falling">${features.surprised}</g><g id="landed">${features.squeezed}</g>`)}</g>`)}
    ${actor('hiccup', { x: 236, y: 246 }, bubble(15))}
    ${actor('hiccup-burst', { x: 244, y: 132 }, burst(15))}
    ${actor('big', mouth, bubble(66))}
    ${actor('big-burst', { x: 236, y: 92 }, burst(66))}
    ${actor('wand', { x: 52, y: 246 }, wand)}`,
  tracks: [
    track(
      'wand',
      { at: 0, move: [-90, 130] },
      { at: 450, move: [0, 0], turn: 0 },
      { at: 1_200, turn: -5 },
      { at: 2_000, turn: 4 },
      { at: 2_800, turn: -4 },
      { at: 3_300, move: [0, 0], turn: 0 },
      { at: 3_800, move: [-90, 130] },
    ),
    ...small.flatMap(({ id, born, to: [x, y], lives }) => [
      track(
        id,
        { at: born, show: 0, size: 0.1, move: [0, 0], ease: 'out' },
        { at: born + 40, show: 1, ease: 'hold' },
        { at: born + 420, size: 1 },
        {
          at: born + round(lives * 0.4),
          move: [round(x * 0.7 + 8), round(y * 0.5)],
          size: [1.05, 0.96],
        },
        {
          at: born + round(lives * 0.7),
          move: [round(x * 0.92 - 5), round(y * 0.82)],
          size: [0.96, 1.05],
        },
        { at: born + lives, move: [x, y], show: 0, size: 1 },
      ),
      track(
        `${id}-burst`,
        { at: 0, show: 0, move: [x, y], size: 0.7, ease: 'hold' },
        { at: born + lives, show: 1, size: 0.7, ease: 'out' },
        { at: born + lives + 200, show: 0, size: 1.2 },
      ),
    ]),
    ...['guest', 'big'].map((part) =>
      track(
        part,
        { at: 0, show: 0, ease: 'hold' },
        { at: 1_150, show: 1, size: 0.1, move: [0, 0], ease: 'out' },
        { at: 1_900, size: 1, move: [44, -24] },
        { at: 2_700, size: 1, move: [126, -66] },
        { at: 3_500, move: [120, -104] },
        { at: bang - 10, show: 1 },
        {
          at: bang,
          move: [166, -126],
          ease: part === 'guest' ? 'hold' : 'soft',
          ...(part === 'big' && { show: 0 }),
        },
        ...(part === 'guest'
          ? ([
              { at: bang + 320, move: [166, -126], size: 1, ease: 'in' },
              { at: bang + 820, move: [166, 22], size: [0.96, 1.06] },
              { at: bang + 900, move: [166, 36], size: [1.35, 0.6], ease: 'out' },
              { at: bang + 1_100, move: [166, 8], size: 1, ease: 'in' },
              { at: bang + 1_300, move: [166, 26], size: [1.08, 0.92] },
              { at: bang + 1_420, move: [166, 22], size: 1 },
              { at: hic - 180, move: [166, 22], size: 1 },
              { at: hic - 40, move: [166, 28], size: [1.08, 0.9], ease: 'out' },
              { at: hic + 100, move: [166, 2], size: [0.93, 1.08], ease: 'in' },
              { at: hic + 260, move: [166, 24], size: [1.04, 0.96] },
              { at: hic + 380, move: [166, 22], size: 1 },
            ] as const)
          : []),
      ),
    ),
    track(
      'ground',
      { at: bang + 320, show: 0, size: 0.3, ease: 'in' },
      { at: bang + 820, show: 1, size: 1 },
      { at: bang + 900, size: 1.3, ease: 'out' },
      { at: bang + 1_100, size: 0.9, ease: 'in' },
      { at: bang + 1_300, size: 1.08 },
      { at: bang + 1_420, size: 1 },
    ),
    track(
      'hiccup',
      { at: 0, show: 0, ease: 'hold' },
      { at: hic, show: 1, size: 0.1, move: [0, 0], ease: 'out' },
      { at: hic + 300, size: 1, move: [20, -26] },
      { at: hic + 680, size: [0.95, 1.06], move: [-6, -72] },
      { at: hicPops - 10, show: 1, ease: 'hold' },
      { at: hicPops, show: 0, size: 1, move: [8, -114] },
    ),
    track(
      'hiccup-burst',
      { at: 0, show: 0, ease: 'hold' },
      { at: hicPops, show: 1, size: 0.8, ease: 'out' },
      { at: hicPops + 200, show: 0, size: 1.3 },
    ),
    track(
      'big-burst',
      { at: 0, show: 0, ease: 'hold' },
      { at: bang, show: 1, size: 0.8, ease: 'out' },
      { at: bang + 240, show: 0, size: 1.2 },
    ),
    ...moods([
      [0, 'floating'],
      [bang + 60, 'falling'],
      [bang + 860, 'landed'],
      [bang + 1_420, 'floating'],
      [hic - 60, 'falling'],
      [hicPops, 'floating'],
    ]),
  ],
  score: [
    ...whoosh(0.4, 0.9, [300, 500], 0.2),
    ...whoosh(1.4, 0.9, [320, 520], 0.2),
    ...whoosh(2.4, 0.7, [300, 460], 0.18),
    ...small.flatMap(({ born, lives, radius }) => pop((born + lives) / 1_000, 1_300 - radius * 22, 0.2)),
    ...pop(bang / 1_000, 380, 0.45),
    { at: bang / 1_000 + 0.32, length: 0.5, wave: 'sine', pitch: 1_200, glideTo: 320, loudness: 0.2 },
    ...boing(bang / 1_000 + 0.84, 150),
    ...tune(bang / 1_000 + 1.42, 0.12, [784, 1_046.5], 0.14),
    ...squeak(hic / 1_000 - 0.04, 420, 1_050, 0.26),
    ...pop(hicPops / 1_000, 900, 0.3),
  ],
};
