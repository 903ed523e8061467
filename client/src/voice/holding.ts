/** Recording for as long as something is held: a button, or a key. What records is loaded at the first hold. */
import { createSignal, onCleanup, type Accessor } from 'solid-js';
import type { Clip, Recorder, RecordingProblem } from './recorder.ts';

export type HoldingState = { readonly level: number; readonly ms: number };

export interface Holding {
  /** Nothing while nothing is recorded. */
  readonly state: Accessor<HoldingState | undefined>;
  /** It is held now. Pressing it again while it is changes nothing. */
  press(): void;
  release(): void;
}

export interface HoldingDeps {
  readonly onClip: (clip: Clip) => void;
  readonly onProblem: (problem: RecordingProblem) => void;
}

export function createHolding({ onClip, onProblem }: HoldingDeps): Holding {
  const [state, setState] = createSignal<HoldingState>();
  let held = false;
  let recorder: Recorder | undefined;
  let busy = false;

  async function record(): Promise<void> {
    const { startRecorder } = await import('./recorder.ts');
    const started = await startRecorder({ onLevel: (level, ms) => setState({ level, ms }) });
    if (!started.ok) {
      onProblem(started.error);
      return;
    }
    recorder = started.value;
    setState({ level: 0, ms: 0 });
    // Let go while the browser was still asking.
    if (!held) recorder.stop();
    const clip = await recorder.done;
    recorder = undefined;
    if (clip.ok) onClip(clip.value);
    else onProblem(clip.error);
  }

  async function press(): Promise<void> {
    if (busy) return;
    busy = true;
    held = true;
    try {
      await record();
    } finally {
      busy = false;
      held = false;
      setState(undefined);
    }
  }

  function release(): void {
    held = false;
    recorder?.stop();
  }
  onCleanup(release);

  return { state, press: () => void press(), release };
}
