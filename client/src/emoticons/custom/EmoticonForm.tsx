/** Makes an emoticon of one's own from a picture, or changes one. */
import { limits } from '#protocol';
import { createSignal, onMount, Show } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { createObjectUrl } from '../../media/index.ts';
import type { OwnEmoticon, OwnEmoticons } from '../../projection/index.ts';
import { Button, TextField } from '../../ui/index.ts';
import { codeProblem } from './code.ts';
import { CustomEmoticon } from './CustomEmoticon.tsx';
import { prepareEmoticon } from './prepare.ts';

export interface EmoticonFormProps {
  readonly own: OwnEmoticons;
  /** Absent: a new one. */
  readonly changing: OwnEmoticon | undefined;
  readonly onDone: () => void;
}

export function EmoticonForm(props: EmoticonFormProps) {
  const { t } = useI18n();
  let form!: HTMLDivElement;
  let input!: HTMLInputElement;
  const [picture, setPicture] = createSignal<Blob>();
  const [code, setCode] = createSignal(props.changing?.code ?? '');
  const [name, setName] = createSignal(props.changing?.name ?? '');
  const [wrong, setWrong] = createSignal<string>();
  const url = createObjectUrl(picture);
  const others = () =>
    props.own
      .list()
      .filter(({ blob }) => blob !== props.changing?.blob)
      .map((each) => each.code);
  const problem = () => codeProblem(code(), others());
  const codeWord = () => {
    const found = problem();
    return found && code() !== '' ? t(`emoticon.problem.${found}`) : undefined;
  };
  const ready = () =>
    problem() === undefined && (props.changing !== undefined || picture() !== undefined);

  onMount(() => form.querySelector<HTMLElement>('button, input')?.focus());

  async function choose() {
    const file = input.files?.[0];
    input.value = '';
    if (!file) return;
    const prepared = await prepareEmoticon(file);
    setWrong(prepared.ok ? undefined : t(`emoticon.problem.${prepared.error}`));
    if (!prepared.ok) return;
    setPicture(prepared.value);
    if (name() === '') setName(file.name.replace(/\.\w+$/, '').slice(0, limits.emoticon.nameCharacters));
  }

  async function save() {
    if (!ready()) return;
    const made = picture();
    if (props.changing) await props.own.change({ ...props.changing, code: code(), name: name() });
    else if (!made || !(await props.own.add(made, code(), name()))) {
      setWrong(t('emoticon.needsRelay'));
      return;
    }
    props.onDone();
  }

  async function remove(emoticon: OwnEmoticon) {
    await props.own.remove(emoticon.blob);
    props.onDone();
  }

  return (
    <div
      class="emoticon-form"
      ref={form}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        void save();
      }}
    >
      <div class="emoticon-form-picture">
        <Show
          when={props.changing}
          fallback={
            <>
              <span class="emoticon-form-frame">
                <Show when={url()}>{(src) => <img src={src()} alt={t('emoticon.picture')} />}</Show>
              </span>
              <Button onClick={() => input.click()}>{t('emoticon.choose')}</Button>
            </>
          }
        >
          {(changing) => (
            <span class="emoticon-form-frame">
              <CustomEmoticon code={changing().code} blob={changing().blob} plain />
            </span>
          )}
        </Show>
        <input
          type="file"
          hidden
          accept="image/png,image/gif,image/webp,image/jpeg"
          aria-label={t('emoticon.picture')}
          ref={input}
          onChange={() => void choose()}
        />
      </div>
      <TextField
        label={t('emoticon.code')}
        hint={t('emoticon.codeHint')}
        error={codeWord()}
        value={code()}
        onInput={setCode}
        autocomplete="off"
      />
      <TextField
        label={t('emoticon.nameOf')}
        value={name()}
        onInput={setName}
        maxlength={limits.emoticon.nameCharacters}
        autocomplete="off"
      />
      <Show when={wrong()}>
        <p class="emoticon-form-wrong" role="alert">
          {wrong()}
        </p>
      </Show>
      <div class="emoticon-form-actions">
        <Show when={props.changing}>
          {(changing) => <Button onClick={() => void remove(changing())}>{t('emoticon.delete')}</Button>}
        </Show>
        <Button onClick={() => props.onDone()}>{t('emoticon.cancel')}</Button>
        <Button kind="primary" disabled={!ready()} onClick={() => void save()}>
          {t('emoticon.save')}
        </Button>
      </div>
    </div>
  );
}
