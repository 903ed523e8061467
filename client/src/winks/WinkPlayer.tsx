/**
 * Plays a wink over whatever is around it, once, and reports its end. A click or Escape skips it; who prefers reduced
 * motion sees its picture for two seconds, without the sound that belongs to the movement. Takes no focus.
 */
import { onCleanup, onMount } from 'solid-js';
import type { Sounds } from '../ui/index.ts';
import { loadWinks } from './loading.ts';
import type { WinkId } from './table.ts';
import './player.css';

export interface WinkPlayerProps {
  readonly wink: WinkId;
  /** Its name: what a screen reader says of the picture. */
  readonly label: string;
  /** What the button that ends it says. */
  readonly skip: string;
  readonly sounds: Pick<Sounds, 'playScore'>;
  readonly reducedMotion: boolean;
  readonly onEnd: () => void;
}

const stillMs = 2_000;

export function WinkPlayer(props: WinkPlayerProps) {
  let player!: HTMLDivElement;
  let stage!: HTMLDivElement;
  const leaving = new AbortController();
  onCleanup(() => leaving.abort());

  /** Calls `leave` when the player goes. */
  function onLeave(leave: () => void) {
    leaving.signal.addEventListener('abort', leave, { once: true });
  }

  function showStill(address: string) {
    const picture = new Image();
    picture.alt = '';
    picture.src = address;
    stage.replaceChildren(picture);
    const timer = setTimeout(() => props.onEnd(), stillMs);
    onLeave(() => clearTimeout(timer));
  }

  /** At once, both would be too much for a machine that has no graphics card and a new line to draw as well. */
  const veiled = async () =>
    Promise.allSettled(player.getAnimations({ subtree: true }).map(async ({ finished }) => finished));

  async function begin() {
    const [drawn] = await Promise.all([loadWinks(), veiled()]);
    if (leaving.signal.aborted) return;
    if (props.reducedMotion) {
      showStill(drawn.pictureOf(props.wink));
      return;
    }
    const playing = drawn.play(props.wink, stage);
    onLeave(playing.leave);
    onLeave(props.sounds.playScore(drawn.scoreOf(props.wink)));
    if (await playing.ended) props.onEnd();
  }

  /** In its own window only, wherever in it the keyboard is; or where it is nowhere. */
  function onKeyDown(event: KeyboardEvent) {
    const { target } = event;
    const around = player.parentElement;
    const here = target === document.body || (target instanceof Node && around?.contains(target));
    if (event.key !== 'Escape' || event.isComposing || !here) return;
    event.preventDefault();
    event.stopPropagation();
    props.onEnd();
  }

  onMount(() => {
    document.addEventListener('keydown', onKeyDown, { capture: true, signal: leaving.signal });
    begin().catch(() => props.onEnd());
  });

  return (
    <div class="wink-player" ref={player} onClick={() => props.onEnd()}>
      <div class="wink-stage" role="img" aria-label={props.label} ref={stage} />
      <button type="button" class="wink-skip">
        {props.skip}
      </button>
    </div>
  );
}
