/** Takes away what one listens to when its time is over, on whichever device is there. */
import { createEffect, onCleanup } from 'solid-js';
import type { Options, Own } from '../projection/index.ts';

export interface SongDeps {
  readonly own: Own;
  readonly options: Options;
  /** ms since 1970. */
  readonly now: () => number;
  readonly after: (ms: number, callback: () => void) => () => void;
  readonly clear: () => void;
}

export function endSong({ own, options, now, after, clear }: SongDeps): void {
  createEffect(() => {
    const until = options.get('presence.songUntil');
    if (until === 0 || own.profile().nowPlaying === undefined) return;
    onCleanup(after(Math.max(0, until - now()), clear));
  });
}
