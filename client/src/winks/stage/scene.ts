/**
 * A wink as data: what is drawn, how its parts move, and what is heard. The stage is 400 × 300; what goes beyond it is
 * seen where the window is wider.
 */
import type { Score } from '../../ui/index.ts';

export const stageSize = { width: 400, height: 300 } as const;

export type Ease = 'soft' | 'in' | 'out' | 'even' | 'over' | 'hold';

/** Where a part is at a moment. What a cue does not name goes on between the cues that do. */
export interface Cue {
  /** Milliseconds from the beginning: of the wink, or of one turn. */
  readonly at: number;
  /** From where it was drawn, in the units of the stage. */
  readonly move?: readonly [x: number, y: number];
  /** Degrees, clockwise, about the part's own origin; so is `size`. */
  readonly turn?: number;
  readonly size?: number | readonly [x: number, y: number];
  /** 0: not seen, 1: seen. */
  readonly show?: number;
  /** How much of a line is drawn, from 0 to 1. */
  readonly draw?: number;
  /** How it goes on from here; `soft` unless told. */
  readonly ease?: Ease;
}

export interface Track {
  /** The id of the part in the drawing. */
  readonly part: string;
  /** In the order of their times. */
  readonly cues: readonly Cue[];
  /** Milliseconds of one turn, for what is repeated until the end. */
  readonly every?: number;
}

export interface Scene {
  /** Milliseconds. */
  readonly length: number;
  /** The moment that the still picture shows, in milliseconds. */
  readonly still: number;
  /** Markup of SVG, with the colours and faces of the emoticons. */
  readonly drawing: string;
  readonly tracks: readonly Track[];
  readonly score: Score;
}
