/** What can be done with a group: look at its members where they have no place of their own, change its title and picture, leave it. */
import { createSignal, lazy, Match, Show, Switch } from 'solid-js';
import { icons } from '../../art/index.ts';
import { useGroups } from '../../groups/index.ts';
import { useI18n } from '../../i18n/index.ts';
import type { GroupView } from '../../projection/index.ts';
import { Menu, ToolbarButton, type MenuItem } from '../../ui/index.ts';
import { useTalk } from '../talk/index.ts';

const dialogs = async () => import('../../groups/dialogs/index.ts');
const GroupPictureDialog = lazy(async () => ({ default: (await dialogs()).GroupPictureDialog }));
const LeaveDialog = lazy(async () => ({ default: (await dialogs()).LeaveDialog }));
const MembersDialog = lazy(async () => ({ default: (await dialogs()).MembersDialog }));
const RenameDialog = lazy(async () => ({ default: (await dialogs()).RenameDialog }));

type Choice = 'members' | 'rename' | 'picture' | 'leave' | 'forget';

export function GroupTool() {
  const { party } = useTalk();
  const group = () => {
    const other = party();
    return other.type === 'group' ? other.group : undefined;
  };
  return <Show when={group()}>{(shown) => <GroupMenu group={shown()} />}</Show>;
}

function GroupMenu(props: { readonly group: GroupView }) {
  const { t } = useI18n();
  const { commands, close } = useGroups();
  const [anchor, setAnchor] = createSignal<DOMRect>();
  const [dialog, setDialog] = createSignal<Choice>();
  const choices = (): readonly (MenuItem & { readonly id: Choice })[] => [
    { id: 'members', label: t('groups.members') },
    ...(props.group.role
      ? [
          { id: 'rename' as const, label: t('groups.rename') },
          { id: 'picture' as const, label: t('groups.picture') },
          { id: 'leave' as const, label: t('groups.leave'), startsGroup: true },
        ]
      : [{ id: 'forget' as const, label: t('groups.forget'), startsGroup: true }]),
  ];
  const done = () => setDialog(undefined);

  function pick(id: string) {
    const choice = choices().find((one) => one.id === id)?.id;
    if (choice !== 'forget') {
      setDialog(choice);
      return;
    }
    close(props.group.conversation);
    commands.forget(props.group.conversation);
  }

  return (
    <>
      <ToolbarButton
        icon={icons.contactCard}
        label={t('groups.menu')}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget.getBoundingClientRect())}
      />
      <Show when={anchor()}>
        {(box) => (
          <Menu
            label={t('groups.menu')}
            anchor={box()}
            items={choices()}
            onPick={pick}
            onClose={() => setAnchor(undefined)}
          />
        )}
      </Show>
      <Switch>
        <Match when={dialog() === 'members'}>
          <MembersDialog group={props.group} onClose={done} />
        </Match>
        <Match when={dialog() === 'rename'}>
          <RenameDialog group={props.group} onClose={done} />
        </Match>
        <Match when={dialog() === 'picture'}>
          <GroupPictureDialog group={props.group} onClose={done} />
        </Match>
        <Match when={dialog() === 'leave'}>
          <LeaveDialog group={props.group} onClose={done} />
        </Match>
      </Switch>
    </>
  );
}
