/** Commands in a conversation: the palette, and the dialog of quick texts. */
import { createSignal, lazy, Show } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import type { Talk } from '../talk/index.ts';
import { makeActs } from './acts.ts';
import type { Beyond } from './beyond.ts';
import { SlashPalette } from './SlashPalette.tsx';
import { makeSubmit } from './submit.ts';

const QuickTexts = lazy(async () => ({ default: (await import('./QuickTexts.tsx')).QuickTexts }));

export interface SlashDeps {
  readonly talk: Talk;
  readonly beyond: Beyond;
}

export function createSlash({ talk, beyond }: SlashDeps) {
  const i18n = useI18n();
  const [textsOpen, setTextsOpen] = createSignal(false);
  const acts = makeActs({
    talk,
    beyond,
    i18n,
    random: Math.random,
    openTexts: () => setTextsOpen(true),
  });
  const submit = makeSubmit({ talk, beyond, acts, t: i18n.t });

  function close() {
    setTextsOpen(false);
    talk.focusField();
  }

  /** To be drawn inside the talk. */
  const View = () => (
    <>
      <SlashPalette quickTexts={beyond.quickTexts.list()} onSubmit={() => void submit()} />
      <Show when={textsOpen()}>
        <QuickTexts texts={beyond.quickTexts} onClose={close} />
      </Show>
    </>
  );

  return { submit, View };
}
