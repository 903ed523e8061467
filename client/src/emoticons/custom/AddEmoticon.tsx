/** Takes an emoticon over that somebody sent: under its code, or another. */
import { createSignal, onMount } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { Button, openBeside, TextField, type Box } from '../../ui/index.ts';
import { codeProblem } from './code.ts';
import { useOwnEmoticons } from './context.ts';

export interface AddEmoticonProps {
  readonly anchor: Box;
  readonly code: string;
  readonly picture: Blob | undefined;
  readonly onClose: () => void;
}

export function AddEmoticon(props: AddEmoticonProps) {
  const { t } = useI18n();
  const own = useOwnEmoticons();
  let popup!: HTMLDivElement;
  const [code, setCode] = createSignal(props.code);
  const [failed, setFailed] = createSignal(false);
  const problem = () => codeProblem(code(), own?.list().map((each) => each.code) ?? []);
  const word = () => {
    const found = problem();
    if (failed()) return t('emoticon.needsRelay');
    return found && t(`emoticon.problem.${found}`);
  };

  onMount(() => {
    openBeside(popup, props.anchor);
    popup.querySelector('input')?.focus();
  });

  async function add() {
    if (problem() !== undefined || !props.picture) return;
    if ((await own?.add(props.picture, code(), '')) === true) props.onClose();
    else setFailed(true);
  }

  return (
    <div
      class="add-emoticon"
      role="dialog"
      aria-label={t('emoticon.addTitle')}
      popover="auto"
      ref={popup}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') void add();
        if (event.key === 'Escape') props.onClose();
      }}
      onToggle={(event: ToggleEvent) => event.newState === 'closed' && props.onClose()}
    >
      <TextField
        label={t('emoticon.code')}
        hint={t('emoticon.codeHint')}
        error={word()}
        value={code()}
        onInput={setCode}
        autocomplete="off"
      />
      <Button kind="primary" disabled={problem() !== undefined} onClick={() => void add()}>
        {t('emoticon.add')}
      </Button>
    </div>
  );
}
