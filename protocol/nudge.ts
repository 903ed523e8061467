/** Nudges are rationed on both ends: a sender can't pester, and a receiver who lags is not shaken for what is long past. */
import { limits } from './limits.ts';

/** Whether one more may be sent. `sentTimes`: when earlier ones were sent; all in ms of one clock. */
export const mayNudge = (sentTimes: readonly number[], now: number): boolean => {
  const { apart, perMinute } = limits.nudge;
  const recent = sentTimes.filter((time) => time > now - 60_000);
  return recent.length < perMinute && recent.every((time) => time <= now - apart);
};

/** A nudge that came. Times in ms; `lastShake` when the window last shook; `busy`: one's own status asks for quiet. */
export type ReceivedNudge = {
  readonly entryTime: number;
  readonly arrivedAt: number;
  readonly lastShake: number | undefined;
  readonly busy: boolean;
};

export const shouldShake = ({ entryTime, arrivedAt, lastShake, busy }: ReceivedNudge): boolean => {
  const { lateAfter, receivedApart } = limits.nudge;
  if (busy || arrivedAt - entryTime > lateAfter) return false;
  return lastShake === undefined || arrivedAt - lastShake >= receivedApart;
};
