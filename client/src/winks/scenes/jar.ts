/** Fireworks, kept in a jar. Not for long; one of them oversleeps. */
import type { Scene } from '../stage/index.ts';
import { actor, shadow } from './draw.ts';
import { boom, fizz, knock, pop, squeak, tune, whoosh } from './instruments.ts';
import { times, track } from './motion.ts';

const spark = (rays: number, reach: number, [core, tip]: readonly [string, string]): string =>
  times(
    rays,
    (index) =>
      `<g transform="rotate(${(index * 360) / rays})"><path d="M0 ${-reach * 0.3}V${-reach * 0.78}" stroke="${core}" stroke-width="${reach * 0.1}"/><circle cy="${-reach}" r="${reach * 0.095}" fill="${tip}"/></g>`,
  ).join('');

const colours = {
  red: ['#ee4a38', '#ffc88f'],
  gold: ['#ffb72b', '#fff7bd'],
  blue: ['#67b5f2', '#d3edff'],
  green: ['#93d046', '#e3f8b0'],
  pink: ['#fb9fc4', '#ffe3ee'],
  purple: ['#ae7fe6', '#e7d3ff'],
} as const;

const bursts = [
  { id: 'burst0', at: 900, x: 176, y: 208, rays: 10, reach: 50, colour: 'gold' },
  { id: 'burst1', at: 1_450, x: 226, y: 184, rays: 12, reach: 50, colour: 'pink' },
  { id: 'burst2', at: 1_900, x: 190, y: 170, rays: 10, reach: 50, colour: 'blue' },
  { id: 'burst3', at: 2_300, x: 214, y: 218, rays: 10, reach: 50, colour: 'green' },
  { id: 'burst4', at: 2_600, x: 204, y: 188, rays: 12, reach: 50, colour: 'red' },
  { id: 'burst5', at: 3_900, x: 96, y: 92, rays: 14, reach: 78, colour: 'purple' },
  { id: 'burst6', at: 4_150, x: 300, y: 76, rays: 14, reach: 84, colour: 'gold' },
  { id: 'burst7', at: 4_450, x: 196, y: 62, rays: 16, reach: 92, colour: 'red' },
  { id: 'burst8', at: 4_800, x: 340, y: 170, rays: 12, reach: 60, colour: 'blue' },
  { id: 'burst9', at: 4_950, x: 64, y: 180, rays: 12, reach: 62, colour: 'green' },
  { id: 'burst10', at: 6_450, x: 200, y: 104, rays: 7, reach: 22, colour: 'pink' },
] as const;

const outline =
  'M-58-128h116c0 14 22 20 22 44V-18c0 14-8 22-22 22H-58c-14 0-22-8-22-22v-66c0-24 22-30 22-44z';
const glass = `
  <path d="${outline}" fill="#bfe4ff" fill-opacity=".22" stroke="#dbeefc" stroke-width="10"/>
  <path d="${outline}" fill="none" stroke="#45566b" stroke-width="4"/>
  <path d="M-62-70v44" fill="none" stroke="#fff" stroke-width="9" opacity=".8"/><path d="M-62-10v2" stroke="#fff" stroke-width="9" opacity=".8"/>`;
const lid =
  '<path d="M-66-14H66q6 0 6 6V8q0 6-6 6H-66q-6 0-6-6V-8q0-6 6-6z" fill="url(#orange)" stroke="#8f450a"/><path d="M-48-8v16M-24-8v16M0-8v16M24-8v16M48-8v16" stroke="#8f450a" stroke-width="3"/><path d="M-62-7h26" stroke="#fff" stroke-width="5" opacity=".6"/>';

const rocket = (colour: 'red' | 'pink', edge: string): string =>
  `<path d="M-7 14V-8L0-22 7-8v22z" fill="url(#${colour})" stroke="${edge}" stroke-width="3"/><path d="M0 16v40" stroke="#ffdd4a" stroke-width="6" stroke-dasharray="2 11"/>`;

const jumps = [1_450, 1_900, 2_300, 2_600, 2_900];
const off = 3_150;
const late = 5_650;

export const jar: Scene = {
  length: 7_600,
  still: 4_560,
  drawing: `
    <path id="dusk" d="M-700-500h1800v1300H-700z" fill="#0b1d3c"/>
    ${shadow(200, 276, 92)}
    <g id="whole">
      ${bursts
        .slice(0, 5)
        .map(({ id, x, y, rays, reach, colour }) =>
          actor(id, { x, y }, spark(rays, reach, colours[colour])),
        )
        .join('')}
      ${actor('glass', { x: 200, y: 270 }, glass)}
      ${actor('lid', { x: 200, y: 132 }, lid)}
    </g>
    ${actor('rocket', { x: 200, y: 200 }, rocket('red', '#7a1110'))}
    ${actor('sleeper', { x: 200, y: 236 }, `<g transform="scale(.7)">${rocket('pink', '#97305c')}</g>`)}
    ${bursts
      .slice(5)
      .map(({ id, x, y, rays, reach, colour }) =>
        actor(id, { x, y }, spark(rays, reach, colours[colour])),
      )
      .join('')}`,
  tracks: [
    track(
      'dusk',
      { at: 0, show: 0 },
      { at: 500, show: 0.72 },
      { at: 6_900, show: 0.72 },
      { at: 7_400, show: 0 },
    ),
    ...bursts.map(({ id, at }) =>
      track(
        id,
        { at: 0, show: 0, ease: 'hold' },
        { at, show: 1, size: 0.12, turn: 0, ease: 'out' },
        { at: at + 380, show: 1, size: 1, turn: 8 },
        { at: at + 850, show: 0, size: 1.08, turn: 12 },
      ),
    ),
    track(
      'whole',
      ...jumps.flatMap((at, index) => [
        { at, move: [0, 0], turn: 0, ease: 'out' } as const,
        { at: at + 70, move: [0, -4 - index * 3], turn: index % 2 === 0 ? 2 : -2 } as const,
        { at: at + 160, move: [0, 0], turn: 0 } as const,
      ]),
    ),
    track(
      'lid',
      ...jumps.slice(1).flatMap((at, index) => [
        { at, move: [0, 0], turn: 0, ease: 'out' } as const,
        {
          at: at + 80,
          move: [0, -7 - index * 3],
          turn: index % 2 === 0 ? 4 : -4,
          ease: 'in',
        } as const,
        { at: at + 200, move: [0, 0], turn: 0 } as const,
      ]),
      { at: off, move: [0, 0], turn: 0, ease: 'out' },
      { at: off + 900, move: [90, -260], turn: 400, ease: 'in' },
      { at: off + 1_700, move: [176, 136], turn: 724, ease: 'out' },
      { at: off + 1_830, move: [182, 118], turn: 712, ease: 'in' },
      { at: off + 1_960, move: [186, 136], turn: 720 },
    ),
    track(
      'rocket',
      { at: 0, show: 0, ease: 'hold' },
      { at: off - 50, show: 1, move: [0, 0], ease: 'in' },
      { at: off + 650, show: 1, move: [0, -140] },
      { at: off + 760, show: 0 },
    ),
    track(
      'sleeper',
      { at: 0, show: 0, ease: 'hold' },
      { at: late, show: 1, move: [0, 0], turn: 0, ease: 'out' },
      { at: late + 300, move: [-6, -64], turn: -9, ease: 'in' },
      { at: late + 480, move: [4, -52], turn: 8, ease: 'out' },
      { at: late + 800, move: [0, -130], turn: 0, show: 1, ease: 'hold' },
      { at: late + 801, show: 0 },
    ),
  ],
  score: [
    ...fizz(0.4, 0.6),
    ...bursts.slice(0, 5).flatMap(({ at }, index) => pop(at / 1_000, 260 + index * 40, 0.25)),
    ...bursts.slice(0, 5).flatMap(({ at }) => fizz(at / 1_000, 0.3, 5_000, 0.1)),
    ...jumps.flatMap((at) => knock(at / 1_000 + 0.18, 0.2)),
    ...whoosh(off / 1_000, 0.7, [600, 3_000], 0.3),
    ...bursts.slice(5, 10).flatMap(({ at }) => boom(at / 1_000, 0.22)),
    ...bursts.slice(5, 10).flatMap(({ at }) => fizz(at / 1_000 + 0.1, 0.5, 4_600, 0.07)),
    ...squeak(late / 1_000, 500, 800, 0.14),
    ...squeak(late / 1_000 + 0.46, 560, 1_300, 0.16),
    ...pop(6.45, 1_100, 0.35),
    ...tune(6.6, 0.14, [1_174.7, 1_568], 0.12),
  ],
};
