/** What winks sound like: each noise of theirs as notes, beginning at a time in seconds. */
import type { Score } from '../../ui/index.ts';

/** A cork, a bubble, a kernel of corn. */
export const pop = (at: number, pitch = 500, loudness = 0.4): Score => [
  { at, length: 0.07, wave: 'sine', pitch, glideTo: pitch * 2.4, loudness },
];

/** Air that something cuts. */
export const whoosh = (
  at: number,
  length: number,
  [from, to]: readonly [number, number] = [500, 2200],
  loudness = 0.3,
): Score => [{ at, length, wave: 'noise', pitch: from, glideTo: to, loudness }];

/** A small bell. */
export const ding = (at: number, pitch: number, loudness = 0.25): Score => [
  { at, length: 0.5, wave: 'sine', pitch, loudness },
  { at, length: 0.16, wave: 'sine', pitch: pitch * 2.76, loudness: loudness * 0.3 },
];

/** Bells after one another. */
export const tune = (at: number, apart: number, pitches: readonly number[], loudness = 0.22): Score =>
  pitches.flatMap((pitch, index) => ding(at + index * apart, pitch, loudness));

/** Something heavy on wood. */
export const thud = (at: number, loudness = 0.6): Score => [
  { at, length: 0.03, wave: 'noise', pitch: 900, loudness: loudness * 0.6 },
  { at, length: 0.16, wave: 'sine', pitch: 150, glideTo: 60, loudness },
];

/** A knuckle on glass. */
export const knock = (at: number, loudness = 0.5): Score => [
  { at, length: 0.03, wave: 'noise', pitch: 2600, loudness },
  { at, length: 0.12, wave: 'sine', pitch: 320, glideTo: 180, loudness },
];

/** A spring, or a belly. */
export const boing = (at: number, pitch = 180, loudness = 0.35): Score => [
  { at, length: 0.12, wave: 'triangle', pitch, glideTo: pitch * 2, loudness },
  {
    at: at + 0.12,
    length: 0.22,
    wave: 'triangle',
    pitch: pitch * 2,
    glideTo: pitch * 1.4,
    loudness: loudness * 0.7,
  },
];

/** A cannon, or what is like one. */
export const boom = (at: number, loudness = 0.6): Score => [
  { at, length: 0.5, wave: 'noise', pitch: 700, glideTo: 90, loudness: loudness * 0.9 },
  { at, length: 0.35, wave: 'sine', pitch: 120, glideTo: 40, loudness: loudness * 0.6 },
];

/** Glass that breaks. */
export const crash = (at: number, loudness = 0.35): Score => [
  { at, length: 0.25, wave: 'noise', pitch: 5200, glideTo: 2600, loudness },
  ...[2349, 3136, 2793, 3951].flatMap((pitch, index) => ding(at + index * 0.06, pitch, loudness * 0.3)),
];

/** A fuse, or rain. */
export const fizz = (at: number, length: number, pitch = 4200, loudness = 0.12): Score => [
  { at, length, wave: 'noise', pitch, glideTo: pitch * 0.9, loudness },
  { at: at + 0.02, length: length * 0.96, wave: 'noise', pitch: pitch * 0.7, loudness: loudness * 0.8 },
];

/** Rubber on glass, or a small voice: up, or down. */
export const squeak = (at: number, from = 900, to = 1500, loudness = 0.16): Score => [
  { at, length: 0.16, wave: 'triangle', pitch: from, glideTo: to, loudness },
];
