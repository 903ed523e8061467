/** Whether the app makes sounds, as chosen on this device. */
import { createEffect, createSignal, onCleanup, type Accessor } from 'solid-js';
import * as v from 'valibot';
import type { Notes } from '../projection/index.ts';
import { makeSounds, type Sounds } from '../ui/index.ts';

export interface SoundChoice {
  readonly sounds: Sounds;
  readonly on: Accessor<boolean>;
  turn(on: boolean): void;
}

const noted = 'sounds';

export function createSoundChoice(notes: Notes): SoundChoice {
  const sounds = makeSounds({ page: window, makeContext: () => new AudioContext() });
  onCleanup(sounds.close);
  const [on, setOn] = createSignal(notes.read(noted, v.boolean()) ?? true);
  createEffect(() => sounds.setMuted(!on()));
  return {
    sounds,
    on,
    turn(next) {
      setOn(next);
      notes.write(noted, next);
    },
  };
}
