/**
 * Tells the others that somebody types: at most once in 5 s while keys go down, and that they stopped after 6 s of silence.
 */
import { limits } from '#protocol';

export interface TypingSign {
  /** A key changed the text: `empty` when nothing is left of it. */
  typed(empty: boolean): void;
  /** Sent, or left. */
  stop(): void;
}

export interface TypingDeps {
  readonly setTyping: (typing: boolean) => void;
  /** Milliseconds; only differences matter. */
  readonly now: () => number;
  /** Calls back once after `ms`; returns what cancels it. */
  readonly after: (ms: number, callback: () => void) => () => void;
}

export function makeTypingSign({ setTyping, now, after }: TypingDeps): TypingSign {
  let saidAt: number | undefined;
  let cancelSilence = () => {};

  function stop() {
    cancelSilence();
    if (saidAt === undefined) return;
    saidAt = undefined;
    setTyping(false);
  }

  return {
    typed(empty) {
      if (empty) {
        stop();
        return;
      }
      cancelSilence();
      cancelSilence = after(limits.typing.expire, stop);
      if (saidAt !== undefined && now() - saidAt < limits.typing.resend) return;
      saidAt = now();
      setTyping(true);
    },
    stop,
  };
}
