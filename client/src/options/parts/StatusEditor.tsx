/** The statuses of one's own making: their list, and one of them being written. */
import { limits, type ChosenStatus } from '#protocol';
import { createSignal, For, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import { useI18n } from '../../i18n/index.ts';
import { StatusChoice } from '../../person/index.ts';
import { useOptions, type OwnStatus } from '../../projection/index.ts';
import { Button, TextArea, TextField } from '../../ui/index.ts';
import { useKeeping } from './keeping.tsx';

const statuses: readonly ChosenStatus[] = ['busy', 'brb', 'away', 'call', 'lunch', 'available'];

export function StatusEditor() {
  const { t } = useI18n();
  const options = useOptions();
  const keep = useKeeping();
  const [writing, setWriting] = createSignal<OwnStatus>();
  const list = () => options.get('presence.statuses');
  const others = (id: string) => list().filter((status) => status.id !== id);

  const begin = () =>
    setWriting({ id: crypto.randomUUID(), name: '', status: 'away', personalMessage: '', reply: '' });

  async function save(status: OwnStatus) {
    const known = list().some(({ id }) => id === status.id);
    const next = known
      ? list().map((each) => (each.id === status.id ? status : each))
      : [...list(), status];
    if (await keep(options.set('presence.statuses', next))) setWriting(undefined);
  }

  return (
    <fieldset class="options-group">
      <legend>{t('options.statuses')}</legend>
      <Show
        when={writing()}
        keyed
        fallback={
          <>
            <p class="field-hint">{t('options.statusesExplain')}</p>
            <ul class="options-list">
              <For each={list()}>
                {(status) => (
                  <li>
                    <span>
                      {status.name} – {t(`status.${status.status}`)}
                    </span>
                    <span class="options-acts">
                      <Button onClick={() => setWriting(status)}>{t('options.edit')}</Button>
                      <Button
                        onClick={() =>
                          void keep(options.set('presence.statuses', [...others(status.id)]))
                        }
                      >
                        {t('options.remove')}
                      </Button>
                    </span>
                  </li>
                )}
              </For>
            </ul>
            <Button onClick={begin}>{t('options.newStatus')}</Button>
          </>
        }
      >
        {(status) => (
          <StatusForm
            status={status}
            onSave={(next) => void save(next)}
            onCancel={() => setWriting(undefined)}
          />
        )}
      </Show>
    </fieldset>
  );
}

interface StatusFormProps {
  readonly status: OwnStatus;
  readonly onSave: (status: OwnStatus) => void;
  readonly onCancel: () => void;
}

function StatusForm(props: StatusFormProps) {
  const { t } = useI18n();
  const [draft, setDraft] = createStore<{ -readonly [K in keyof OwnStatus]: OwnStatus[K] }>({
    ...props.status,
  });
  return (
    <>
      <TextField
        label={t('options.statusName')}
        value={draft.name}
        maxlength={limits.statusText}
        autofocus
        onInput={(name) => setDraft('name', name)}
      />
      <StatusChoice
        label={t('options.statusShown')}
        among={statuses}
        value={draft.status}
        onChange={(status) => setDraft('status', status)}
      />
      <TextField
        label={t('main.personalMessage')}
        value={draft.personalMessage}
        maxlength={limits.personalMessage}
        hint={t('options.statusMessageHint')}
        onInput={(message) => setDraft('personalMessage', message)}
      />
      <TextArea
        label={t('options.statusReply')}
        value={draft.reply}
        maxlength={1_000}
        rows={3}
        hint={t('options.statusReplyHint')}
        onInput={(reply) => setDraft('reply', reply)}
      />
      <span class="options-acts">
        <Button
          kind="primary"
          disabled={draft.name.trim() === ''}
          onClick={() => props.onSave({ ...draft, name: draft.name.trim() })}
        >
          {t('options.save')}
        </Button>
        <Button onClick={() => props.onCancel()}>{t('options.cancel')}</Button>
      </span>
    </>
  );
}
