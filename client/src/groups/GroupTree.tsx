/** The groups one is in, as a section of the contact list: Enter or a double click opens one. */
import type { ConversationId } from '#protocol';
import { createMemo, createSignal, Show } from 'solid-js';
import { useI18n } from '../i18n/index.ts';
import type { GroupView } from '../projection/index.ts';
import { makeMatcher } from '../text/index.ts';
import { ContactLine, Menu, Tree } from '../ui/index.ts';
import { useGroups, useNaming } from './context.ts';
import { groupTitle } from './names.ts';
import { useGroupPicture } from './picture.ts';

export interface GroupTreeProps {
  /** What is searched for in the list; empty: all are shown. */
  readonly sought: string;
  readonly onLeave: (group: GroupView) => void;
}

interface Item {
  readonly id: ConversationId;
  readonly label: string;
  readonly group: GroupView;
  readonly title: string;
  readonly unread: boolean;
}

export function GroupTree(props: GroupTreeProps) {
  const { t } = useI18n();
  const naming = useNaming();
  const pictureOf = useGroupPicture();
  const { groups, commands, unread, mentioned, open, close } = useGroups();
  const [expanded, setExpanded] = createSignal(true);
  const [menu, setMenu] = createSignal<{
    readonly item: Item;
    readonly x: number;
    readonly y: number;
  }>();

  const items = createMemo(() =>
    groups.view().groups.map((group): Item => {
      const { conversation: id } = group;
      const title = groupTitle(group, naming());
      const news = unread(id);
      const words = [
        title,
        t('groups.count', group.members.length),
        ...(news > 0 ? [t('main.unread', news)] : []),
        ...(mentioned(id) ? [t('groups.unreadMention')] : []),
      ];
      return { id, label: words.join(' – '), group, title, unread: news > 0 };
    }),
  );
  const shown = createMemo(() => {
    const matches = makeMatcher(props.sought);
    return items().filter(({ title }) => matches(title));
  });
  const find = (id: string) => items().find((item) => item.id === id);
  const choices = ({ group }: Item) => [
    { id: 'open', label: t('conversation.with', groupTitle(group, naming())) },
    group.role
      ? { id: 'leave', label: t('groups.leave'), startsGroup: true }
      : { id: 'forget', label: t('groups.forget'), startsGroup: true },
  ];

  function pick(choice: string, { group }: Item) {
    if (choice === 'open') open(group.conversation);
    else if (choice === 'leave') props.onLeave(group);
    else {
      close(group.conversation);
      commands.forget(group.conversation);
    }
  }

  return (
    <Show when={shown().length > 0}>
      <Tree
        label={t('groups.title')}
        groups={[
          {
            id: 'groups',
            label: t('main.group', t('groups.title'), shown().length),
            expanded: expanded(),
            items: shown(),
          },
        ]}
        item={({ id }) => (
          // Looked up anew: a line outlives what it was drawn from.
          <Show when={find(id)}>
            {(item) => (
              <ContactLine
                name={item().title}
                status={isAlive(item().group) ? 'available' : 'offline'}
                personalMessage={t('groups.count', item().group.members.length)}
                unread={item().unread}
                picture={pictureOf(item().group)}
                pictured
              />
            )}
          </Show>
        )}
        onActivate={(id) => find(id) && open(id as ConversationId)}
        onExpand={(_group, next) => setExpanded(next)}
        onMenu={(id, at) => {
          const item = find(id);
          if (item) setMenu({ item, ...at });
        }}
      />
      <Show when={menu()}>
        {(opened) => (
          <Menu
            label={opened().item.title}
            anchor={{ left: opened().x, right: opened().x, top: opened().y, bottom: opened().y }}
            items={choices(opened().item)}
            onPick={(choice) => pick(choice, opened().item)}
            onClose={() => setMenu(undefined)}
          />
        )}
      </Show>
    </Show>
  );
}

/** As it always was: a group lights up when more than two are around. */
const isAlive = ({ role, members }: GroupView): boolean =>
  role !== undefined &&
  members.filter(({ status }) => status !== undefined && status !== 'offline').length > 2;
