/** Asks before somebody leaves a group: coming back needs an invitation. */
import { createSignal, Show } from 'solid-js';
import { icons } from '../../art/index.ts';
import { failureText, useI18n } from '../../i18n/index.ts';
import type { GroupView } from '../../projection/index.ts';
import { Band, Button, Dialog } from '../../ui/index.ts';
import { useGroups, useNaming } from '../context.ts';
import { groupTitle } from '../names.ts';

export interface LeaveDialogProps {
  readonly group: GroupView;
  readonly onClose: () => void;
}

export function LeaveDialog(props: LeaveDialogProps) {
  const { t } = useI18n();
  const naming = useNaming();
  const { commands, close } = useGroups();
  const [error, setError] = createSignal<string>();
  const isLastOwner = () =>
    props.group.role === 'owner' &&
    props.group.members.length > 1 &&
    props.group.members.filter(({ role }) => role === 'owner').length === 1;

  async function leave() {
    const { conversation } = props.group;
    const outcome = await commands.leave(conversation);
    if (!outcome.ok) {
      setError(failureText(t, outcome.error));
      return;
    }
    close(conversation);
    props.onClose();
  }

  return (
    <Dialog
      title={t('groups.leave')}
      icon={icons.question}
      closeWord={t('window.close')}
      onClose={props.onClose}
      onSubmit={() => void leave()}
      actions={
        <>
          <Button type="submit" kind="primary">
            {t('groups.leaveDo')}
          </Button>
          <Button onClick={() => props.onClose()}>{t('groups.cancel')}</Button>
        </>
      }
    >
      <p>{t('groups.leaveExplain', groupTitle(props.group, naming()))}</p>
      <Show when={isLastOwner()}>
        <p>{t('groups.leaveLastOwner')}</p>
      </Show>
      <Show when={error()}>{(text) => <Band kind="wrong">{text()}</Band>}</Show>
    </Dialog>
  );
}
