/** A voice clip: its waves, played and stopped with one button. It is fetched when it is first played. */
import { createSignal, For, onCleanup, Show } from 'solid-js';
import { Button, Glyph } from '../ui/index.ts';
import { decodePeaks } from './peaks.ts';
import { endingOf, soundTypeOf } from './soundType.ts';
import './voice.css';

export interface ClipPlayerProps {
  readonly label: string;
  readonly ms: number;
  readonly peaks: string;
  /** “4 seconds”. */
  readonly duration: string;
  readonly words: {
    readonly play: string;
    readonly stop: string;
    readonly save: string;
    readonly refused: string;
  };
  /** Undefined where it can't be had; the reason is told elsewhere. */
  readonly fetch: () => Promise<Blob | undefined>;
  readonly onSave: (content: Blob, ending: string) => void;
  /** Why it does not play. */
  readonly problem?: string | undefined;
}

/** What a recorder may have written beyond its last look at the clock, in ms. */
const grace = 500;

export function ClipPlayer(props: ClipPlayerProps) {
  const [part, setPart] = createSignal<number>();
  const [refused, setRefused] = createSignal(false);
  let sound: Blob | undefined;
  let wanted = 0;
  let end = (): void => {};

  function stop() {
    wanted += 1;
    end();
    setPart(undefined);
  }
  onCleanup(stop);

  async function load(): Promise<Blob | undefined> {
    if (sound) return sound;
    const content = await props.fetch();
    if (!content) return undefined;
    const type = soundTypeOf(new Uint8Array(await content.slice(0, 16).arrayBuffer()));
    if (type === undefined) setRefused(true);
    else sound = new Blob([content], { type });
    return sound;
  }

  async function play() {
    wanted += 1;
    const asked = wanted;
    setPart(0);
    const content = await load();
    // Stopped, or gone from the page, while it was on its way.
    if (asked !== wanted) return;
    if (!content) {
      stop();
      return;
    }
    const url = URL.createObjectURL(content);
    const audio = new Audio(url);
    // Recorders do not write how long it became, and a hostile one goes on for hours.
    const watching = setInterval(() => {
      const played = audio.currentTime * 1_000;
      if (played > props.ms + grace) stop();
      else setPart(Math.min(1, played / props.ms));
    }, 60);
    end = () => {
      clearInterval(watching);
      audio.pause();
      URL.revokeObjectURL(url);
      end = () => {};
    };
    audio.addEventListener('ended', stop);
    audio.addEventListener('error', () => {
      setRefused(true);
      stop();
    });
    await audio.play().catch(stop);
  }

  async function save() {
    const content = await load();
    if (content) props.onSave(content, endingOf(content.type));
  }

  const playing = () => part() !== undefined;
  return (
    <Show when={!refused()} fallback={<p class="clip-refused">{props.words.refused}</p>}>
      <div class="clip" role="group" aria-label={props.label}>
        <button
          type="button"
          class="clip-play"
          aria-label={playing() ? props.words.stop : props.words.play}
          title={playing() ? props.words.stop : props.words.play}
          onClick={() => (playing() ? stop() : void play())}
        >
          <Glyph name={playing() ? 'stop' : 'play'} />
        </button>
        <span class="clip-waves" aria-hidden="true">
          <For each={decodePeaks(props.peaks)}>
            {(level, index) => (
              <i
                classList={{ 'clip-heard': (part() ?? 0) * props.peaks.length > index() }}
                style={{ '--level': level }}
              />
            )}
          </For>
        </span>
        <span class="clip-duration">{props.duration}</span>
        <Button kind="link" onClick={() => void save()}>
          {props.words.save}
        </Button>
      </div>
      <Show when={props.problem}>{(problem) => <p class="clip-refused">{problem()}</p>}</Show>
    </Show>
  );
}
