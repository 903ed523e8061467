/** Ctrl, Shift and H hide the app behind a page of notes; the same keys bring it back as it was. */
import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import { useI18n } from '../i18n/index.ts';
import { openModal } from '../ui/index.ts';
import { disguise } from './disguise.ts';
import './boss.css';

export interface BossKeyProps {
  /** Hidden: leave in peace, make no sound. */
  readonly onHide: () => void;
  readonly onShow: () => void;
}

const isBossKey = ({ code, ctrlKey, shiftKey, altKey, metaKey }: KeyboardEvent): boolean =>
  code === 'KeyH' && ctrlKey && shiftKey && !altKey && !metaKey;

export function BossKey(props: BossKeyProps) {
  const [hidden, setHidden] = createSignal(false);

  function onKeyDown(event: KeyboardEvent) {
    if (!isBossKey(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (setHidden((before) => !before)) props.onHide();
    else props.onShow();
  }

  // Before anybody else: it works whatever has the keyboard.
  addEventListener('keydown', onKeyDown, { capture: true });
  onCleanup(() => removeEventListener('keydown', onKeyDown, { capture: true }));

  return (
    <Show when={hidden()}>
      <PlainPage />
    </Show>
  );
}

/** In the top layer, over every window, menu and notice. */
function PlainPage() {
  const { t } = useI18n();
  let page!: HTMLDialogElement;
  onMount(() => {
    const close = openModal(page);
    const undo = disguise(document, t('boss.title'));
    onCleanup(() => {
      undo();
      close();
    });
  });
  return (
    <dialog
      class="boss"
      aria-label={t('boss.title')}
      ref={page}
      onCancel={(event) => event.preventDefault()}
    >
      <textarea class="boss-page" aria-label={t('boss.title')} spellcheck={false} autofocus>
        {t('boss.text')}
      </textarea>
    </dialog>
  );
}
