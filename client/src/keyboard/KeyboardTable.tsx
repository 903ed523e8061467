/** The table of keys, as a dialog. */
import { For, Show } from 'solid-js';
import { icons } from '../art/index.ts';
import { useI18n } from '../i18n/index.ts';
import { Button, Dialog } from '../ui/index.ts';
import { keyboardTable, sections } from './table.ts';
import './keyboardTable.css';

export function KeyboardTable(props: { readonly onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog
      wide
      title={t('keyboard.title')}
      icon={icons.info}
      closeWord={t('window.close')}
      onClose={props.onClose}
      actions={
        <Button kind="primary" onClick={() => props.onClose()}>
          {t('window.close')}
        </Button>
      }
    >
      <div class="keyboard" tabindex="0" role="group" aria-label={t('keyboard.title')} data-autofocus>
        <For each={sections}>
          {(section) => (
            <table>
              <caption>{t(`keyboard.section.${section}`)}</caption>
              <tbody>
                <For each={keyboardTable[section]}>
                  {({ keys, does }) => (
                    <tr>
                      <th scope="row">
                        <For each={keys}>
                          {(together, index) => (
                            <>
                              <Show when={index() > 0}> {t('keyboard.or')} </Show>
                              <span class="keyboard-keys">
                                <For each={together}>
                                  {(key, place) => (
                                    <>
                                      {place() > 0 && '+'}
                                      <kbd>{t(`keyboard.key.${key}`)}</kbd>
                                    </>
                                  )}
                                </For>
                              </span>
                            </>
                          )}
                        </For>
                      </th>
                      <td>{t(`keyboard.does.${does}`)}</td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          )}
        </For>
      </div>
    </Dialog>
  );
}
