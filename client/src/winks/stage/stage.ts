/** Plays a wink in an element: in a shadow tree, so that the names of its parts meet no others'. */
import { makeDrawing } from './drawing.ts';
import type { Scene } from './scene.ts';

export interface Stage {
  /** Resolves at the end of the wink, true; false where it was left before. */
  readonly ended: Promise<boolean>;
  leave(): void;
}

export interface StageOptions {
  /** Begins anew at its end, and so never ends. */
  readonly forever?: boolean;
  /** Calls back once, before the next frame is drawn, with the time of that frame in milliseconds. */
  readonly nextFrame?: (callback: (time: number) => void) => void;
}

/** It comes and goes in this time, in milliseconds. */
const fadeMs = 240;

const nextFrameOfPage = (callback: (time: number) => void) => void requestAnimationFrame(callback);

export function makeStage(
  host: HTMLElement,
  scene: Scene,
  { forever = false, nextFrame = nextFrameOfPage }: StageOptions = {},
): Stage {
  const { svg, show } = makeDrawing(scene);
  const { promise: ended, resolve } = Promise.withResolvers<boolean>();
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  let begun: number | undefined;
  let left = false;

  /** The host fades, not the drawing: a layer that is put on the screen more faintly is not painted anew. */
  function draw(at: number) {
    show(at);
    const edge = Math.min(at, scene.length - at) / fadeMs;
    host.style.opacity = `${Math.max(0, Math.min(1, edge))}`;
  }

  /** Time passes also while no frames are drawn: in a page out of sight a wink ends unseen. */
  function step(time: number) {
    if (left) return;
    begun ??= time;
    const passed = time - begun;
    draw(forever ? passed % scene.length : Math.min(passed, scene.length));
    if (passed < scene.length || forever) nextFrame(step);
    else resolve(true);
  }

  draw(0);
  shadow.replaceChildren(svg);
  nextFrame(step);

  return {
    ended,
    leave() {
      left = true;
      shadow.replaceChildren();
      host.style.opacity = '';
      resolve(false);
    },
  };
}
