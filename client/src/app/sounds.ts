/** Whether the app makes sounds, as chosen on this device. */
import { createEffect, createSignal, onCleanup, type Accessor } from 'solid-js';
import * as v from 'valibot';
import type { Notes } from '../projection/index.ts';
import { makeSounds, type Sounds } from '../ui/index.ts';

export interface SoundChoice {
  readonly sounds: Sounds;
  readonly on: Accessor<boolean>;
  turn(on: boolean): void;
  /** 0 to 1: how loud this device is to be. */
  readonly volume: Accessor<number>;
  setVolume(volume: number): void;
}

const noted = { on: 'sounds', volume: 'volume' };
const usualVolume = 0.6;
const Volume = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

export function createSoundChoice(notes: Notes): SoundChoice {
  const sounds = makeSounds({
    page: window,
    makeContext: () => new AudioContext(),
    touched: navigator.userActivation.hasBeenActive,
  });
  onCleanup(sounds.close);
  const [on, setOn] = createSignal(notes.read(noted.on, v.boolean()) ?? true);
  const [volume, setVolume] = createSignal(notes.read(noted.volume, Volume) ?? usualVolume);
  createEffect(() => sounds.setMuted(!on()));
  createEffect(() => sounds.setVolume(volume()));
  return {
    sounds,
    on,
    turn(next) {
      setOn(next);
      notes.write(noted.on, next);
    },
    volume,
    setVolume(next) {
      setVolume(next);
      notes.write(noted.volume, next);
    },
  };
}
