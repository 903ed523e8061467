/** The list of contacts: groups, lines, menus and the word wheel. Enter or a double click opens a conversation. */
import type { UserId } from '#protocol';
import { createMemo, createSignal, Show } from 'solid-js';
import type { Outcome } from '../../commands/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { useContactBook, type Contacts, type ContactView } from '../../projection/index.ts';
import { Tree, type MenuPoint } from '../../ui/index.ts';
import { createActs, type ListCommands } from './acts.ts';
import { arrange } from './arrange.ts';
import type { Asked, OpenMenu } from './asked.ts';
import { ContactRow } from './ContactRow.tsx';
import { createItems, requestItems, type ListItem, type ListSection } from './items.ts';
import { ListMenus } from './ListMenus.tsx';
import { makeFinder } from './search.ts';
import type { WordWheel } from './wheel.ts';
import './list.css';

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
/** The heading over whom the word wheel found. */
const found = 'found';

export interface ContactListProps {
  readonly contacts: Contacts;
  readonly commands: ListCommands;
  readonly unread: (contact: ContactView) => number;
  readonly wheel: WordWheel;
  readonly sections: readonly ListSection[];
  readonly onOpen: (contact: ContactView) => void;
  readonly onNudge: (contact: ContactView) => void;
  /** The dialog of a request was closed, and is wanted again. */
  readonly onRequest: (user: UserId) => void;
  readonly onAsk: (asked: Asked) => void;
  readonly onPoint: (user: UserId | undefined, line?: HTMLElement) => void;
  readonly onOutcome: (outcome: Outcome) => void;
}

export function ContactList(props: ContactListProps) {
  let frame!: HTMLDivElement;
  const { t } = useI18n();
  const book = useContactBook();
  const [menu, setMenu] = createSignal<OpenMenu>();
  const isSearching = () => props.wheel.text().trim() !== '';

  const items = createItems({
    view: props.contacts.view,
    book,
    unread: (contact) => props.unread(contact),
    t,
  });
  const ordered = createMemo(() =>
    items()
      .map((item) => ({ item, name: item.name }))
      .toSorted((one, other) => collator.compare(one.name, other.name))
      .map(({ item }) => item),
  );
  const requests = createMemo(() => requestItems(props.contacts.view, t));
  const hits = createMemo(() => {
    const finds = makeFinder(props.wheel.text());
    return isSearching()
      ? ordered().filter(({ name, contact: { profile } }) => finds({ name, profile }))
      : [];
  });
  const groups = createMemo(() => {
    if (!isSearching()) {
      const { view } = book;
      return arrange({
        items: ordered(),
        book: view,
        sections: props.sections,
        requests: requests(),
        t,
      });
    }
    const label = t('list.found', hits().length);
    return hits().length > 0 ? [{ id: found, label, items: hits(), expanded: true }] : [];
  });
  const itemWith = (id: string): ListItem | undefined =>
    groups()
      .flatMap((group) => group.items)
      .find((item) => item.id === id);

  const acts = createActs({
    contacts: props.contacts,
    book: book.view,
    commands: props.commands,
    onOpen: (contact) => props.onOpen(contact),
    onNudge: (contact) => props.onNudge(contact),
    onOutcome: (outcome) => props.onOutcome(outcome),
    ask: (asked) => props.onAsk(asked),
    openMenu: setMenu,
  });

  function activate(id: string) {
    const item = itemWith(id);
    if (item?.type === 'contact') props.onOpen(item.contact);
    if (item?.type === 'section') item.open();
    if (item?.type === 'incoming') props.onRequest(item.request.profile.user);
  }

  function openMenu(id: string, at: MenuPoint, group: string) {
    const item = itemWith(id);
    if (item?.type === 'contact') setMenu({ type: 'contact', user: item.id, group, ...at });
    if (item?.type === 'outgoing') setMenu({ type: 'outgoing', id, ...at });
    if (item?.type === 'section' && item.menu) setMenu({ type: 'section', id, ...at });
  }

  function openGroupMenu(group: string, at: MenuPoint) {
    if (book.view.groups.some(({ id }) => id === group)) setMenu({ type: 'group', group, ...at });
  }

  props.wheel.serve({
    openFirst() {
      const [first] = hits();
      if (first) props.onOpen(first.contact);
    },
    focus: () =>
      (
        frame.querySelector<HTMLElement>('.tree-item') ??
        frame.querySelector<HTMLElement>('[role=treeitem]')
      )?.focus(),
  });

  return (
    <div class="contact-list" ref={frame}>
      <Tree
        label={t('main.contacts')}
        groups={groups()}
        item={(item) => <ContactRow item={item} pictures={book.view.layout.pictures} />}
        onActivate={activate}
        onExpand={(group, expanded) => {
          if (group !== found) void props.commands.fold(group, !expanded);
        }}
        onMenu={openMenu}
        onGroupMenu={openGroupMenu}
        onTyped={(letter) => props.wheel.focus(letter === '/' ? '' : letter)}
        onKey={acts.press}
        accepts={acts.accepts}
        onDrop={acts.drop}
        onPoint={(id, line) => props.onPoint(id as UserId | undefined, line)}
      />
      <Show when={isSearching() && hits().length === 0}>
        <p class="list-nobody" role="status">
          {t('list.nobodyFound', props.wheel.text().trim())}
        </p>
      </Show>
      <ListMenus
        menu={menu()}
        contacts={props.contacts}
        acts={acts}
        itemWith={itemWith}
        onWithdraw={(handle) => void props.commands.withdrawRequest(handle).then(props.onOutcome)}
        onClose={() => setMenu(undefined)}
      />
    </div>
  );
}
