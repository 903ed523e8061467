/** Reads how a window moves, as the screen shows it. */
import type { Locator } from 'playwright';

export interface Motion {
  /** How far the window got from where it stood, in px. */
  readonly reach: number;
  /** It stands where it stood. */
  readonly settled: boolean;
  /** What the animation changes. */
  readonly properties: readonly string[];
}

/**
 * Begins to watch at once; resolves when an animation of this id has run, or with nothing after `patience` ms without one.
 * Call it before what should move the window, and await it after.
 */
export function watchMotion(window: Locator, id: string, patience = 5_000): Promise<Motion | undefined> {
  return window.evaluate(
    async (element, { name, longest }) => {
      const find = () => element.getAnimations().find((animation) => animation.id === name);
      const frame = async () =>
        new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
      const start = element.getBoundingClientRect();
      const begun = performance.now();
      while (!find()) {
        if (performance.now() - begun > longest) return undefined;
        await frame();
      }
      const animation = find();
      const keyframes =
        animation?.effect instanceof KeyframeEffect ? animation.effect.getKeyframes() : [];
      let reach = 0;
      while (find()) {
        const { x, y } = element.getBoundingClientRect();
        reach = Math.max(reach, Math.abs(x - start.x), Math.abs(y - start.y));
        await frame();
      }
      const end = element.getBoundingClientRect();
      const timing = new Set(['offset', 'computedOffset', 'easing', 'composite']);
      const properties = [...new Set(keyframes.flatMap((keyframe) => Object.keys(keyframe)))];
      return {
        reach,
        settled: end.x === start.x && end.y === start.y,
        properties: properties.filter((property) => !timing.has(property)),
      };
    },
    { name: id, longest: patience },
  );
}
