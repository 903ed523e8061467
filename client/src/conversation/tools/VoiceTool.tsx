/** The button that records while it is held – or F2, anywhere in the window – and sends what was said. */
import { onCleanup, onMount, Show } from 'solid-js';
import { icons } from '../../art/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { ToolbarButton } from '../../ui/index.ts';
import { createHolding, Recording, type RecordingProblem } from '../../voice/index.ts';
import { useSendMedia, useTalk } from '../talk/index.ts';
import './voiceTool.css';

const isHoldKey = ({ key }: KeyboardEvent) => key === ' ' || key === 'Enter';

export function VoiceTool() {
  const { t } = useI18n();
  const { notices } = useTalk();
  const media = useSendMedia();
  let tool!: HTMLSpanElement;

  const holding = createHolding({
    onClip: (clip) => void media.voice(clip),
    onProblem: (problem) => notices.say(wordOf(problem)),
  });

  function wordOf(problem: RecordingProblem) {
    if (problem === 'too-short') {
      return { look: 'line', icon: icons.voiceClip, text: t('voice.hint') } as const;
    }
    if (problem === 'silent') {
      return { look: 'line', icon: icons.voiceClip, text: t('voice.silent') } as const;
    }
    const text = t(problem === 'cannot' ? 'voice.cannot' : 'voice.noMicrophone');
    return { look: 'wrong', text } as const;
  }

  onMount(() => {
    const owner = tool.closest<HTMLElement>('.conversation') ?? tool;
    const page = new AbortController();
    const { signal } = page;
    owner.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'F2' || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        if (!event.repeat) holding.press();
      },
      { signal },
    );
    // Wherever the pointer or the focus has gone meanwhile.
    for (const type of ['pointerup', 'pointercancel', 'blur'] as const) {
      window.addEventListener(type, holding.release, { signal });
    }
    window.addEventListener('keyup', (event) => event.key === 'F2' && holding.release(), { signal });
    onCleanup(() => page.abort());
  });

  return (
    <span class="voice-tool" ref={tool}>
      <ToolbarButton
        size="small"
        icon={icons.voiceClip}
        label={t('voice.tool')}
        pressed={holding.state() !== undefined}
        onPointerDown={(event) => event.button === 0 && holding.press()}
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (!isHoldKey(event)) return;
          event.preventDefault();
          if (!event.repeat) holding.press();
        }}
        onKeyUp={(event) => isHoldKey(event) && holding.release()}
      />
      <Show when={holding.state()}>
        {(state) => (
          <Recording
            state={state()}
            label={t('voice.recording')}
            left={(seconds) => t('voice.left', seconds)}
          />
        )}
      </Show>
    </span>
  );
}
