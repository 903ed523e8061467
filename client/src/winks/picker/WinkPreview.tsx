/** A wink that moves, small and silent, again and again while it is looked at. */
import { createEffect, onCleanup } from 'solid-js';
import { drawnWinks } from '../loading.ts';
import type { WinkId } from '../table.ts';

export function WinkPreview(props: { readonly wink: WinkId }) {
  let host!: HTMLSpanElement;
  createEffect(() => {
    const drawn = drawnWinks();
    if (!drawn) return;
    const playing = drawn.play(props.wink, host, { forever: true });
    onCleanup(playing.leave);
  });
  return <span class="wink-picture" ref={host} />;
}
