/** A cannon that first makes a fool of itself. */
import type { Scene } from '../stage/index.ts';
import { actor, shadow } from './draw.ts';
import { boom, fizz, pop, squeak, tune } from './instruments.ts';
import { loop, lot, moods, round, thrown, times, track } from './motion.ts';

const stripes = `<path d="M46-38l14 76M70-42l10 82" stroke="#fff3df" stroke-width="13"/>`;
const barrel = `
  <path d="M-44-30C-20-40 60-46 88-48c8 0 8 96 0 96C60 46-20 40-44 30c-22-12-22-48 0-60z" fill="url(#red)" stroke="#7a1110"/>${stripes}
  <path d="M-44-30C-20-40 60-46 88-48c8 0 8 96 0 96C60 46-20 40-44 30c-22-12-22-48 0-60z" fill="none" stroke="#7a1110"/>
  <ellipse cx="90" rx="14" ry="50" fill="#3c0807" stroke="#7a1110"/><ellipse cx="90" rx="14" ry="50" fill="none" stroke="#ffdd4a" stroke-width="5"/>
  <path d="M-34-22c16-6 30-9 42-11" fill="none" stroke="#fff" stroke-width="8" opacity=".6"/>
  <g transform="translate(22 -10)" fill="none" stroke="#3c0807" stroke-width="4">
    <g id="keen"><path d="M-26-6v8M0-8v8" stroke-width="9"/><path d="M-24 16q10 8 20-1"/></g>
    <g id="awkward"><path d="M-26-4v6M0-6v6" stroke-width="9"/><path d="M-34-16q8-6 14-3M8-18q-8-6-14-3M-20 18h14"/></g>
    <g id="furious"><path d="M-34-14l14 7M10-16l-14 7"/><path d="M-26-2v7M0-4v7" stroke-width="8"/><path d="M-26 20q4-6 8 0t8 0 8-1"/></g>
    <g id="proud"><path d="M-34-2c2-9 14-9 16 0M-6-4c2-9 14-9 16 0"/><path d="M-24 12h20c0 9-5 12-10 12s-10-3-10-12z" fill="#5a0d0b"/></g>
  </g>
  <path d="M-60-4c-10-2-16-10-14-22" fill="none" stroke="#573010" stroke-width="5"/>
  <g transform="translate(-74 -28)"><g id="fuse">${times(8, (index) => `<path d="M0-6v-11" transform="rotate(${index * 45})" stroke="#ffb72b" stroke-width="5"/>`).join('')}<circle r="6" fill="#fff7bd"/></g></g>`;

const wheel = `<circle r="34" fill="url(#brown)" stroke="#573010"/><circle r="22" fill="none" stroke="#573010" stroke-width="3"/>${times(4, (index) => `<path d="M0-32V32" transform="rotate(${index * 45})" stroke="#573010" stroke-width="4"/>`).join('')}<circle r="8" fill="url(#yellow)" stroke="#96600a"/>`;

const shades = ['#ee4a38', '#ffdd4a', '#93d046', '#67b5f2', '#fb9fc4', '#ae7fe6'];
const piece = (index: number): string => {
  const shade = shades[index % 6] ?? '#fff';
  if (index % 5 === 4) {
    return `<path d="M-12 0q6-10 12 0t12 0" fill="none" stroke="${shade}" stroke-width="6"/>`;
  }
  return index % 3 === 0
    ? `<circle r="7" fill="${shade}" stroke="#39424e" stroke-width="1.5"/>`
    : `<path d="M-8-5h16V5H-8z" fill="${shade}" stroke="#39424e" stroke-width="1.5"/>`;
};

const count = 44;
const [dud, bang] = [1_500, 3_300];

export const confetti: Scene = {
  length: 6_000,
  still: 4_150,
  drawing: `
    ${times(count, (index) => actor(`bit${index}`, { x: 206, y: 148 }, piece(index))).join('')}
    ${actor('poor', { x: 204, y: 150 }, piece(1))}
    ${actor('flash', { x: 204, y: 148 }, '<path d="M0-64l15 38 40-22-20 40 44 12-44 14 18 40-38-20-16 42-14-42-38 20 18-40-44-14 44-12-20-40 40 22z" fill="url(#yellow)" stroke="#8f450a"/>')}
    <g id="cannon">
      ${shadow(120, 284, 84)}
      ${actor('barrel', { x: 122, y: 214 }, `<g transform="rotate(-38)"><g id="recoil">${barrel}</g></g>`)}
      ${actor('wheel', { x: 92, y: 252 }, `<g transform="scale(.86)">${wheel}</g>`)}
    </g>`,
  tracks: [
    track(
      'cannon',
      { at: 0, move: [-260, 0], ease: 'out' },
      { at: 700, move: [0, 0] },
      { at: bang, move: [0, 0], ease: 'out' },
      { at: bang + 120, move: [-34, 0] },
      { at: bang + 700, move: [0, 0] },
    ),
    track(
      'wheel',
      { at: 0, turn: -430, ease: 'out' },
      { at: 700, turn: 0 },
      { at: bang, turn: 0, ease: 'out' },
      { at: bang + 120, turn: -58 },
      { at: bang + 700, turn: 0 },
    ),
    track(
      'recoil',
      { at: 1_300, move: [0, 0], size: 1 },
      { at: dud, move: [-6, 0], size: [0.97, 1.03], ease: 'out' },
      { at: dud + 90, move: [3, 0], size: 1 },
      { at: dud + 250, move: [0, 0] },
      { at: 2_500, size: 1, ease: 'in' },
      { at: bang - 30, size: [0.86, 1.12], ease: 'out' },
      { at: bang + 80, size: [1.12, 0.94] },
      { at: bang + 350, size: 1 },
    ),
    loop(
      'barrel',
      110,
      { at: 0, move: [0, 0], ease: 'even' },
      { at: 55, move: [0, -1.2], ease: 'even' },
      { at: 110, move: [0, 0] },
    ),
    track(
      'fuse',
      { at: 0, show: 0, ease: 'hold' },
      { at: 750, show: 1, ease: 'hold' },
      { at: dud, show: 0, ease: 'hold' },
      { at: 2_350, show: 1, ease: 'hold' },
      { at: bang, show: 0 },
    ),
    loop(
      'fuse',
      160,
      { at: 0, size: 0.8, turn: 0, ease: 'even' },
      { at: 80, size: 1.25, turn: 20, ease: 'even' },
      { at: 160, size: 0.8, turn: 45 },
    ),
    ...moods([
      [0, 'keen'],
      [dud + 100, 'awkward'],
      [2_350, 'furious'],
      [bang + 200, 'proud'],
    ]),
    track(
      'poor',
      { at: 0, show: 0, ease: 'hold' },
      { at: dud, show: 1, move: [0, 0], ease: 'out' },
      { at: dud + 250, move: [24, -18], turn: 60 },
      { at: dud + 550, move: [36, 20], turn: 0 },
      { at: dud + 850, move: [28, 66], turn: 80 },
      { at: dud + 1_150, move: [40, 118], turn: 20, show: 1 },
      { at: 3_100, show: 0 },
    ),
    track(
      'flash',
      { at: 0, show: 0, ease: 'hold' },
      { at: bang, show: 1, size: 0.3, ease: 'out' },
      { at: bang + 140, size: 1.2, show: 1 },
      { at: bang + 360, show: 0, size: 1.3 },
    ),
    ...times(count, (index) =>
      thrown(`bit${index}`, {
        at: bang + Math.round(lot(index, 5) * 160),
        lasts: 1_700 + round(lot(index, 4) * 800),
        to: [round(-60 + lot(index) * 360), round(-300 - lot(index, 1) * 260)],
        fall: 520,
        spin: round(lot(index, 2) * 1_600 - 800),
      }),
    ),
  ],
  score: [
    ...squeak(0.2, 380, 460, 0.08),
    ...squeak(0.45, 400, 480, 0.08),
    ...fizz(0.8, 0.7),
    ...pop(dud / 1_000, 700, 0.2),
    { at: dud / 1_000 + 0.15, length: 0.8, wave: 'sine', pitch: 900, glideTo: 380, loudness: 0.14 },
    ...fizz(2.4, 0.85),
    ...boom(bang / 1_000, 0.75),
    ...tune(bang / 1_000 + 0.35, 0.1, [784, 987.8, 1_174.7, 1_568], 0.16),
    ...fizz(bang / 1_000 + 0.2, 1.2, 5_200, 0.04),
  ],
};
