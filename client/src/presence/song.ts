/** Takes away what one listens to when its time is over, on whichever device is there. */
import type { Result } from '#protocol';
import { createEffect, onCleanup } from 'solid-js';
import type { Options, Own } from '../projection/index.ts';

export interface SongDeps {
  readonly own: Own;
  readonly options: Options;
  /** ms since 1970. */
  readonly now: () => number;
  readonly after: (ms: number, callback: () => void) => () => void;
  readonly clear: () => Promise<Result<unknown, unknown>>;
}

/** The relay may be away just then. In ms. */
const againAfter = 5_000;

export function endSong({ own, options, now, after, clear }: SongDeps): void {
  createEffect(() => {
    const until = options.get('presence.songUntil');
    if (until === 0 || own.profile().nowPlaying === undefined) return;
    let isOver = false;
    let cancel = after(Math.max(0, until - now()), () => void end());
    onCleanup(() => {
      isOver = true;
      cancel();
    });

    async function end(): Promise<void> {
      const cleared = await clear();
      if (!cleared.ok && !isOver) cancel = after(againAfter, () => void end());
    }
  });
}
