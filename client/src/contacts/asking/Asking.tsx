/** Whatever the list asks, or shows, in a window of its own. */
import { Match, Show, Switch } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import {
  useContactBook,
  type Contacts,
  type ContactView,
  type HappeningLog,
} from '../../projection/index.ts';
import type { Asked, ListCommands } from '../list/index.ts';
import { AlertChoices, DeleteContact, Nickname, Note, type AboutContactProps } from './AboutContact.tsx';
import { DeleteGroup, GroupName } from './AboutGroup.tsx';
import { EventLog } from './EventLog.tsx';
import { People } from './People.tsx';
import './asking.css';

export interface AskingProps {
  readonly asked: Asked;
  readonly contacts: Contacts;
  readonly commands: ListCommands;
  readonly log: HappeningLog;
  readonly onClose: () => void;
}

type Of<Type extends Asked['type']> = Extract<Asked, { readonly type: Type }>;

export function Asking(props: AskingProps) {
  const { t } = useI18n();
  const book = useContactBook();
  const only = <Type extends Asked['type']>(...types: readonly Type[]) =>
    (types as readonly string[]).includes(props.asked.type) ? (props.asked as Of<Type>) : undefined;
  const groupName = (id: string) => book.view.groups.find((group) => group.id === id)?.name ?? '';
  const contact = () => {
    return 'user' in props.asked ? props.contacts.find(props.asked.user) : undefined;
  };

  function makeGroup({ for: whom }: Of<'new-group'>, name: string) {
    const { id, done } = props.commands.addGroup(name);
    if (whom) void props.commands.moveToGroup(whom.user, whom.from, id);
    void props.commands.layOut('sort', 'group');
    return done;
  }

  return (
    <Switch>
      <Match when={contact()} keyed>
        {(about) => <About type={props.asked.type} {...props} contact={about} />}
      </Match>
      <Match when={only('new-group')} keyed>
        {(asked) => (
          <GroupName
            title={t('listGroup.new')}
            name=""
            onName={(name) => makeGroup(asked, name)}
            onClose={props.onClose}
          />
        )}
      </Match>
      <Match when={only('rename-group')} keyed>
        {({ group }) => (
          <GroupName
            title={t('listGroup.renameTitle')}
            name={groupName(group)}
            onName={(name) => props.commands.renameGroup(group, name)}
            onClose={props.onClose}
          />
        )}
      </Match>
      <Match when={only('delete-group')} keyed>
        {({ group }) => (
          <DeleteGroup
            group={group}
            name={groupName(group)}
            commands={props.commands}
            onClose={props.onClose}
          />
        )}
      </Match>
      <Match when={only('people')}>
        <People view={props.contacts.view} commands={props.commands} onClose={props.onClose} />
      </Match>
      <Match when={only('log')}>
        <EventLog log={props.log} onClose={props.onClose} />
      </Match>
    </Switch>
  );
}

function About(
  props: AboutContactProps & { readonly type: Asked['type']; readonly contact: ContactView },
) {
  return (
    <>
      <Show when={props.type === 'nickname'}>
        <Nickname {...props} />
      </Show>
      <Show when={props.type === 'note'}>
        <Note {...props} />
      </Show>
      <Show when={props.type === 'alerts'}>
        <AlertChoices {...props} />
      </Show>
      <Show when={props.type === 'delete'}>
        <DeleteContact {...props} />
      </Show>
    </>
  );
}
