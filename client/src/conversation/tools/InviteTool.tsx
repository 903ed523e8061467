/** The button that asks others in. */
import { lazy, Show } from 'solid-js';
import { icons } from '../../art/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { ToolbarButton } from '../../ui/index.ts';
import { useTalk } from '../talk/index.ts';

const InviteDialog = lazy(async () => ({
  default: (await import('../../groups/dialogs/index.ts')).InviteDialog,
}));

export function InviteTool() {
  const { t } = useI18n();
  const { party, inviting } = useTalk();
  const isOpenToMore = () => {
    const other = party();
    return other.type === 'pair' || other.group.role !== undefined;
  };
  return (
    <Show when={isOpenToMore()}>
      <ToolbarButton
        icon={icons.invite}
        label={t('groups.invite')}
        aria-haspopup="dialog"
        onClick={() => inviting.set(true)}
      />
      <Show when={inviting.get()}>
        <InviteDialog party={party()} onClose={() => inviting.set(false)} />
      </Show>
    </Show>
  );
}
