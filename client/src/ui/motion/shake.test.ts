import { afterEach, describe, expect, it } from 'vitest';
import { shake, shakeKeyframes } from './shake.ts';

/** The same jolts each time: a linear congruential generator. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const offsets = (translate: string) =>
  translate.split(' ').map((part) => Math.abs(Number.parseFloat(part)));

describe('shakeKeyframes', () => {
  it('[UI8] stays within 10 px on both axes, and begins and ends where the window stands', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const frames = shakeKeyframes(seeded(seed));
      expect(frames[0]).toEqual({ translate: '0px 0px' });
      expect(frames.at(-1)).toEqual({ translate: '0px 0px' });
      for (const { translate } of frames) {
        for (const offset of offsets(translate)) expect(offset).toBeLessThanOrEqual(10);
      }
    }
  });

  it('[UI8] dies down: the last jolts are under a pixel', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const last = shakeKeyframes(seeded(seed)).at(-2)?.translate ?? 'none';
      for (const offset of offsets(last)) expect(offset).toBeLessThan(1);
    }
  });

  it('[UI8] moves at all, and differently each time', () => {
    const one = shakeKeyframes(seeded(1));
    expect(one.some(({ translate }) => offsets(translate).some((offset) => offset > 3))).toBe(true);
    expect(shakeKeyframes(seeded(2))).not.toEqual(one);
  });
});

describe('shake', () => {
  let element: HTMLElement | undefined;
  afterEach(() => element?.remove());

  /** Every property that the nudge touches while it runs. */
  function nudge(reducedMotion: boolean) {
    element = document.body.appendChild(document.createElement('div'));
    const animation = shake(element, { random: seeded(7), reducedMotion: () => reducedMotion });
    const effect = animation.effect as KeyframeEffect;
    const properties = effect
      .getKeyframes()
      .flatMap((frame) => Object.keys(frame))
      .filter((name) => !['offset', 'computedOffset', 'easing', 'composite'].includes(name));
    return { duration: effect.getComputedTiming().duration, properties: new Set(properties) };
  }

  it('[UI8] shakes by translation only, for 0.8 s', () => {
    const { duration, properties } = nudge(false);
    expect(duration).toBe(800);
    expect([...properties]).toEqual(['translate']);
  });

  it('[UI8] under reduced motion flashes the border and moves nothing', () => {
    const { duration, properties } = nudge(true);
    expect(duration).toBe(800);
    expect(properties.has('translate')).toBe(false);
    expect([...properties].every((name) => name.startsWith('outline'))).toBe(true);
  });
});
