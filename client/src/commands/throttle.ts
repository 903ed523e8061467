/** Rations what is sent in one conversation. */
import { mayNudge, mayWink } from '#protocol';

export interface Throttle {
  /** Whether one may be sent now; if so, it counts as sent. */
  take(): boolean;
}

/** `now` in ms; only differences matter. */
export const makeNudgeThrottle = (now: () => number): Throttle => makeThrottle(now, mayNudge);

export const makeWinkThrottle = (now: () => number): Throttle => makeThrottle(now, mayWink);

function makeThrottle(
  now: () => number,
  may: (sentTimes: readonly number[], now: number) => boolean,
): Throttle {
  let sent: readonly number[] = [];
  return {
    take() {
      const time = now();
      if (!may(sent, time)) return false;
      sent = [...sent.filter((earlier) => earlier > time - 60_000), time];
      return true;
    },
  };
}
