/** A small rain cloud wants company. */
import type { Cue, Scene } from '../stage/index.ts';
import { actor, face, features, shadow } from './draw.ts';
import { boing, fizz, squeak, tune, whoosh } from './instruments.ts';
import { loop, lot, moods, round, times, track } from './motion.ts';

const sky = 'fill="url(#silver)" stroke="#45566b"';

const vapour = `
  <path d="M-58 28c-24 0-36-16-34-32 2-14 14-24 28-24C-62-54-42-72-16-70c16 1 28 9 35 21 26-8 50 8 50 32 14 2 23 12 22 24-1 14-12 21-26 21z" ${sky}/>
  <ellipse cx="-32" cy="-42" rx="22" ry="10" fill="#fff" opacity=".65" transform="rotate(-26 -32 -42)"/>
  <path id="blush" d="M-58 28c-24 0-36-16-34-32 2-14 14-24 28-24C-62-54-42-72-16-70c16 1 28 9 35 21 26-8 50 8 50 32 14 2 23 12 22 24-1 14-12 21-26 21z" fill="url(#pink)" stroke="#97305c"/>
  <g fill="none" stroke="#2b3948" stroke-width="4.5">
    <g id="eager"><path d="M-22-14v8M16-14v8" stroke-width="9"/><path d="M-14 6q11 10 22 0"/></g>
    <g id="hurt"><path d="M-22-12v7M16-12v7" stroke-width="9"/><path d="M-32-24q11 0 16-7M26-24q-11 0-16-7M-14 12q11-12 22 0"/></g>
    <g id="loved"><path d="M-30-8c2-10 14-10 16 0M8-8c2-10 14-10 16 0"/><path d="M-12 4h18c0 8-4 11-9 11s-9-3-9-11z" fill="#7d2014"/></g>
  </g>`;

const drops = times(8, (index) =>
  actor(
    `drop${index}`,
    { x: -60 + index * 16, y: 44 },
    '<use href="#tear" transform="scale(2.2)" stroke-width="1"/>',
  ),
).join('');

const umbrella = `
  <path d="M0-44v84" stroke="#573010" stroke-width="9"/><path d="M0-44v84" stroke="#edc69a" stroke-width="4"/>
  <g id="canopy"><path d="M-94-28C-90-82-48-112 0-112s90 30 94 84c-8-12-36-12-46 0-10-12-38-12-48 0-10-12-38-12-48 0-10-12-38-12-46 0z" fill="url(#purple)" stroke="#482079"/><path d="M0-110c-28 20-44 48-46 82M0-110c28 20 44 48 46 82M0-110v80" fill="none" stroke="#482079" stroke-width="3"/><path d="M-72-56c5-13 13-24 24-32" fill="none" stroke="#fff" stroke-width="7" opacity=".6"/></g>`;

const bow = (radius: number, colour: string): string =>
  `<path d="M${-radius} 0A${radius} ${radius} 0 0 1 ${radius} 0" fill="none" stroke="${colour}" stroke-width="14"/>`;
const rainbow =
  bow(190, '#ee4a38') +
  bow(177, '#fba63c') +
  bow(164, '#ffdd4a') +
  bow(151, '#93d046') +
  bow(138, '#67b5f2') +
  bow(125, '#ae7fe6');

const follows: readonly Cue[] = [
  { at: 0, move: [-420, -30], ease: 'even' },
  { at: 800, move: [-150, 0], ease: 'out' },
  { at: 1_350, move: [18, 0] },
  { at: 1_900, move: [22, 4], ease: 'in' },
  { at: 2_650, move: [200, 0], ease: 'out' },
  { at: 3_100, move: [204, 0], ease: 'in' },
  { at: 3_700, move: [66, 0] },
  { at: 4_300, move: [80, -12] },
  { at: 5_000, move: [86, -4], size: 1, ease: 'soft' },
  { at: 5_500, move: [176, 104], size: 0.6 },
  { at: 6_000, move: [168, 108], size: 0.6 },
  { at: 6_400, move: [176, 102], size: 0.62 },
  { at: 6_800, move: [168, 108], size: 0.6 },
];

export const cloud: Scene = {
  length: 7_200,
  still: 6_420,
  drawing: `
    ${actor('rainbow', { x: 200, y: 278 }, rainbow)}
    ${actor('rain', { x: 100, y: 78 }, drops)}
    <g id="walker">
      ${shadow(100, 282, 46)}
      ${actor('umbrella', { x: 148, y: 216 }, umbrella)}
      ${actor('roll', { x: 100, y: 234 }, `<g transform="scale(3.8)">${face(`<g id="merry">${features.smile}</g><g id="wet">${features.flat}</g><g id="fleeing">${features.surprised}</g><g id="touched">${features.cheeks}${features.glad}</g>`)}</g>`)}
    </g>
    ${actor('cloud', { x: 100, y: 78 }, vapour)}`,
  tracks: [
    ...times(8, (index) =>
      loop(
        `drop${index}`,
        520,
        { at: 0, move: [0, round(lot(index, 7) * 90)], show: 0.95, ease: 'even' },
        { at: 520 - round(lot(index, 7) * 90) * 3, move: [0, 120], show: 0.95 },
        { at: 520, move: [0, 128], show: 0 },
      ),
    ),
    track(
      'walker',
      { at: 0, move: [-190, 0], ease: 'even' },
      { at: 1_000, move: [10, 0] },
      { at: 1_700, move: [20, 0], ease: 'in' },
      { at: 2_300, move: [190, 0], ease: 'out' },
      { at: 2_500, move: [200, 0] },
      { at: 2_900, move: [200, 0], ease: 'in' },
      { at: 3_400, move: [70, 0], ease: 'out' },
      { at: 3_550, move: [62, 0] },
    ),
    track(
      'roll',
      { at: 0, turn: -240, ease: 'even' },
      { at: 1_000, turn: 0 },
      { at: 1_800, turn: 0, ease: 'in' },
      { at: 2_400, turn: 360 },
      { at: 2_900, turn: 360, ease: 'in' },
      { at: 3_500, turn: 0 },
    ),
    track('cloud', ...follows),
    track('rain', ...follows.filter(({ at }) => at < 4_500)),
    track(
      'umbrella',
      { at: 0, show: 0, ease: 'hold' },
      { at: 3_560, show: 1, size: [0.2, 1], turn: -14, ease: 'over' },
      { at: 3_820, size: 1, turn: -14, move: [-34, 0] },
      { at: 4_500, turn: -14, move: [-34, 0] },
      { at: 5_100, turn: 6, move: [14, 0] },
    ),
    track('rain', { at: 3_640, show: 1 }, { at: 3_900, show: 0 }),
    track('blush', { at: 5_300, show: 0 }, { at: 5_800, show: 1 }),
    track(
      'rainbow',
      { at: 0, show: 0, size: 0.8, move: [0, 60] },
      { at: 5_500, show: 0, size: 0.8, move: [0, 60], ease: 'out' },
      { at: 6_200, show: 0.95, size: 1, move: [0, 0] },
    ),
    ...moods([
      [0, 'merry'],
      [1_300, 'wet'],
      [1_750, 'fleeing'],
      [3_560, 'merry'],
      [4_600, 'wet'],
      [5_200, 'touched'],
    ]),
    ...moods([
      [0, 'eager'],
      [4_100, 'hurt'],
      [5_300, 'loved'],
    ]),
  ],
  score: [
    ...tune(0.1, 0.2, [523.3, 587.3, 659.3, 587.3], 0.12),
    ...fizz(1.1, 1.6, 3_000, 0.07),
    ...squeak(1.75, 500, 900),
    ...whoosh(1.8, 0.6, [400, 1_200], 0.2),
    ...fizz(2.7, 1.4, 3_000, 0.07),
    ...whoosh(2.9, 0.5, [1_200, 400], 0.2),
    ...boing(3.56, 240, 0.3),
    { at: 4.15, length: 0.6, wave: 'triangle', pitch: 440, glideTo: 330, loudness: 0.16 },
    ...tune(5.4, 0.13, [523.3, 659.3, 784, 1_046.5], 0.18),
  ],
};
