/** The list of contacts: Enter or a double click opens a conversation. */
import { createSignal, Show } from 'solid-js';
import { useI18n } from '../i18n/index.ts';
import { PersonName, usePictures, saysAnything, Sayings, statusLook, statusWord } from '../person/index.ts';
import type { ContactsView, ContactView } from '../projection/index.ts';
import { ContactLine, Menu, Tree } from '../ui/index.ts';
import { contactGroups, groupIds, type ContactItem, type GroupId } from './groups.ts';

export interface ContactTreeProps {
  readonly view: ContactsView;
  readonly unread: (contact: ContactView) => number;
  readonly onOpen: (contact: ContactView) => void;
  readonly onWithdraw: (request: ContactsView['outgoing'][number]) => void;
}

interface OpenMenu {
  readonly request: ContactsView['outgoing'][number];
  readonly x: number;
  readonly y: number;
}

export function ContactTree(props: ContactTreeProps) {
  const { t } = useI18n();
  const [collapsed, setCollapsed] = createSignal<ReadonlySet<string>>(new Set());
  const [menu, setMenu] = createSignal<OpenMenu>();
  const groups = () =>
    contactGroups({ view: props.view, unread: props.unread, collapsed: (id) => collapsed().has(id), t });
  const requestOf = (handle: string) => props.view.outgoing.find((request) => request.handle === handle);

  function fold(id: string, expanded: boolean) {
    setCollapsed(
      (before) =>
        new Set(groupIds.filter((group: GroupId) => (group === id ? !expanded : before.has(group)))),
    );
  }

  function open(id: string) {
    const contact = props.view.contacts.find(({ user }) => user === id);
    if (contact) props.onOpen(contact);
  }

  function openMenu(id: string, at: { readonly x: number; readonly y: number }) {
    const request = requestOf(id);
    if (request) setMenu({ request, ...at });
  }

  return (
    <>
      <Tree
        label={t('main.contacts')}
        groups={groups()}
        item={(item) => <Line item={item} />}
        onActivate={open}
        onExpand={fold}
        onMenu={openMenu}
      />
      <Show when={menu()}>
        {(opened) => (
          <Menu
            label={opened().request.handle}
            anchor={{ left: opened().x, right: opened().x, top: opened().y, bottom: opened().y }}
            items={[{ id: 'withdraw', label: t('main.withdraw', opened().request.handle) }]}
            onPick={() => props.onWithdraw(opened().request)}
            onClose={() => setMenu(undefined)}
          />
        )}
      </Show>
    </>
  );
}

function Line(props: { readonly item: ContactItem }) {
  const pictureOf = usePictures();
  const { t } = useI18n();
  const word = ({ status, profile }: ContactView) => statusWord(t, status, profile);
  return (
    <Show
      when={props.item.type === 'contact' && props.item}
      fallback={<ContactLine name={props.item.id} status="offline" />}
    >
      {(item) => (
        <ContactLine
          name={<PersonName of={item().contact.profile} />}
          status={statusLook(item().contact.status)}
          statusWord={word(item().contact)}
          personalMessage={
            saysAnything(item().contact.profile) && (
              <Sayings profile={item().contact.profile} plain brief />
            )
          }
          unread={item().unread > 0}
          picture={pictureOf(item().contact.profile)}
          pictured
        />
      )}
    </Show>
  );
}
