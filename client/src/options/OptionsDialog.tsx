/** The options: pages with their names down the side; on a phone a list of names, then the page. */
import { createSignal, For, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { icons } from '../art/index.ts';
import { useI18n } from '../i18n/index.ts';
import { Button, Dialog, Glyph } from '../ui/index.ts';
import type { OptionsDeps } from './deps.ts';
import { optionPages, type OptionPage } from './pageNames.ts';
import { pages } from './pages/index.ts';
import { Keeping } from './parts/index.ts';
import './options.css';

export interface OptionsDialogProps extends OptionsDeps {
  readonly page?: OptionPage | undefined;
  readonly onClose: () => void;
}

export function OptionsDialog(props: OptionsDialogProps) {
  const { t } = useI18n();
  const [opened, setOpened] = createSignal(props.page);
  const page = () => opened() ?? 'personal';
  let tabs!: HTMLDivElement;
  let panel!: HTMLElement;

  /** Where the list makes way for the page, the keyboard goes with it. */
  function open(name: OptionPage) {
    setOpened(name);
    if (tabs.offsetParent === null) panel.querySelector<HTMLElement>('button')?.focus();
  }

  function back() {
    const name = page();
    setOpened(undefined);
    tabs.querySelector<HTMLElement>(`#options-tab-${name}`)?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = optionPages.indexOf(page());
    const next = optionPages.at((at + step) % optionPages.length) ?? page();
    setOpened(next);
    tabs.querySelector<HTMLElement>(`#options-tab-${next}`)?.focus();
  }

  return (
    <Dialog
      title={t('options.title')}
      closeWord={t('window.close')}
      onClose={props.onClose}
      actions={
        <Button kind="primary" onClick={() => props.onClose()}>
          {t('options.close')}
        </Button>
      }
    >
      <div class="options" classList={{ 'options-page-open': opened() !== undefined }}>
        <div
          class="options-tabs"
          role="tablist"
          aria-orientation="vertical"
          aria-label={t('options.title')}
          ref={tabs}
          onKeyDown={onKeyDown}
        >
          <For each={optionPages}>
            {(name) => (
              <button
                type="button"
                class="options-tab"
                role="tab"
                id={`options-tab-${name}`}
                aria-selected={page() === name}
                aria-controls="options-panel"
                tabindex={page() === name ? 0 : -1}
                autofocus={page() === name}
                onClick={() => open(name)}
              >
                <img src={icons[pageIcons[name]]} alt="" width="20" height="20" />
                <span>{t(`options.page.${name}`)}</span>
                <Glyph name="chevron" size={10} />
              </button>
            )}
          </For>
        </div>
        <section
          class="options-panel"
          id="options-panel"
          role="tabpanel"
          aria-labelledby={`options-tab-${page()}`}
          ref={panel}
        >
          <Show when={opened()}>
            <button type="button" class="options-back" onClick={back}>
              <Glyph name="back" size={12} /> {t('options.back')}
            </button>
          </Show>
          <h3 class="options-title">{t(`options.page.${page()}`)}</h3>
          <Show keyed when={page()}>
            {(name) => (
              <Keeping>
                <Dynamic component={pages[name]} {...props} />
              </Keeping>
            )}
          </Show>
        </section>
      </div>
    </Dialog>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

const pageIcons = {
  personal: 'contactCard',
  layout: 'scene',
  messages: 'message',
  alerts: 'alerts',
  sounds: 'voiceClip',
  privacy: 'block',
  security: 'padlock',
  language: 'font',
} as const;
