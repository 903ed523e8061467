/** The quick texts: short names for what one says often. */
import { createSignal, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import type { QuickTexts as QuickTextStore } from '../../projection/index.ts';
import { Button, Dialog, TextField } from '../../ui/index.ts';
import { isSlashName } from './table.ts';
import './quickTexts.css';

export interface QuickTextsProps {
  readonly texts: QuickTextStore;
  readonly onClose: () => void;
}

const isName = (name: string) => /^\p{L}[\p{L}\p{N}_-]{0,15}$/u.test(name);

export function QuickTexts(props: QuickTextsProps) {
  const { t } = useI18n();
  const [name, setName] = createSignal('');
  const [text, setText] = createSignal('');
  const [asked, setAsked] = createSignal(false);
  const plainName = () => name().trim().replace(/^\//, '').toLowerCase();

  function nameProblem() {
    if (!isName(plainName())) return t('texts.badName');
    return isSlashName(plainName()) ? t('texts.takenName') : undefined;
  }

  const textProblem = () => (text().trim() === '' ? t('texts.noText') : undefined);

  function add() {
    setAsked(true);
    if (nameProblem() ?? textProblem()) return;
    props.texts.set(plainName(), text().trim());
    setName('');
    setText('');
    setAsked(false);
  }

  return (
    <Dialog
      title={t('texts.title')}
      closeWord={t('window.close')}
      onClose={props.onClose}
      onSubmit={add}
      actions={
        <>
          <Button kind="primary" type="submit">
            {t('texts.add')}
          </Button>
          <Button onClick={() => props.onClose()}>{t('window.close')}</Button>
        </>
      }
    >
      <p>{t('texts.explain')}</p>
      <TextField
        label={t('texts.name')}
        value={name()}
        onInput={setName}
        error={asked() ? nameProblem() : undefined}
        autocomplete="off"
      />
      <TextField
        label={t('texts.text')}
        value={text()}
        onInput={setText}
        error={asked() ? textProblem() : undefined}
        autocomplete="off"
      />
      <Show when={props.texts.list().length}>
        <ul class="quick-texts" aria-label={t('texts.title')}>
          <For each={props.texts.list()}>
            {(quick) => (
              <li class="quick-text">
                <b>/{quick.name}</b>
                <span class="quick-text-words">{quick.text}</span>
                <Button kind="link" onClick={() => props.texts.set(quick.name, undefined)}>
                  {t('texts.remove', quick.name)}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Dialog>
  );
}
