/** What plays the signature sounds: each makes the notes of one stroke, breath or key. */
import type { Score } from './scores.ts';

/** Hz of a key: 69 is the A of 440 Hz. */
const key = (number: number): number => 440 * 2 ** ((number - 69) / 12);

/** A wooden bar, with the shine of its fourth harmonic. */
export const marimba = (at: number, number: number, loudness = 0.4): Score => [
  { at, length: 0.5, wave: 'sine', pitch: key(number), loudness },
  { at, length: 0.1, wave: 'sine', pitch: key(number) * 4, loudness: loudness * 0.25 },
];

/** A small steel tongue: thin, bright, long. */
export const musicBox = (at: number, number: number, loudness = 0.3): Score => [
  { at, length: 0.9, wave: 'sine', pitch: key(number), loudness },
  { at, length: 0.4, wave: 'sine', pitch: key(number) * 3, loudness: loudness * 0.3 },
  { at, length: 0.05, wave: 'triangle', pitch: key(number) * 6.3, loudness: loudness * 0.2 },
];

/** A bell: its partials do not fit, and the low one stays longest. */
export const bell = (at: number, number: number, loudness = 0.4): Score => [
  { at, length: 1.3, wave: 'sine', pitch: key(number), loudness: loudness * 0.7 },
  { at, length: 0.9, wave: 'sine', pitch: key(number) * 2.01, loudness: loudness * 0.35 },
  { at, length: 0.5, wave: 'sine', pitch: key(number) * 2.76, loudness: loudness * 0.2 },
];

/** A nylon string. */
export const string = (at: number, number: number, loudness = 0.22, length = 0.6): Score => [
  { at, length, wave: 'triangle', pitch: key(number), loudness },
  { at, length: length * 0.4, wave: 'sine', pitch: key(number) * 2, loudness: loudness * 0.4 },
  { at, length: 0.02, wave: 'noise', pitch: 2_600, loudness: loudness * 0.5 },
];

/** A hammered string: softer at the start than a plucked one, and longer. */
export const piano = (at: number, number: number, loudness = 0.25): Score => [
  { at, length: 1.1, wave: 'triangle', pitch: key(number), loudness: loudness * 0.8 },
  { at, length: 0.7, wave: 'sine', pitch: key(number) * 2, loudness: loudness * 0.3 },
  { at, length: 0.3, wave: 'sine', pitch: key(number) * 3, loudness: loudness * 0.15 },
];

/** Lips: from a little below into the tone. */
export const whistle = (at: number, from: number, to: number, length: number): Score => [
  { at, length, wave: 'sine', pitch: key(from), glideTo: key(to), loudness: 0.3 },
  { at, length, wave: 'noise', pitch: key(to), loudness: 0.06 },
];

/** A wooden pipe with its breath. */
export const flute = (at: number, number: number, length: number): Score => [
  { at, length, wave: 'sine', pitch: key(number), loudness: 0.36 },
  { at, length, wave: 'triangle', pitch: key(number) * 2, loudness: 0.08 },
  { at, length: 0.08, wave: 'noise', pitch: key(number) * 2, loudness: 0.14 },
];

/** Brass, muted. */
export const horn = (at: number, number: number, length: number, loudness = 0.14): Score => [
  { at, length, wave: 'sawtooth', pitch: key(number), loudness },
  { at, length, wave: 'triangle', pitch: key(number), loudness: loudness * 1.4 },
];

/** The beep of an old game. */
export const beep = (at: number, number: number, length = 0.07, loudness = 0.12): Score => [
  { at, length, wave: 'square', pitch: key(number), loudness },
];

/** The big drum of a parade. */
export const surdo = (at: number, loudness = 0.6): Score => [
  { at, length: 0.35, wave: 'sine', pitch: 95, glideTo: 58, loudness },
  { at, length: 0.03, wave: 'noise', pitch: 300, loudness: loudness * 0.4 },
];

/** The smallest drum, hit with a thin stick. */
export const tamborim = (at: number, loudness = 0.3): Score => [
  { at, length: 0.05, wave: 'noise', pitch: 2_400, loudness },
  { at, length: 0.06, wave: 'triangle', pitch: 620, glideTo: 520, loudness: loudness * 0.7 },
];

/** Grains in a tube. */
export const shaker = (at: number, loudness = 0.12): Score => [
  { at, length: 0.05, wave: 'noise', pitch: 6_500, loudness },
];
