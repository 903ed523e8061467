/**
 * The nudge: a window shakes for at most 0.8 seconds, by translation only, so that nothing scrolls or is laid out
 * anew. Who prefers reduced motion sees the border flash instead.
 */

const durationMs = 800;
const stepMs = 32;
const reachPx = 10;

export interface ShakeDeps {
  /** Between 0 (included) and 1 (excluded). */
  readonly random: () => number;
  readonly reducedMotion: () => boolean;
}

/** Random jolts that die down: each axis within ±10 px times what is left of the time; still at both ends. */
export function shakeKeyframes(random: () => number): readonly { readonly translate: string }[] {
  const steps = durationMs / stepMs;
  const jolts = Array.from({ length: steps - 1 }, (_, index) => {
    const reach = reachPx * (1 - index / steps);
    const jolt = () => ((random() * 2 - 1) * reach).toFixed(1);
    return { translate: `${jolt()}px ${jolt()}px` };
  });
  const still = { translate: '0px 0px' };
  return [still, ...jolts, still];
}

/** Two flashes of the border's colour; nothing moves. */
const flashKeyframes = [
  { outline: '3px solid transparent' },
  { outline: '3px solid var(--nudge)', offset: 0.2 },
  { outline: '3px solid transparent', offset: 0.5 },
  { outline: '3px solid var(--nudge)', offset: 0.7 },
  { outline: '3px solid transparent' },
];

/** Shakes the element, or flashes its border. The animation that was started is the answer. */
export function shake(element: Element, deps: ShakeDeps): Animation {
  const keyframes = deps.reducedMotion() ? flashKeyframes : [...shakeKeyframes(deps.random)];
  return element.animate(keyframes, { duration: durationMs, id: 'nudge' });
}
