/** One's own emoticons in the picker: to use, to make, to change. */
import { createSignal, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import type { OwnEmoticon, OwnEmoticons } from '../../projection/index.ts';
import { Button, Glyph } from '../../ui/index.ts';
import { CustomEmoticon } from './CustomEmoticon.tsx';
import { EmoticonForm } from './EmoticonForm.tsx';

export interface OwnEmoticonsTabProps {
  readonly own: OwnEmoticons;
  readonly onPick: (code: string) => void;
}

type Form = { readonly changing: OwnEmoticon | undefined };

export function OwnEmoticonsTab(props: OwnEmoticonsTabProps) {
  const { t } = useI18n();
  const [form, setForm] = createSignal<Form>();

  return (
    <div class="emoticon-picker-all">
      <Show
        when={form()}
        fallback={
          <div class="own-emoticons">
            <Show
              when={props.own.list().length > 0}
              fallback={<p class="emoticon-picker-nothing">{t('emoticon.none')}</p>}
            >
              <ul class="own-emoticons-list" aria-label={t('emoticon.own')}>
                <For each={props.own.list()}>
                  {(emoticon) => (
                    <li class="own-emoticon">
                      <button
                        type="button"
                        class="own-emoticon-pick"
                        aria-label={emoticon.name ? `${emoticon.name} ${emoticon.code}` : emoticon.code}
                        onClick={() => props.onPick(emoticon.code)}
                      >
                        <CustomEmoticon code={emoticon.code} blob={emoticon.blob} plain />
                        <span class="emoticon-cell-code">{emoticon.code}</span>
                      </button>
                      <button
                        type="button"
                        class="own-emoticon-manage"
                        aria-label={t('emoticon.manage', emoticon.code)}
                        title={t('emoticon.manage', emoticon.code)}
                        onClick={() => setForm({ changing: emoticon })}
                      >
                        <Glyph name="more" />
                      </button>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
            <Button onClick={() => setForm({ changing: undefined })}>{t('emoticon.create')}</Button>
          </div>
        }
      >
        {(open) => (
          <EmoticonForm own={props.own} changing={open().changing} onDone={() => setForm(undefined)} />
        )}
      </Show>
    </div>
  );
}
