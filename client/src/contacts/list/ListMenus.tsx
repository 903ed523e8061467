/** The menu that is open over the list. */
import type { Handle } from '#protocol';
import { Match, Switch } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { useContactBook, type Contacts } from '../../projection/index.ts';
import { Menu, type MenuItem } from '../../ui/index.ts';
import type { Acts } from './acts.ts';
import type { OpenMenu } from './asked.ts';
import { contactMenu, groupMenu, intoMenu } from './contactMenu.ts';
import type { ListItem } from './items.ts';

export interface ListMenusProps {
  readonly menu: OpenMenu | undefined;
  readonly contacts: Contacts;
  readonly acts: Acts;
  readonly itemWith: (id: string) => ListItem | undefined;
  readonly onWithdraw: (handle: Handle) => void;
  readonly onClose: () => void;
}

interface Shown {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly pick: (id: string) => void;
}

export function ListMenus(props: ListMenusProps) {
  const { t } = useI18n();
  const book = useContactBook();

  function shown(menu: OpenMenu): Shown | undefined {
    switch (menu.type) {
      case 'contact':
      case 'into': {
        const contact = props.contacts.find(menu.user);
        if (!contact) return undefined;
        if (menu.type === 'into') {
          const items = intoMenu({ contact, book: book.view, t });
          return { label: t('contact.groupsMenu'), items, pick: (id) => props.acts.pickGroup(id, menu) };
        }
        return {
          label: t('contact.menu', book.nameOf(contact)),
          items: contactMenu({ contact, book: book.view, group: menu.group, t }),
          pick: (id) => props.acts.pickForContact(id, menu),
        };
      }
      case 'group': {
        const name = book.view.groups.find(({ id }) => id === menu.group)?.name ?? '';
        return {
          label: t('listGroup.menu', name),
          items: groupMenu(book.view, menu.group, t),
          pick: (id) => props.acts.pickForGroup(id, menu.group),
        };
      }
      case 'outgoing':
      case 'section':
        return ofItem(props.itemWith(menu.id));
    }
  }

  function ofItem(item: ListItem | undefined): Shown | undefined {
    if (item?.type === 'section') {
      return { label: item.label, items: item.menu?.() ?? [], pick: (id) => item.pick?.(id) };
    }
    if (item?.type !== 'outgoing') return undefined;
    const { handle } = item.request;
    return {
      label: handle,
      items: [{ id: 'withdraw', label: t('main.withdraw', handle) }],
      pick: () => props.onWithdraw(handle),
    };
  }

  return (
    <Switch>
      <Match when={props.menu} keyed>
        {(menu) => {
          const about = shown(menu);
          return about ? (
            <Menu
              label={about.label}
              anchor={{ left: menu.x, right: menu.x, top: menu.y, bottom: menu.y }}
              items={about.items}
              onPick={about.pick}
              onClose={props.onClose}
            />
          ) : null;
        }}
      </Match>
    </Switch>
  );
}
