/** Our sounds, as scores: when each note begins, how high it is, how long and how loud. */

export interface Note {
  /** Seconds from the start of the score. */
  readonly at: number;
  /** Seconds. */
  readonly length: number;
  readonly wave: OscillatorType | 'noise';
  /** Hz; for noise, the middle of the band that is let through. */
  readonly pitch: number;
  /** Hz at the note's end, where it glides. */
  readonly glideTo?: number;
  /** 0 to 1. */
  readonly loudness: number;
}

export type Score = readonly Note[];

/** A knuckle on a table: a click with a short low body under it. */
const knock = (at: number, loudness: number): Score => [
  { at, length: 0.03, wave: 'noise', pitch: 1900, loudness: loudness * 0.8 },
  { at, length: 0.11, wave: 'sine', pitch: 210, glideTo: 90, loudness },
];

/** Short low pulses, as of something shaking on wood. */
const buzz = (from: number, pulses: number): Score =>
  Array.from({ length: pulses }, (_, index) => ({
    at: from + index * 0.042,
    length: 0.036,
    wave: 'sawtooth',
    pitch: index % 2 === 0 ? 92 : 104,
    loudness: 0.3 * (1 - index / (pulses + 2)),
  }));

/** A wooden bar struck softly, with the shine of its fourth harmonic. */
const bar = (at: number, pitch: number, loudness = 0.4): Score => [
  { at, length: 0.34, wave: 'sine', pitch, loudness },
  { at, length: 0.09, wave: 'sine', pitch: pitch * 4, loudness: loudness * 0.22 },
];

export const scores = {
  /** Two knocks, and the table goes on shaking. */
  nudge: [...knock(0, 0.66), ...knock(0.13, 0.8), ...buzz(0.26, 9)],
  /** Two bars, a fifth down: something was put on the table. */
  message: [...bar(0, 1174.7), ...bar(0.09, 784)],
  /** Three bars upwards: someone came in. */
  online: [...bar(0, 523.3, 0.3), ...bar(0.1, 698.5, 0.32), ...bar(0.2, 1046.5, 0.36)],
  /** A breath upwards: a request is on its way. */
  request: [
    { at: 0, length: 0.28, wave: 'noise', pitch: 700, glideTo: 3200, loudness: 0.3 },
    { at: 0.06, length: 0.22, wave: 'triangle', pitch: 440, glideTo: 880, loudness: 0.22 },
  ],
  /** The same bars downwards: someone left. */
  offline: [...bar(0, 1046.5, 0.24), ...bar(0.1, 698.5, 0.26), ...bar(0.2, 523.3, 0.28)],
  /** One arrives oneself: a small fanfare of bars over a warm floor. */
  welcome: [
    { at: 0, length: 0.8, wave: 'triangle', pitch: 174.6, loudness: 0.16 },
    ...bar(0, 523.3, 0.22),
    ...bar(0.12, 659.3, 0.24),
    ...bar(0.24, 784, 0.26),
    ...bar(0.36, 1046.5, 0.3),
    ...bar(0.5, 1318.5, 0.24),
  ],
  /** Someone said yes: two bars that belong together. */
  newContact: [
    ...bar(0, 659.3, 0.3),
    ...bar(0, 880, 0.2),
    ...bar(0.16, 784, 0.26),
    ...bar(0.16, 1046.5, 0.3),
  ],
  /** A fingertip on a glass: one is there again. */
  back: [...bar(0, 1568, 0.22), { at: 0, length: 0.5, wave: 'sine', pitch: 784, loudness: 0.12 }],
} as const satisfies Readonly<Record<string, Score>>;

export type SoundName = keyof typeof scores;
