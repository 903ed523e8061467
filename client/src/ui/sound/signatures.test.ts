import { describe, expect, it } from 'vitest';
import { signatures } from './signatures.ts';
import { playScore } from './synth.ts';

/** Three and a half seconds of a score at full volume. */
async function listen(score: (typeof signatures)[keyof typeof signatures]): Promise<Float32Array> {
  const context = new OfflineAudioContext(1, 154_350, 44_100);
  playScore(context, score, 1);
  return (await context.startRendering()).getChannelData(0);
}

describe('signature sounds', () => {
  it('[ID5] are at least eight, and no two the same', () => {
    const scores = Object.values(signatures).map((score) => JSON.stringify(score));
    expect(new Set(scores).size).toBeGreaterThanOrEqual(8);
    expect(new Set(scores).size).toBe(scores.length);
  });

  for (const [name, score] of Object.entries(signatures)) {
    it(`[ID5] ${name} is heard, is never distorted, and is over within three seconds`, async () => {
      const samples = await listen(score);
      const peak = samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0);
      expect(peak).toBeGreaterThan(0.15);
      expect(peak).toBeLessThanOrEqual(1);
      const end = samples.findLastIndex((sample) => Math.abs(sample) > 0.001);
      expect(end).toBeGreaterThan(22_050);
      expect(end).toBeLessThan(132_300);
    });
  }
});
