/** Gives a group another title. */
import { limits } from '#protocol';
import { createSignal, Show } from 'solid-js';
import { icons } from '../../art/index.ts';
import { useI18n } from '../../i18n/index.ts';
import type { GroupView } from '../../projection/index.ts';
import { Band, Button, Dialog, TextField } from '../../ui/index.ts';
import { useGroups } from '../context.ts';

export interface RenameDialogProps {
  readonly group: GroupView;
  readonly onClose: () => void;
}

export function RenameDialog(props: RenameDialogProps) {
  const { t } = useI18n();
  const { commands } = useGroups();
  const [title, setTitle] = createSignal(props.group.title);
  const [failed, setFailed] = createSignal(false);

  async function rename() {
    const next = title().trim();
    const outcome =
      next === props.group.title ? { ok: true } : await commands.rename(props.group.conversation, next);
    if (outcome.ok) props.onClose();
    else setFailed(true);
  }

  return (
    <Dialog
      title={t('groups.rename')}
      icon={icons.newGroup}
      closeWord={t('window.close')}
      onClose={props.onClose}
      onSubmit={() => void rename()}
      actions={
        <>
          <Button type="submit" kind="primary">
            {t('groups.renameDo')}
          </Button>
          <Button onClick={() => props.onClose()}>{t('groups.cancel')}</Button>
        </>
      }
    >
      <TextField
        label={t('groups.name')}
        hint={t('groups.nameHint')}
        value={title()}
        onInput={setTitle}
        autocomplete="off"
        maxlength={limits.entry.titleCharacters}
      />
      <Show when={failed()}>
        <Band kind="wrong">{t('conversation.notSaved')}</Band>
      </Show>
    </Dialog>
  );
}
