/**
 * The app's sounds. Browsers allow none before someone has touched the page, so the audio context is made at the
 * first gesture; what should have sounded before is dropped, not saved up.
 */
import { scores, type Score, type SoundName } from './scores.ts';
import { playScore } from './synth.ts';

export interface Sounds {
  play(name: SoundName): void;
  /** Plays what is not one of the app's own sounds. The answer ends it before its time. */
  playScore(score: Score): () => void;
  /** 0 to 1. */
  setVolume(volume: number): void;
  setMuted(muted: boolean): void;
  /** Stops listening, and gives the audio device back. */
  close(): void;
}

export interface SoundsDeps {
  /** Where the first gesture is waited for. */
  readonly page: EventTarget;
  readonly makeContext: () => AudioContext;
  /** Somebody has touched the page already. */
  readonly touched?: boolean;
}

const gestures = ['pointerdown', 'keydown'];

export function makeSounds({ page, makeContext, touched = false }: SoundsDeps): Sounds {
  let context: AudioContext | undefined;
  let volume = 0.6;
  let muted = false;
  const listening = new AbortController();

  function unlock() {
    context ??= makeContext();
    listening.abort();
  }
  if (touched) unlock();
  for (const gesture of gestures) {
    page.addEventListener(gesture, unlock, { signal: listening.signal, capture: true });
  }

  function playNow(score: Score): () => void {
    return context && !muted ? playScore(context, score, volume) : () => {};
  }

  return {
    play(name) {
      playNow(scores[name]);
    },
    playScore: playNow,
    setVolume(next) {
      volume = Math.max(0, Math.min(1, next));
    },
    setMuted(next) {
      muted = next;
    },
    close() {
      listening.abort();
      void context?.close();
    },
  };
}
