/** Winks are rationed for who sends them, and play for who receives them only while they are news. */
import { limits } from './limits.ts';

/** The winks of this version: what they show, each peer has itself. */
export const winkNames = [
  'paper-plane',
  'hug',
  'knock',
  'cat',
  'balloon',
  'confetti',
  'toucan',
  'bubbles',
  'popcorn',
  'cloud',
  'jar',
  'boomerang',
  'snails',
] as const;

export type WinkName = (typeof winkNames)[number];

/** Whether one more may be sent. `sentTimes`: when earlier ones were sent; all in ms of one clock. */
export const mayWink = (sentTimes: readonly number[], now: number): boolean =>
  sentTimes.filter((time) => time > now - 60_000).length < limits.wink.perMinute;

/** A wink that came. Times in ms; `busy`: one's own status asks for quiet. */
export type ReceivedWink = {
  readonly entryTime: number;
  readonly arrivedAt: number;
  readonly busy: boolean;
};

export const shouldPlayWink = ({ entryTime, arrivedAt, busy }: ReceivedWink): boolean =>
  !busy && arrivedAt - entryTime <= limits.wink.lateAfter;
