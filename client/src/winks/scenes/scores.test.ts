import { describe, expect, it } from 'vitest';
import { makeSounds, type Score } from '../../ui/index.ts';
import { winks } from '../table.ts';
import { scenes } from './index.ts';

const rate = 44_100;

/** What a loudspeaker would get through the app's own mixer. */
async function listen(score: Score, seconds: number): Promise<Float32Array> {
  const context = new OfflineAudioContext(1, rate * (seconds + 1), rate);
  const page = new EventTarget();
  // All that the mixer asks of a context is what an offline one can do as well.
  const sounds = makeSounds({ page, makeContext: () => context as unknown as AudioContext });
  page.dispatchEvent(new Event('keydown'));
  sounds.setVolume(1);
  sounds.playScore(score);
  return (await context.startRendering()).getChannelData(0);
}

describe('the sounds of winks', () => {
  it.each(winks)('[WK5] $id is heard, never distorted, and over when it is', async ({ id }) => {
    const { score, length } = scenes[id];
    const samples = await listen(score, length / 1_000);
    const peak = samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0);
    expect(peak).toBeGreaterThan(0.1);
    expect(peak).toBeLessThanOrEqual(1);
    const last = samples.findLastIndex((sample) => Math.abs(sample) > 0.001);
    expect(last).toBeLessThanOrEqual((rate * length) / 1_000);
  });
});
