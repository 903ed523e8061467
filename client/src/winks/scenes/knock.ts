/** Someone knocks on the glass from outside, sees the print, and wipes it off. And knocks. */
import type { Scene } from '../stage/index.ts';
import { actor } from './draw.ts';
import { ding, knock as rap, squeak } from './instruments.ts';
import { times, track } from './motion.ts';

const skin = 'fill="url(#yellow)" stroke="#96600a"';

/** The tip of the finger is its origin. */
const hand = `
  <path d="M-12 0c-2-16 22-20 26-4l16 66c14 2 38 2 44 14 6 14 2 62-12 86l-62 14c-22-14-44-40-54-66-6-18 12-26 24-10l16 20z" ${skin}/>
  <path d="M30 62l6 30M50 66l4 28M68 72l1 24" fill="none" stroke="#96600a" stroke-width="3"/>
  <path d="M-6 0c0-9 12-12 14-3" fill="none" stroke="#fff" stroke-width="4" opacity=".7"/>
  <path d="M-10 172l86-20 40 160-96 22z" fill="url(#blue)" stroke="#1b5191"/>
  <path d="M-18 160l96-22 8 30-96 22z" fill="url(#white)" stroke="#566d88"/>`;

const fist = `
  <path d="M-44 10c-6-34 14-48 40-50 34-4 60 8 64 34 4 30-12 54-40 58-34 4-58-8-64-42z" ${skin}/>
  <path d="M-22-26c-4 12-2 24 4 32M0-34c-4 12-2 26 4 36M24-34c-2 12-1 24 4 32" fill="none" stroke="#96600a" stroke-width="3"/>
  <path d="M-22 46l78-16 44 170-92 22z" fill="url(#blue)" stroke="#1b5191"/>
  <path d="M-30 40l92-20 7 28-92 20z" fill="url(#white)" stroke="#566d88"/>`;

const cloth = `<path d="M-64-30c20-16 40 6 62-6s46-8 62 2c8 22-6 34 2 58-26 18-40-4-62 4s-42 12-60-2c6-22-12-36-4-56z" fill="url(#pink)" stroke="#97305c"/><path d="M-44-14l84 4M-46 2l88 4" stroke="#dc5c93" stroke-width="5"/>`;

const print = times(5, (index) => {
  const [across, up] = [4 + index * 5.5, 7 + index * 7];
  return `<ellipse rx="${across}" ry="${up}" stroke-dasharray="${up * 3} ${9 + index * 2}" stroke-dashoffset="${index * 17}"/>`;
}).join('');

const ring = (id: string): string =>
  actor(id, { x: 196, y: 112 }, '<circle r="60" fill="none" stroke="#3d8fc4" stroke-width="7"/>');

const outside = [60, 260] as const;
const knocks = [900, 1_250, 1_900];
const again = 6_250;

export const knock: Scene = {
  length: 7_400,
  still: 1_940,
  drawing: `
    ${ring('ring0')}${ring('ring1')}${ring('ring2')}
    ${actor('print', { x: 196, y: 116 }, `<g fill="none" stroke="#47729b" stroke-width="4.5">${print}</g>`)}
    ${actor('glint', { x: 196, y: 110 }, '<path d="M0-38c3 24 12 34 36 38-24 4-33 14-36 38-3-24-12-34-36-38 24-4 33-14 36-38z" fill="url(#yellow)" stroke="#96600a"/>')}
    ${actor('hand', { x: 196, y: 118 }, hand)}
    ${actor('cleaner', { x: 196, y: 112 }, cloth + fist)}`,
  tracks: [
    track(
      'hand',
      { at: 100, move: outside, turn: 10 },
      { at: 600, move: [14, 24], turn: 4 },
      ...knocks.flatMap((at) => [
        { at: at - 140, move: [14, 26], turn: 6, size: 1.05, ease: 'in' } as const,
        { at, move: [0, 0], turn: 0, size: 1, ease: 'out' } as const,
        { at: at + 140, move: [12, 22], turn: 5, size: 1.04 } as const,
      ]),
      { at: 2_450, move: [30, 60], turn: 6 },
      { at: 2_750, move: [34, 66], turn: 8 },
      { at: 3_150, move: outside, turn: 14 },
      { at: 5_550, move: outside, turn: 14, ease: 'out' },
      { at: 5_950, move: [14, 24], turn: 4, size: 1 },
      { at: again - 140, move: [14, 28], turn: 6, size: 1.05, ease: 'in' },
      { at: again, move: [0, 0], turn: 0, size: 1, ease: 'out' },
      { at: again + 200, move: [16, 30], turn: 6 },
      { at: again + 550, move: [18, 32], turn: 7, ease: 'in' },
      { at: 7_100, move: outside, turn: 16 },
    ),
    ...knocks.map((at, index) =>
      track(
        `ring${index}`,
        { at: 0, show: 0, ease: 'hold' },
        { at, show: 0.9, size: 0.2, ease: 'out' },
        { at: at + 480, show: 0, size: 1.2, ease: 'hold' },
        { at: again, show: index === 0 ? 0.9 : 0, size: 0.2, ease: 'out' },
        { at: again + 480, show: 0, size: 1.2 },
      ),
    ),
    track(
      'print',
      { at: 0, show: 0, size: 1, move: [0, 0], ease: 'hold' },
      { at: knocks[2] ?? 0, show: 0.9 },
      { at: 3_900, show: 0.9, size: 1, move: [0, 0] },
      { at: 4_100, show: 0.6, size: [1.6, 0.9], move: [18, 4] },
      { at: 4_350, show: 0.3, size: [1.9, 1], move: [-14, 6] },
      { at: 4_600, show: 0, ease: 'hold' },
      { at: again, show: 0.9, size: 1, move: [0, 0] },
    ),
    track(
      'cleaner',
      { at: 3_350, move: [150, 330] },
      { at: 3_800, move: [-50, -12], turn: 0 },
      { at: 4_060, move: [58, 4], turn: 6 },
      { at: 4_320, move: [-54, 8], turn: -4 },
      { at: 4_580, move: [54, 12], turn: 6 },
      { at: 4_840, move: [-30, 6], turn: 0 },
      { at: 5_250, move: [150, 330], turn: 12 },
    ),
    track(
      'glint',
      { at: 0, show: 0, ease: 'hold' },
      { at: 5_150, show: 1, size: 0, turn: -30, ease: 'over' },
      { at: 5_450, size: 1.5, turn: 10 },
      { at: 5_800, size: 0, turn: 40 },
    ),
  ],
  score: [
    ...knocks.flatMap((at) => rap(at / 1_000, 0.55)),
    ...squeak(3.84, 900, 1_300),
    ...squeak(4.1, 1_300, 950),
    ...squeak(4.36, 920, 1_350),
    ...squeak(4.62, 1_350, 900),
    ...ding(5.25, 2_093, 0.2),
    ...rap(again / 1_000, 0.55),
    { at: 6.5, length: 0.18, wave: 'triangle', pitch: 330, glideTo: 294, loudness: 0.16 },
    { at: 6.7, length: 0.4, wave: 'triangle', pitch: 294, glideTo: 220, loudness: 0.16 },
  ],
};
