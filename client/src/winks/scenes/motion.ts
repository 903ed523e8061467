/** Movements that winks have in common. */
import type { Cue, Track } from '../stage/index.ts';

export const track = (part: string, ...cues: readonly Cue[]): Track => ({ part, cues });

/** Again and again, `every` so many milliseconds. */
export const loop = (part: string, every: number, ...cues: readonly Cue[]): Track => ({
  part,
  cues,
  every,
});

/** Of several parts that stand for one – the moods of a face – one is seen at a time. */
export function moods(changes: readonly (readonly [at: number, part: string])[]): readonly Track[] {
  const parts = [...new Set(changes.map(([, part]) => part))];
  return parts.map((part) =>
    track(
      part,
      ...changes.map(([at, seen]): Cue => ({ at, show: seen === part ? 1 : 0, ease: 'hold' })),
    ),
  );
}

export interface Throw {
  readonly at: number;
  readonly lasts: number;
  /** Where it would be at the end if nothing pulled it down. */
  readonly to: readonly [x: number, y: number];
  /** How far it falls in that time. */
  readonly fall: number;
  /** Degrees, in all. */
  readonly spin?: number;
  readonly fade?: boolean;
}

const steps = 8;

/** Up, over and down again: seen only while it flies. */
export function thrown(part: string, { at, lasts, to, fall, spin = 0, fade = true }: Throw): Track {
  const flight = Array.from({ length: steps + 1 }, (_, step): Cue => {
    const share = step / steps;
    return {
      at: Math.round(at + lasts * share),
      move: [round(to[0] * share), round(to[1] * share + fall * share * share)],
      turn: round(spin * share),
      ease: 'even',
    };
  });
  const seen: readonly Cue[] = [
    { at: 0, show: 0, ease: 'hold' },
    { at, show: 1 },
    { at: Math.round(at + lasts * 0.75), show: 1 },
    { at: at + lasts, show: fade ? 0 : 1 },
  ];
  return track(part, ...[...seen, ...flight].toSorted((one, other) => one.at - other.at));
}

/** A number from 0 to 1 that looks drawn by lot and is the same each time. */
export function lot(index: number, salt = 0): number {
  const value = Math.sin(index * 127.1 + salt * 311.7) * 43_758.545_3;
  return value - Math.floor(value);
}

/** As many as wanted, by their number. */
export const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

export const round = (value: number): number => Math.round(value * 10) / 10;
