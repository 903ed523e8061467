/** A paper plane writes “oi” into the air, is gone, and comes back for what it forgot. */
import type { Scene } from '../stage/index.ts';
import { actor, pen } from './draw.ts';
import { type Curve, makeFlight } from './flight.ts';
import { boing, ding, tune, whoosh } from './instruments.ts';
import { track } from './motion.ts';

const comes: readonly Curve[] = [
  [
    [-60, 300],
    [250, 300],
    [250, 160],
  ],
  [
    [250, 90],
    [196, 74],
    [140, 84],
  ],
];
const letters: readonly Curve[] = [
  [
    [98, 90],
    [70, 122],
    [70, 166],
  ],
  [
    [70, 212],
    [100, 236],
    [138, 236],
  ],
  [
    [178, 236],
    [202, 212],
    [202, 166],
  ],
  [
    [202, 118],
    [172, 82],
    [140, 84],
  ],
  [
    [172, 82],
    [212, 150],
    [246, 122],
  ],
  [
    [276, 98],
    [272, 142],
    [272, 182],
  ],
  [
    [272, 226],
    [296, 246],
    [330, 222],
  ],
];
const goes: readonly Curve[] = [
  [
    [390, 180],
    [470, 90],
    [640, 10],
  ],
];
const flight = makeFlight([-180, 262], [...comes, ...letters, ...goes]);
const writing = makeFlight([140, 84], letters);
const [begins, lasts] = [150, 2_700];
const coming = makeFlight([-180, 262], comes).length;
/** Low over the word, from where it went. */
const back = makeFlight(
  [640, -40],
  [
    [
      [480, 40],
      [340, 30],
      [250, 24],
    ],
    [
      [150, 18],
      [-20, 10],
      [-260, -90],
    ],
  ],
);
const [returns, isBackFor] = [3_150, 1_700];
const dropped = 3_900;
const lands = dropped + 420;
const timeAfter = (way: number): number => Math.round(begins + (lasts * way) / flight.length);

const plane = `
  <path d="M36 0L-30-27l12 22z" fill="url(#white)" stroke="#566d88"/>
  <path d="M36 0L-18-5l-8 26z" fill="#9fb3c8" stroke="#566d88"/>
  <path d="M36 0L-36 7l10 14z" fill="url(#white)" stroke="#566d88"/>
  <path d="M30 0L-18-4" fill="none" stroke="#566d88" stroke-width="2.5"/>`;

const puff = `
  <circle r="15" fill="#1b5191"/><circle r="11" fill="url(#blue)"/>
  <ellipse cx="-3" cy="-4" rx="4" ry="2.6" fill="#fff" opacity=".75" transform="rotate(-34)"/>`;

export const paperPlane: Scene = {
  length: 6_200,
  still: 4_060,
  drawing: `<g transform="translate(0 20)">
    ${actor(
      'word',
      { x: 200, y: 240 },
      `<g transform="translate(-200 -240)">
      ${pen('edge', writing.path, 'stroke="#1b5191" stroke-width="23"')}
      ${pen('trail', writing.path, 'stroke="#67b5f2" stroke-width="15"')}
      ${pen('light', writing.path, 'stroke="#d3edff" stroke-width="5"')}
    </g>`,
    )}
    ${actor('dot', { x: 270, y: 72 }, puff)}
    <g id="plane">${plane}</g>
  </g>`,
  tracks: [
    ...['edge', 'trail', 'light'].map((part) =>
      track(
        part,
        { at: timeAfter(coming), draw: 0, ease: 'even' },
        { at: timeAfter(coming + writing.length), draw: 1 },
      ),
    ),
    track('plane', ...flight.cues(begins, lasts), ...back.cues(returns, isBackFor)),
    track(
      'dot',
      { at: 0, show: 0, ease: 'hold' },
      { at: dropped, show: 1, move: [0, -46], size: 0.4, ease: 'out' },
      { at: dropped + 160, move: [0, -52], size: 1, ease: 'in' },
      { at: lands, move: [0, 6], size: [1.15, 0.8], ease: 'out' },
      { at: lands + 200, move: [0, -30], size: [0.95, 1.06], ease: 'in' },
      { at: lands + 400, move: [0, 2], size: [1.08, 0.9], ease: 'out' },
      { at: lands + 520, move: [0, 0], size: 1 },
      { at: 5_450, move: [0, 0], show: 1 },
      { at: 6_150, move: [0, -26], show: 0 },
    ),
    track(
      'word',
      { at: 2_750, turn: 0, size: 1 },
      { at: 2_900, turn: -2.5 },
      { at: 3_080, turn: 2 },
      { at: 3_250, turn: 0 },
      { at: lands - 30, size: 1, ease: 'out' },
      { at: lands + 60, size: [1.05, 0.9] },
      { at: lands + 240, size: [0.98, 1.05] },
      { at: lands + 420, size: 1 },
      { at: 5_450, move: [0, 0], show: 1 },
      { at: 6_150, move: [0, -26], show: 0 },
    ),
  ],
  score: [
    ...whoosh(0.1, 0.7, [400, 1_500]),
    ...whoosh(0.8, 0.6, [1_500, 700], 0.25),
    ...whoosh(1.35, 0.6, [700, 1_700], 0.25),
    ...whoosh(1.9, 0.7, [1_200, 3_000], 0.3),
    { at: 2.8, length: 0.14, wave: 'triangle', pitch: 420, loudness: 0.14 },
    { at: 2.98, length: 0.3, wave: 'triangle', pitch: 420, glideTo: 560, loudness: 0.16 },
    ...whoosh(3.25, 1.2, [2_600, 600], 0.3),
    { at: dropped / 1_000, length: 0.38, wave: 'sine', pitch: 1_500, glideTo: 620, loudness: 0.18 },
    ...boing(lands / 1_000, 260, 0.35),
    ...ding(lands / 1_000 + 0.4, 1_046.5, 0.18),
    ...tune(4.95, 0.14, [1_318.5, 1_760], 0.2),
  ],
};
