/** A socket outlives its token: its owner is asked for a new one in time, and loses the socket if none comes. */
import type { Clock } from '../../clock.ts';

/** In ms. */
export type ExpiryTiming = { readonly askBeforeExpiry: number; readonly closeAfterExpiry: number };

type Deps = {
  readonly clock: Clock;
  readonly timing: ExpiryTiming;
  readonly onExpiring: () => void;
  readonly onExpired: () => void;
};

export type Expiry = {
  /** Waits for this moment (ms since 1970) instead of the one before. */
  readonly watch: (expires: number) => void;
  readonly stop: () => void;
};

export function createExpiry({ clock, timing, onExpiring, onExpired }: Deps): Expiry {
  let ask: NodeJS.Timeout | undefined;
  let end: NodeJS.Timeout | undefined;
  const stop = (): void => {
    clearTimeout(ask);
    clearTimeout(end);
  };
  return {
    watch: (expires) => {
      stop();
      const left = expires - clock.now();
      ask = setTimeout(onExpiring, left - timing.askBeforeExpiry);
      end = setTimeout(onExpired, left + timing.closeAfterExpiry);
    },
    stop,
  };
}
