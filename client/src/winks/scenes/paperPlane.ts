/** A paper plane writes “oi” into the air, and is gone. */
import type { Scene } from '../stage/index.ts';
import { actor, pen } from './draw.ts';
import { type Curve, makeFlight } from './flight.ts';
import { ding, pop, whoosh } from './instruments.ts';
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
const [begins, lasts] = [200, 3_100];
const coming = makeFlight([-180, 262], comes).length;
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
  length: 5_400,
  still: 2_700,
  drawing: `
    <g id="word">
      ${pen('edge', writing.path, 'stroke="#1b5191" stroke-width="23"')}
      ${pen('trail', writing.path, 'stroke="#67b5f2" stroke-width="15"')}
      ${pen('light', writing.path, 'stroke="#d3edff" stroke-width="5"')}
      ${actor('dot', { x: 270, y: 72 }, puff)}
    </g>
    <g id="plane">${plane}</g>`,
  tracks: [
    ...['edge', 'trail', 'light'].map((part) =>
      track(
        part,
        { at: timeAfter(coming), draw: 0, ease: 'even' },
        { at: timeAfter(coming + writing.length), draw: 1 },
      ),
    ),
    track('plane', ...flight.cues(begins, lasts)),
    track('dot', { at: 2_500, size: 0, ease: 'over' }, { at: 2_700, size: 1 }),
    track(
      'word',
      { at: 3_300, move: [0, 0], show: 1 },
      { at: 3_700, move: [0, -7] },
      { at: 4_100, move: [0, 0] },
      { at: 4_500, move: [0, -5], show: 1 },
      { at: 5_250, move: [0, -26], show: 0 },
    ),
  ],
  score: [
    ...whoosh(0.15, 0.8, [400, 1_500]),
    ...whoosh(0.95, 0.7, [1_500, 700], 0.25),
    ...whoosh(1.6, 0.7, [700, 1_700], 0.25),
    ...whoosh(2.2, 0.8, [1_200, 3_000], 0.3),
    ...pop(2.62, 620),
    ...ding(3.35, 1_318.5),
    ...ding(3.5, 1_760),
  ],
};
