/** A toucan takes the sun for a fruit. It does not agree with it. */
import type { Scene } from '../stage/index.ts';
import { actor, face, features, shine } from './draw.ts';
import { boing, ding, pop, squeak, tune } from './instruments.ts';
import { loop, moods, times, track } from './motion.ts';

const rays = times(12, (index) => `<path d="M0-52v-15" transform="rotate(${index * 30})"/>`).join('');
const sun = `
  <g id="rays"><g stroke="#8f450a" stroke-width="13">${rays}</g><g stroke="#fba63c" stroke-width="7">${rays}</g></g>
  <g transform="scale(3.5)">${face(`<g id="sunny">${features.glad}</g><g id="scared">${features.surprised}</g>`)}</g>`;

const branch = `
  <defs><radialGradient id="inner"><stop stop-color="#fff7bd"/><stop offset=".4" stop-color="#ffdd4a"/><stop offset="1" stop-color="#ffb72b" stop-opacity="0"/></radialGradient></defs>
  <path d="M470 236C400 226 320 250 196 240" fill="none" stroke="#573010" stroke-width="24"/>
  <path d="M470 234C400 224 320 247 200 239" fill="none" stroke="#b87d45" stroke-width="15"/>
  <path d="M226 246c-22-2-34 14-34 28 18 2 34-8 34-28zM404 226c6-20 24-26 38-22-2 18-18 28-38 22z" fill="url(#green)" stroke="#2d610f"/>`;

const body = `
  <path d="M20 60c-6 26 4 50 18 62l14-8-4-54z" fill="url(#dark)" stroke="#1c222a"/>
  <path d="M-30-40C-40 0-44 66 2 74c44 6 62-40 56-84-4-30-30-50-54-48-18 2-30 8-34 18z" fill="url(#dark)" stroke="#1c222a"/>
  <path d="M-32-30c-14 28-10 64 10 70 20 2 30-30 18-58-6-14-20-20-28-12z" fill="#fffbe6" stroke="#1c222a" stroke-width="3"/>
  <ellipse id="glow-inside" cx="-4" cy="34" rx="52" ry="48" fill="url(#inner)"/>
  <path d="M44-16c22 22 22 56 4 76-16-20-20-50-4-76z" fill="#4f5b69" stroke="#1c222a"/>
  <path d="M-8 74v14M14 74v14" fill="none" stroke="#e07d12" stroke-width="7"/>`;

const head = `
  <g id="lower"><path d="M-20 10c-34 2-66 8-84 24 28 10 64 8 88-8z" fill="url(#orange)" stroke="#8f450a"/></g>
  <g id="upper">
    <path d="M-16-30c-48-12-92 10-100 66 12-8 24-12 34-14 24-6 46-8 64-8z" fill="url(#orange)" stroke="#8f450a"/>
    <path d="M-116 36c2-16 8-29 16-39 8 8 14 18 16 25-10 2-22 6-34 14z" fill="#3f4956" stroke="#1c222a"/>
    <path d="M-34-22c-24-4-46 4-60 20" fill="none" stroke="#fff" stroke-width="6" opacity=".6"/>
  </g>
  <circle cx="4" cy="-8" r="40" fill="url(#dark)" stroke="#1c222a"/>
  <path d="M-26-26c18-8 38 2 40 20 2 16-14 30-34 26-14-10-16-34-6-46z" fill="#fffbe6"/>
  <g><circle cx="-4" cy="-10" r="14" fill="url(#blue)" stroke="#1b5191" stroke-width="3"/><g id="eye-open"><circle cx="-6" cy="-9" r="7.5" fill="#0c1f3a"/><circle cx="-8" cy="-12" r="2.6" fill="#fff"/></g><path id="eye-shut" d="M-14-10q10 8 20 0" fill="none" stroke="#0c1f3a" stroke-width="4"/></g>
  ${shine(18, -32, 10, 30)}`;

export const toucan: Scene = {
  length: 6_800,
  still: 1_400,
  drawing: `
    ${actor('sun', { x: 92, y: 92 }, sun)}
    <path id="night" d="M-700-500h1800v1300H-700z" fill="#0b1d3c"/>
    ${branch}
    <g id="bird">${actor('body', { x: 322, y: 158 }, body)}${actor('head', { x: 316, y: 92 }, head)}</g>`,
  tracks: [
    track(
      'night',
      { at: 2_300, show: 0 },
      { at: 2_700, show: 0.6 },
      { at: 5_250, show: 0.6, ease: 'out' },
      { at: 5_500, show: 0 },
    ),
    loop('rays', 6_000, { at: 0, turn: 0, ease: 'even' }, { at: 6_000, turn: 360 }),
    ...moods([
      [0, 'sunny'],
      [1_250, 'scared'],
      [5_900, 'sunny'],
    ]),
    track(
      'sun',
      { at: 0, move: [0, 0], size: 1 },
      { at: 2_000, move: [0, 0], size: 1, turn: 0 },
      { at: 2_250, move: [86, 20], size: 0.62, turn: 20 },
      { at: 2_500, move: [138, 14], size: 0.3, show: 1 },
      { at: 2_560, show: 0, ease: 'hold' },
      { at: 5_150, move: [128, 10], size: 0.25, show: 0, turn: -60, ease: 'hold' },
      { at: 5_200, move: [128, 10], size: 0.25, show: 1, ease: 'out' },
      { at: 5_700, move: [0, 0], size: 1.12, turn: 0 },
      { at: 5_900, size: 1 },
    ),
    track(
      'head',
      { at: 700, turn: 0, move: [0, 0] },
      { at: 900, turn: -8 },
      { at: 1_200, turn: 8, move: [6, 0] },
      { at: 1_700, turn: 8, move: [8, 0], ease: 'out' },
      { at: 2_100, turn: -6, move: [-68, 8] },
      { at: 2_400, turn: -2, move: [-40, 4] },
      { at: 2_700, turn: 14, move: [0, 0] },
      { at: 3_100, turn: 0, move: [0, 0] },
      { at: 4_000, turn: 0, move: [0, 0] },
      { at: 4_200, turn: -3, move: [0, -12] },
      { at: 4_350, turn: 0, move: [0, 0] },
      { at: 4_750, turn: -3, move: [0, -14] },
      { at: 4_900, turn: 0, move: [0, 2] },
      { at: 5_120, turn: 6, move: [14, 4], ease: 'out' },
      { at: 5_260, turn: -10, move: [-16, 0] },
      { at: 5_800, turn: 0, move: [0, 0] },
    ),
    track(
      'upper',
      { at: 1_800, turn: 0 },
      { at: 2_050, turn: 22 },
      { at: 2_350, turn: 26 },
      { at: 2_560, turn: 0 },
      { at: 5_120, turn: 0, ease: 'out' },
      { at: 5_220, turn: 24 },
      { at: 5_700, turn: 0 },
    ),
    track(
      'lower',
      { at: 1_800, turn: 0 },
      { at: 2_050, turn: -16 },
      { at: 2_350, turn: -16 },
      { at: 2_560, turn: 0 },
      { at: 5_120, turn: 0, ease: 'out' },
      { at: 5_220, turn: -18 },
      { at: 5_700, turn: 0 },
    ),
    track(
      'body',
      { at: 1_700, turn: 0, ease: 'out' },
      { at: 2_100, turn: -12 },
      { at: 2_700, turn: 0, size: 1 },
      { at: 3_000, size: [1.06, 1] },
      { at: 5_100, size: [1.06, 1] },
      { at: 5_250, size: 1 },
    ),
    track(
      'glow-inside',
      { at: 2_600, show: 0 },
      { at: 3_000, show: 0.95 },
      { at: 3_600, show: 0.5 },
      { at: 4_200, show: 0.95 },
      { at: 4_700, show: 0.5 },
      { at: 5_050, show: 1 },
      { at: 5_250, show: 0 },
    ),
    ...moods([
      [0, 'eye-open'],
      [3_000, 'eye-shut'],
      [3_900, 'eye-open'],
      [5_140, 'eye-shut'],
      [5_500, 'eye-open'],
    ]),
  ],
  score: [
    ...tune(0.3, 0.16, [784, 987.8], 0.14),
    ...squeak(1.2, 700, 1_100),
    ...boing(2.05, 200),
    ...pop(2.5, 260, 0.5),
    { at: 2.6, length: 0.5, wave: 'sine', pitch: 300, glideTo: 140, loudness: 0.3 },
    ...squeak(4.15, 500, 800),
    ...squeak(4.7, 520, 840),
    { at: 5.14, length: 0.16, wave: 'sawtooth', pitch: 110, glideTo: 70, loudness: 0.3 },
    ...pop(5.22, 420, 0.45),
    ...ding(5.7, 1_174.7),
    ...ding(5.85, 1_568),
  ],
};
