import { describe, expect, it } from 'vitest';
import { scores, type Score } from './scores.ts';
import { makeSounds } from './sounds.ts';
import { playScore } from './synth.ts';

/** What a loudspeaker would get: the samples of a score at full volume, two seconds long. */
async function listen(score: Score): Promise<Float32Array> {
  const context = new OfflineAudioContext(1, 88_200, 44_100);
  playScore(context, score, 1);
  return (await context.startRendering()).getChannelData(0);
}

describe('scores', () => {
  for (const [name, score] of Object.entries(scores)) {
    it(`[UI13] ${name} is heard, is never distorted, and is over within a second`, async () => {
      const samples = await listen(score);
      const peak = samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0);
      expect(peak).toBeGreaterThan(0.1);
      expect(peak).toBeLessThanOrEqual(1);
      expect(samples.findLastIndex((sample) => Math.abs(sample) > 0.001)).toBeLessThan(44_100);
    });
  }
});

describe('makeSounds', () => {
  /** Real contexts, and the gain nodes that were made on each: one or more for each sound played. */
  function setUp() {
    const page = new EventTarget();
    const contexts: AudioContext[] = [];
    const started: AudioNode[] = [];
    class CountingContext extends AudioContext {
      override get destination() {
        const destination = super.destination;
        started.push(destination);
        return destination;
      }
    }
    const sounds = makeSounds({
      page,
      makeContext: () => {
        const context = new CountingContext();
        contexts.push(context);
        return context;
      },
    });
    return { page, contexts, started, sounds };
  }

  it('[UI13] asks for the audio device only at the first gesture, and drops what came before', () => {
    const { page, contexts, started, sounds } = setUp();
    sounds.play('message');
    expect(contexts).toHaveLength(0);
    page.dispatchEvent(new Event('pointerdown'));
    page.dispatchEvent(new Event('keydown'));
    expect(contexts).toHaveLength(1);
    expect(started).toHaveLength(0);
    sounds.play('message');
    expect(started).toHaveLength(1);
    sounds.close();
  });

  it('[UI13] is silent while muted', () => {
    const { page, started, sounds } = setUp();
    page.dispatchEvent(new Event('keydown'));
    sounds.setMuted(true);
    sounds.play('nudge');
    expect(started).toHaveLength(0);
    sounds.setMuted(false);
    sounds.play('nudge');
    expect(started).toHaveLength(1);
    sounds.close();
  });
});
