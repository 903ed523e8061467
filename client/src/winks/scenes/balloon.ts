/** A cactus is given a balloon. It means well. */
import type { Scene } from '../stage/index.ts';
import { actor, heart, shadow } from './draw.ts';
import { boing, pop, squeak, tune, whoosh } from './instruments.ts';
import { lot, moods, round, thrown, times, track } from './motion.ts';

const skin = 'fill="url(#green)" stroke="#2d610f"';

const prickles = [
  [-28, -112],
  [-8, -132],
  [18, -124],
  [31, -104],
  [-32, -50],
  [26, -44],
  [-12, -30],
]
  .map(
    ([x = 0, y = 0]) =>
      `<path d="M${x - 3} ${y - 4}l3 6 3-6" fill="none" stroke="#2d610f" stroke-width="2.5"/>`,
  )
  .join('');

const mood = (id: string, content: string): string =>
  `<g id="${id}" fill="none" stroke="#1f3d0b" stroke-width="4">${content}</g>`;
const eyes =
  '<ellipse cx="-15" cy="-88" rx="5" ry="7.5" fill="#1f3d0b"/><ellipse cx="15" cy="-88" rx="5" ry="7.5" fill="#1f3d0b"/><circle cx="-17" cy="-91" r="2" fill="#fff" stroke="none"/><circle cx="13" cy="-91" r="2" fill="#fff" stroke="none"/>';

const trunk = `
  <path d="M-44 4v-112c0-28 20-46 44-46s44 18 44 46V4z" ${skin}/>
  <path d="M-28-116c2-10 8-18 16-22" fill="none" stroke="#fff" stroke-width="7" opacity=".6"/>${prickles}
  ${mood('hopeful', `${eyes}<path d="M-12-70q12 11 24 0"/>`)}
  ${mood('blissful', '<path d="M-24-86c2-10 16-10 18 0M6-86c2-10 16-10 18 0"/><path d="M-14-72h28c0 10-6 15-14 15s-14-5-14-15z" fill="#7d2014"/>')}
  ${mood('shocked', `${eyes}<ellipse cy="-64" rx="7" ry="9" fill="#7d2014"/><path d="M-24-104q9-6 16-3M24-104q-9-6-16-3"/>`)}
  ${mood('sorry', `${eyes}<path d="M-12-60q12-13 24 0"/><path d="M-26-102q12 0 16-7M26-102q-12 0-16-7"/>`)}
  <ellipse cx="-28" cy="-72" rx="7" ry="5" fill="#f4667c" opacity=".55"/><ellipse cx="28" cy="-72" rx="7" ry="5" fill="#f4667c" opacity=".55"/>`;

const arm = `<path d="M-8 14h40c16 0 24-10 24-26v-26c0-17-26-17-26 0v20c0 6-2 8-8 8h-30z" ${skin}/><path d="M38-34v20" stroke="#fff" stroke-width="4" opacity=".5"/>`;

const pot = `
  <path d="M-56 0H56l-9 46q-2 8-10 8h-74q-8 0-10-8z" fill="url(#orange)" stroke="#8f450a"/>
  <path d="M-64-14H64V8H-64z" fill="url(#orange)" stroke="#8f450a"/>
  <path d="M-54-7h30" stroke="#fff" stroke-width="6" opacity=".6"/>`;

const heartBalloon = `
  <path d="M0 52c-6 26 10 40-2 66-6 14 4 24 2 34" fill="none" stroke="#45566b" stroke-width="3"/>
  <path d="M-8 58l8-10 8 10z" fill="#ee4a38" stroke="#7a1110"/>
  <g transform="scale(4.7)"><g transform="scale(.85)">${heart()}</g></g>`;

const flower = `${times(6, (index) => `<ellipse cy="-11" rx="8" ry="10" transform="rotate(${index * 60})" fill="url(#pink)" stroke="#97305c" stroke-width="3"/>`).join('')}<circle r="7" fill="url(#yellow)" stroke="#96600a" stroke-width="3"/>`;

const bang = 3_000;
const hearts = times(14, (index) => `heart${index}`);

export const balloon: Scene = {
  length: 6_800,
  still: 2_000,
  drawing: `
    ${shadow(160, 284, 90)}
    ${actor('arm-right', { x: 200, y: 168 }, arm)}
    <g id="cactus-body">
      ${actor('arm-left', { x: 120, y: 172 }, `<g transform="scale(-1 1)">${arm}</g>`)}
      ${actor('trunk', { x: 160, y: 226 }, trunk)}
      ${actor('flower', { x: 160, y: 66 }, flower)}
    </g>
    ${actor('balloon', { x: 290, y: 96 }, heartBalloon)}
    ${actor('pot', { x: 160, y: 232 }, pot)}
    ${actor('bang', { x: 246, y: 104 }, times(10, (index) => `<path d="M0-46v-26" transform="rotate(${index * 36})" stroke="#ee4a38" stroke-width="7"/>`).join(''))}
    ${hearts.map((id, index) => actor(id, { x: 246, y: 104 }, `<g transform="scale(${round(0.9 + lot(index, 3) * 0.9)})">${heart(index % 3 === 0 ? 'pink' : 'red')}</g>`)).join('')}`,
  tracks: [
    track(
      'balloon',
      { at: 0, move: [190, 60], turn: 8, show: 1, ease: 'out' },
      { at: 1_300, move: [22, 0], turn: -4 },
      { at: 1_900, move: [8, -8], turn: 3, size: 1 },
      { at: 2_300, move: [4, -2], turn: 0, size: 1, ease: 'in' },
      { at: 2_800, move: [-36, 8], turn: -3, size: [0.9, 1.06], ease: 'in' },
      { at: bang, move: [-44, 8], size: [0.8, 1.14], show: 1, ease: 'hold' },
      { at: bang + 10, show: 0 },
    ),
    track(
      'cactus-body',
      { at: 1_000, move: [0, 0] },
      { at: 1_250, move: [0, -7] },
      { at: 1_500, move: [0, 0] },
      { at: 1_750, move: [0, -7] },
      { at: 2_000, move: [0, 0] },
    ),
    track(
      'arm-right',
      { at: 600, turn: 0, move: [0, 0] },
      { at: 1_000, turn: 22 },
      { at: 1_250, turn: 12, move: [0, -7] },
      { at: 1_500, turn: 24, move: [0, 0] },
      { at: 2_000, turn: 28 },
      { at: 2_400, turn: 30, ease: 'in' },
      { at: bang, turn: -14, ease: 'hold' },
      { at: 3_600, turn: -14 },
      { at: 4_000, turn: 14, move: [0, 8] },
      { at: 5_600, turn: 14, move: [0, 8] },
      { at: 5_900, turn: -12, move: [0, 0] },
    ),
    track(
      'arm-left',
      { at: 800, turn: 0 },
      { at: 1_250, turn: -16, move: [0, 0] },
      { at: 2_400, turn: -12 },
      { at: bang, turn: 14 },
      { at: 3_600, turn: 6 },
      { at: 4_000, turn: -14, move: [0, 8] },
      { at: 5_600, turn: -14, move: [0, 8] },
      { at: 5_900, turn: 12, move: [0, 0] },
    ),
    track(
      'trunk',
      { at: 2_300, turn: 0, ease: 'in' },
      { at: bang, turn: 7, size: 1, ease: 'out' },
      { at: bang + 160, turn: -5, size: [0.96, 1.06] },
      { at: bang + 500, turn: 0, size: 1 },
      { at: 3_700, size: 1 },
      { at: 4_100, size: [1.03, 0.94] },
      { at: 5_500, size: [1.03, 0.94], ease: 'over' },
      { at: 5_800, size: 1 },
    ),
    ...moods([
      [0, 'hopeful'],
      [1_300, 'blissful'],
      [bang, 'shocked'],
      [3_800, 'sorry'],
      [5_600, 'blissful'],
    ]),
    track(
      'bang',
      { at: 0, show: 0, ease: 'hold' },
      { at: bang, show: 1, size: 0.5, ease: 'out' },
      { at: bang + 300, show: 0, size: 1.25 },
    ),
    ...hearts.map((part, index) =>
      thrown(part, {
        at: bang,
        lasts: 1_900 + round(lot(index, 4) * 500),
        to: [round((lot(index) - 0.5) * 380), round(-190 - lot(index, 1) * 150)],
        fall: 400,
        spin: round(lot(index, 2) * 240 - 120),
      }),
    ),
    track(
      'flower',
      { at: 0, size: 0, move: [0, 20] },
      { at: 5_300, size: 0, move: [0, 10], turn: -140, ease: 'over' },
      { at: 5_750, size: 1.15, turn: 0, move: [0, 0] },
    ),
    track(
      'pot',
      { at: bang, move: [0, 0] },
      { at: bang + 80, move: [0, 3] },
      { at: bang + 200, move: [0, 0] },
    ),
  ],
  score: [
    ...whoosh(0.1, 0.9, [300, 700], 0.15),
    ...tune(1.2, 0.14, [659.3, 784], 0.16),
    ...squeak(2.45, 600, 760, 0.12),
    ...squeak(2.7, 680, 900, 0.14),
    { at: bang / 1_000, length: 0.12, wave: 'noise', pitch: 1_400, loudness: 0.7 },
    ...pop(bang / 1_000, 300, 0.5),
    { at: 3.85, length: 0.5, wave: 'triangle', pitch: 392, glideTo: 311, loudness: 0.18 },
    { at: 4.4, length: 0.6, wave: 'triangle', pitch: 311, glideTo: 247, loudness: 0.18 },
    ...boing(5.3, 300, 0.25),
    ...tune(5.65, 0.12, [784, 987.8, 1_318.5], 0.16),
  ],
};
