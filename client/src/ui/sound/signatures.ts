/** Signature sounds: what contacts hear when somebody comes. Each is over within three seconds. */
import {
  beep,
  bell,
  flute,
  horn,
  marimba,
  musicBox,
  piano,
  shaker,
  string,
  surdo,
  tamborim,
  whistle,
} from './instruments.ts';
import type { Note, Score } from './scores.ts';

const times = <T>(count: number, make: (index: number) => readonly T[]): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index)).flat();

/** One after the other, each a fixed time after the last; a pause where there is no key. */
const tune = (
  play: (at: number, number: number) => Score,
  step: number,
  keys: readonly (number | undefined)[],
): Score => keys.flatMap((number, index) => (number === undefined ? [] : play(index * step, number)));

const croak = (at: number): readonly Note[] =>
  times(9, (pulse) => [
    {
      at: at + pulse * 0.028,
      length: 0.024,
      wave: 'sawtooth',
      pitch: 150 + pulse * 9,
      loudness: 0.16 + pulse * 0.02,
    },
    { at: at + pulse * 0.028, length: 0.024, wave: 'noise', pitch: 900 + pulse * 60, loudness: 0.3 },
  ]);

/** By the name that a profile gives, in the order in which they are offered. */
export const signatures = {
  /** Up a stair of wood, and one step back. */
  marimba: tune((at, number) => marimba(at, number, 0.34), 0.13, [60, 67, 72, 76, undefined, 79, 76]),
  /** A waltz of four bars from a very small box. */
  'music-box': tune((at, number) => musicBox(at, number, 0.26), 0.2, [
    84,
    88,
    91,
    89,
    undefined,
    86,
    83,
    84,
  ]),
  /** A guitar that comes in off the beat, over grains. */
  bossa: [
    ...string(0, 45, 0.3, 0.8),
    ...times(3, (index) => string(0.02, [60, 64, 67][index] ?? 60, 0.13)),
    ...times(3, (index) => string(0.42, [60, 64, 67][index] ?? 60, 0.13, 0.3)),
    ...string(0.84, 52, 0.28, 0.5),
    ...times(3, (index) => string(0.98, [59, 62, 67][index] ?? 59, 0.13, 0.3)),
    ...times(3, (index) => string(1.26, [60, 64, 69][index] ?? 60, 0.14, 1)),
    ...times(12, (index) => shaker(index * 0.14, index % 2 === 0 ? 0.1 : 0.05)),
  ],
  /** The parade turns round the corner. */
  samba: [
    ...surdo(0, 0.34),
    ...surdo(0.5, 0.5),
    ...surdo(1, 0.34),
    ...surdo(1.5, 0.5),
    ...[0, 0.125, 0.375, 0.5, 0.75, 0.875, 1.125, 1.25, 1.5, 1.75].flatMap((at, index) =>
      tamborim(at, index % 3 === 0 ? 0.3 : 0.2),
    ),
    ...times(16, (index) => shaker(index * 0.125, index % 4 === 0 ? 0.1 : 0.05)),
  ],
  /** Someone opens the piano, plays one thought, and leaves the lid open. */
  piano: [
    ...piano(0, 48, 0.24),
    ...piano(0.16, 64, 0.2),
    ...piano(0.32, 67, 0.2),
    ...piano(0.48, 71, 0.22),
    ...piano(0.8, 74, 0.24),
    ...piano(1.12, 72, 0.22),
  ],
  /** The bell of a door that is glad of visitors. */
  doorbell: [...bell(0, 76, 0.42), ...bell(0.42, 72, 0.42), ...bell(0.84, 79, 0.3)],
  /** Whistled with hands in the pockets. */
  whistle: [
    ...whistle(0, 79, 81, 0.16),
    ...whistle(0.2, 81, 84, 0.16),
    ...whistle(0.4, 86, 88, 0.3),
    ...whistle(0.8, 86, 84, 0.16),
    ...whistle(1, 81, 86, 0.42),
  ],
  /** Twice from the wall clock, and the wheel runs on. */
  cuckoo: [
    ...flute(0, 79, 0.2),
    ...flute(0.26, 75, 0.3),
    ...flute(0.8, 79, 0.2),
    ...flute(1.06, 75, 0.34),
    ...times(4, (index) => tamborim(1.5 + index * 0.09, 0.1)),
  ],
  /** Coins, and a life more. */
  arcade: [
    ...tune((at, number) => beep(at, number), 0.07, [76, 79, 83, 88, undefined, 83, 88, 91]),
    ...beep(0.6, 95, 0.3),
    ...beep(0.6, 91, 0.3, 0.08),
  ],
  /** It lands on the roof, softly. */
  spaceship: [
    { at: 0, length: 1, wave: 'sine', pitch: 1_400, glideTo: 220, loudness: 0.26 },
    { at: 0, length: 1, wave: 'triangle', pitch: 1_412, glideTo: 223, loudness: 0.14 },
    { at: 0.1, length: 0.9, wave: 'noise', pitch: 3_000, glideTo: 300, loudness: 0.2 },
    { at: 1.05, length: 0.14, wave: 'sine', pitch: 330, glideTo: 660, loudness: 0.3 },
    { at: 1.22, length: 0.3, wave: 'sine', pitch: 660, glideTo: 990, loudness: 0.3 },
  ],
  /** Two frogs who know each other. */
  frog: [...croak(0), ...croak(0.34), ...croak(0.95)],
  /** A short word from the balcony. */
  fanfare: [
    ...horn(0, 60, 0.12),
    ...horn(0.15, 60, 0.12),
    ...horn(0.3, 64, 0.12),
    ...horn(0.45, 67, 0.3),
    ...horn(0.82, 64, 0.14),
    ...horn(1, 67, 0.7, 0.12),
    ...horn(1, 72, 0.7, 0.12),
  ],
} as const satisfies Readonly<Record<string, Score>>;

export type SignatureName = keyof typeof signatures;
