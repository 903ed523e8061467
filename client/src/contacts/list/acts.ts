/** What the picks of the list's menus do, and its keys and drops: the same things by whatever way they are asked for. */
import type { UserId } from '#protocol';
import type { AccountCommands, ContactBookCommands, Outcome } from '../../commands/index.ts';
import type { ContactBookView, Contacts, ContactView } from '../../projection/index.ts';
import type { TreeDrop, TreeRow } from '../../ui/index.ts';
import { fixed } from './arrange.ts';
import type { Asked, OpenMenu } from './asked.ts';
import { newGroup } from './contactMenu.ts';

export type ListCommands = ContactBookCommands &
  Pick<AccountCommands, 'removeContact' | 'block' | 'unblock' | 'withdrawRequest'>;

export interface ActsDeps {
  readonly contacts: Contacts;
  readonly book: ContactBookView;
  readonly commands: ListCommands;
  readonly onOpen: (contact: ContactView) => void;
  readonly onNudge: (contact: ContactView) => void;
  readonly onOutcome: (outcome: Outcome) => void;
  readonly ask: (asked: Asked) => void;
  readonly openMenu: (menu: OpenMenu) => void;
}

export interface Acts {
  pickForContact(id: string, menu: Extract<OpenMenu, { readonly type: 'contact' }>): void;
  pickGroup(id: string, menu: Extract<OpenMenu, { readonly type: 'into' }>): void;
  pickForGroup(id: string, group: string): void;
  /** Answers whether the key meant something. */
  press(event: KeyboardEvent, row: TreeRow): boolean;
  accepts(dragged: TreeRow, onto: string): boolean;
  drop(drop: TreeDrop): void;
}

export function createActs(deps: ActsDeps): Acts {
  const { contacts, book, commands, ask, openMenu } = deps;
  const tell = (done: Promise<Outcome>) => void done.then(deps.onOutcome);
  const isOwnGroup = (id: string) => book.groups.some((group) => group.id === id);
  const ownGroup = (id: string) => (isOwnGroup(id) ? id : undefined);

  function pickForContact(id: string, menu: Extract<OpenMenu, { readonly type: 'contact' }>) {
    const { user, group, x, y } = menu;
    const contact = contacts.find(user);
    if (!contact) return;
    switch (id) {
      case 'open':
        return deps.onOpen(contact);
      case 'nudge':
        return deps.onNudge(contact);
      case 'favourite':
        return tell(commands.keep(user, 'favourite', book.contacts[user]?.favourite ? undefined : true));
      case 'copy':
        return openMenu({ type: 'into', user, from: undefined, x, y });
      case 'move':
        return openMenu({ type: 'into', user, from: ownGroup(group), x, y });
      case 'take-out':
        return tell(commands.removeFromGroup(user, group));
      case 'block':
      case 'unblock':
        return tell(commands[id](user));
      case 'nickname':
      case 'note':
      case 'alerts':
      case 'card':
      case 'delete':
        return ask({ type: id, user });
      default:
        return undefined;
    }
  }

  function pickForGroup(id: string, group: string) {
    if (id === 'rename') ask({ type: 'rename-group', group });
    if (id === 'delete') ask({ type: 'delete-group', group });
    if (id === 'up' || id === 'down') shift(group, id === 'up' ? -1 : 1);
  }

  function shift(group: string, by: -1 | 1) {
    const index = book.groups.findIndex(({ id }) => id === group);
    const target = index + by;
    if (index === -1 || target < 0 || target >= book.groups.length) return;
    tell(commands.moveGroup(group, book.groups[by === -1 ? target : target + 1]?.id));
  }

  return {
    pickForContact,
    pickGroup(id, { user, from }) {
      if (id === newGroup) ask({ type: 'new-group', for: { user, from } });
      else tell(commands.moveToGroup(user, from, id));
    },
    pickForGroup,
    press(event, row) {
      const pick = pickOf(event, row.kind);
      if (pick === undefined) return false;
      const user = row.id as UserId;
      if (row.kind === 'item' && contacts.find(user)) {
        pickForContact(pick, { type: 'contact', user, group: row.group, x: 0, y: 0 });
        return true;
      }
      if (row.kind !== 'group' || !isOwnGroup(row.id)) return false;
      pickForGroup(pick, row.id);
      return true;
    },
    accepts(dragged, onto) {
      if (dragged.kind === 'group') {
        return isOwnGroup(dragged.id) && isOwnGroup(onto) && dragged.id !== onto;
      }
      if (dragged.group === onto || !contacts.find(dragged.id as UserId)) return false;
      return isOwnGroup(onto) || onto === fixed.favourites || onto === fixed.others;
    },
    drop({ kind, id, from, onto, copy }) {
      const user = id as UserId;
      if (kind === 'group') tell(commands.moveGroup(id, onto));
      else if (onto === fixed.favourites) tell(commands.keep(user, 'favourite', true));
      else if (onto === fixed.others) tell(commands.removeFromGroup(user, from));
      else tell(commands.moveToGroup(user, copy ? undefined : ownGroup(from), onto));
    },
  };
}

function pickOf(event: KeyboardEvent, kind: TreeRow['kind']): string | undefined {
  if (event.ctrlKey || event.metaKey) return undefined;
  if (event.altKey) {
    if (kind === 'item') return event.key === 'Enter' ? 'card' : undefined;
    if (event.key === 'ArrowUp') return 'up';
    return event.key === 'ArrowDown' ? 'down' : undefined;
  }
  if (event.key === 'F2') return kind === 'item' ? 'nickname' : 'rename';
  return event.key === 'Delete' ? 'delete' : undefined;
}
