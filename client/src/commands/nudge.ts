/** Rations the nudges of one conversation. */
import { mayNudge } from '#protocol';

export interface NudgeThrottle {
  /** Whether one may be sent now; if so, it counts as sent. */
  take(): boolean;
}

/** `now` in ms; only differences matter. */
export function makeNudgeThrottle(now: () => number): NudgeThrottle {
  let sent: readonly number[] = [];
  return {
    take() {
      const time = now();
      if (!mayNudge(sent, time)) return false;
      sent = [...sent.filter((earlier) => earlier > time - 60_000), time];
      return true;
    },
  };
}
