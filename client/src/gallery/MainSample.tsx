/** The main window, filled with sample contacts. */
import { createSignal, Show, type JSX } from 'solid-js';
import { icons, pictures } from '../art/index.ts';
import { sceneOf } from '../scenes/index.ts';
import {
  ContactLine,
  InlineField,
  MainLayout,
  Menu,
  Picture,
  StatusSelect,
  TextField,
  Toolbar,
  ToolbarButton,
  ToolbarRule,
  Tree,
  type StatusLook,
} from '../ui/index.ts';
import { family, favourites, friends, offline, statuses } from './samples.ts';

export function MainSample(props: {
  readonly band?: JSX.Element;
  readonly onOpen?: (id: string) => void;
}) {
  const [status, setStatus] = createSignal<StatusLook>('available');
  const [folded, setFolded] = createSignal<readonly string[]>(['offline']);
  const [search, setSearch] = createSignal('');
  const [menuAt, setMenuAt] = createSignal<DOMRect>();
  const group = (id: string, label: string, items: typeof friends) => ({
    id,
    label,
    items,
    expanded: !folded().includes(id),
  });

  return (
    <MainLayout
      picture={<Picture src={pictures.kite} size={48} status={status()} />}
      scene={sceneOf('washing-line')?.url}
      name="Alice"
      status={
        <StatusSelect
          label="Status"
          labelHidden
          quiet
          value={status()}
          choices={statuses}
          onChange={setStatus}
        />
      }
      personalMessage={
        <InlineField
          label="Personal message"
          value=""
          placeholder="Share a quick message"
          maxLength={140}
          onCommit={() => {}}
        />
      }
      toolbar={
        <Toolbar label="Tools">
          <ToolbarButton icon={icons.addContact} label="Add a contact" />
          <ToolbarButton icon={icons.newGroup} label="New group" />
          <ToolbarRule />
          <ToolbarButton icon={icons.options} label="Options" />
          <ToolbarButton icon={icons.signOut} label="Sign out" />
        </Toolbar>
      }
      band={props.band}
      search={
        <TextField
          label="Search contacts"
          labelHidden
          type="search"
          placeholder="Search contacts…"
          value={search()}
          onInput={setSearch}
        />
      }
      footer="5 of 10 contacts are online"
    >
      <Tree
        label="Contacts"
        groups={[
          group('favourites', 'Favourites (2/2)', favourites),
          group('friends', 'Friends (4/4)', friends),
          group('family', 'Family (2/2)', family),
          group('work', 'Work (0/0)', []),
          group('offline', 'Offline (2)', offline),
        ]}
        item={(item) => (
          <ContactLine
            name={item.name}
            status={item.status}
            statusWord={item.word}
            personalMessage={item.message}
            picture={item.picture}
            pictured={favourites.includes(item)}
            unread={item.unread}
          />
        )}
        emptyWord="Nobody in this group yet."
        onActivate={(id) => props.onOpen?.(id)}
        onExpand={(id, expanded) =>
          setFolded(expanded ? folded().filter((other) => other !== id) : [...folded(), id])
        }
        onMenu={(_, at) => setMenuAt(new DOMRect(at.x, at.y))}
      />
      <Show when={menuAt()}>
        {(at) => (
          <Menu
            label="Contact"
            anchor={at()}
            items={[
              { id: 'open', label: 'Send a message', icon: icons.message, keys: 'Enter' },
              { id: 'file', label: 'Send a file', icon: icons.file },
              { id: 'card', label: 'View contact card', icon: icons.contactCard, startsGroup: true },
              { id: 'block', label: 'Block', icon: icons.block },
              { id: 'delete', label: 'Delete contact', icon: icons.remove, disabled: true },
            ]}
            onPick={() => {}}
            onClose={() => setMenuAt(undefined)}
          />
        )}
      </Show>
    </MainLayout>
  );
}
