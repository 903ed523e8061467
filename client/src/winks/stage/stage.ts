/**
 * Puts a wink into an element and moves it. In a shadow tree, so that the names of its parts meet no others'; with the
 * Web Animations API, so that it needs neither a style in its markup nor a clock of its own.
 */
import { partOf, readDrawing } from './drawing.ts';
import { keyframesOf, properties } from './keyframes.ts';
import type { Scene } from './scene.ts';

export interface Stage {
  /** Resolves at the end of the wink, true; false where it was left before. */
  readonly ended: Promise<boolean>;
  /** Stops at a moment, in milliseconds. */
  seek(at: number): void;
  leave(): void;
}

export interface StageOptions {
  /** Begins anew at its end, and so never ends. */
  readonly forever?: boolean;
}

/** The curtain falls in this time, in milliseconds. */
const fadeMs = 240;

export function makeStage(
  host: HTMLElement,
  scene: Scene,
  { forever = false }: StageOptions = {},
): Stage {
  const svg = readDrawing(scene);
  // First into the page: the document it was read from has no clock, and what is animated there never moves.
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  shadow.replaceChildren(svg);
  const { length } = scene;
  const moving = scene.tracks.flatMap((track) => {
    const part = partOf(svg, track.part);
    const duration = track.every ?? length;
    const iterations = track.every === undefined && !forever ? 1 : Number.POSITIVE_INFINITY;
    return properties.flatMap((property) => {
      const keyframes = keyframesOf(track, property, duration);
      if (keyframes.length === 0) return [];
      return [part.animate([...keyframes], { duration, iterations, fill: 'both' })];
    });
  });
  const whole = svg.animate(
    [
      { opacity: 0 },
      { opacity: 1, offset: fadeMs / length },
      { opacity: 1, offset: 1 - fadeMs / length },
      { opacity: 0 },
    ],
    { duration: length, fill: 'both', iterations: forever ? Number.POSITIVE_INFINITY : 1 },
  );
  const all = [whole, ...moving];

  return {
    ended: whole.finished.then(
      () => true,
      () => false,
    ),
    seek(at) {
      for (const animation of all) {
        animation.pause();
        animation.currentTime = at;
      }
    },
    leave() {
      for (const animation of all) animation.cancel();
      shadow.replaceChildren();
    },
  };
}
