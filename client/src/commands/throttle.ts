/** Rations what is sent in one conversation. */
import { mayNudge, mayWink, type ConversationId } from '#protocol';

export interface Throttle {
  /** Whether one may be sent now; if so, it counts as sent. */
  take(): boolean;
}

interface Ration {
  readonly nudges: Throttle;
  readonly winks: Throttle;
}

/** What each conversation may still be sent, whichever window or list it is sent from. */
export interface Rations {
  of(conversation: ConversationId): Ration;
}

/** `now` in ms; only differences matter. */
export function makeRations(now: () => number): Rations {
  const rations = new Map<ConversationId, Ration>();
  return {
    of(conversation) {
      const ration = rations.get(conversation) ?? {
        nudges: makeNudgeThrottle(now),
        winks: makeWinkThrottle(now),
      };
      rations.set(conversation, ration);
      return ration;
    },
  };
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
