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
  let timer: NodeJS.Timeout | undefined;
  return {
    watch: (expires) => {
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          timer = setTimeout(onExpired, expires - clock.now() + timing.closeAfterExpiry);
          onExpiring();
        },
        expires - clock.now() - timing.askBeforeExpiry,
      );
    },
    stop: () => clearTimeout(timer),
  };
}
