/** How one line of the list looks. */
import { Match, Switch } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import {
  PersonName,
  saysAnything,
  Sayings,
  statusLook,
  statusWord,
  usePictures,
} from '../../person/index.ts';
import type { Layout } from '../../projection/index.ts';
import { ContactLine } from '../../ui/index.ts';
import type { ContactItem, ListItem } from './items.ts';

export interface ContactRowProps {
  readonly item: ListItem;
  readonly pictures: Layout['pictures'];
}

export function ContactRow(props: ContactRowProps) {
  const only = <Type extends ListItem['type']>(type: Type) =>
    props.item.type === type ? (props.item as Extract<ListItem, { readonly type: Type }>) : undefined;
  return (
    <Switch>
      <Match when={only('contact')}>
        {(item) => <Contact item={item()} pictures={props.pictures} />}
      </Match>
      <Match when={only('section')}>{(item) => item().draw()}</Match>
      <Match when={only('outgoing')}>
        {(item) => <ContactLine name={item().request.handle} status="offline" />}
      </Match>
      <Match when={only('incoming')}>
        {(item) => <ContactLine name={item().request.profile.displayName} status="offline" unread />}
      </Match>
    </Switch>
  );
}

function Contact(props: { readonly item: ContactItem; readonly pictures: Layout['pictures'] }) {
  const { t } = useI18n();
  const pictureOf = usePictures();
  const contact = () => props.item.contact;
  const words = () =>
    [
      statusWord(t, contact().status, contact().profile),
      contact().blocked ? t('list.blocked') : undefined,
    ]
      .filter((word) => word !== undefined)
      .join(', ');
  const isNicknamed = () => props.item.name !== contact().profile.displayName;
  return (
    <ContactLine
      name={isNicknamed() ? props.item.name : <PersonName of={contact().profile} />}
      status={statusLook(contact().status)}
      statusWord={words() || undefined}
      personalMessage={
        saysAnything(contact().profile) && <Sayings profile={contact().profile} plain brief />
      }
      unread={props.item.unread > 0}
      picture={pictureOf(contact().profile)}
      pictured={props.pictures !== 'none'}
      large={props.pictures === 'large'}
    />
  );
}
