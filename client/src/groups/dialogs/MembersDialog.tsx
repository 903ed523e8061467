/** Who is in a group, where the window has no room to show it always. */
import { createSignal, Show } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import type { GroupView } from '../../projection/index.ts';
import { Band, Button, Dialog } from '../../ui/index.ts';
import { useNaming } from '../context.ts';
import { Members } from '../Members.tsx';
import { groupTitle } from '../names.ts';

export interface MembersDialogProps {
  readonly group: GroupView;
  readonly onClose: () => void;
}

export function MembersDialog(props: MembersDialogProps) {
  const { t } = useI18n();
  const naming = useNaming();
  const [refused, setRefused] = createSignal<string>();
  return (
    <Dialog
      title={groupTitle(props.group, naming())}
      closeWord={t('window.close')}
      onClose={props.onClose}
      actions={<Button onClick={() => props.onClose()}>{t('window.close')}</Button>}
    >
      <div class="members-dialog">
        <Members group={props.group} onRefused={setRefused} />
      </div>
      <Show when={refused()}>{(text) => <Band kind="wrong">{text()}</Band>}</Show>
    </Dialog>
  );
}
