/** The contact list with what belongs to it: cards, questions, and what to do where it is empty. */
import type { UserId } from '#protocol';
import { lazy, Show, Suspense } from 'solid-js';
import type { Outcome } from '../commands/index.ts';
import { useI18n } from '../i18n/index.ts';
import {
  useContactBook,
  type Contacts,
  type ContactView,
  type HappeningLog,
} from '../projection/index.ts';
import { createCards } from './cards.ts';
import {
  ContactList,
  FirstSteps,
  type Asked,
  type ListCommands,
  type ListSection,
  type WordWheel,
} from './list/index.ts';

const ContactCard = lazy(async () => ({
  default: (await import('./card/index.ts')).ContactCard,
}));
const Asking = lazy(async () => ({ default: (await import('./asking/index.ts')).Asking }));

export interface ContactsPartProps {
  readonly handle: string;
  readonly contacts: Contacts;
  readonly commands: ListCommands;
  readonly log: HappeningLog;
  readonly wheel: WordWheel;
  readonly asked: Asked | undefined;
  readonly sections?: readonly ListSection[] | undefined;
  readonly unread: (contact: ContactView) => number;
  readonly onOpen: (contact: ContactView) => void;
  readonly onNudge: (contact: ContactView) => void;
  readonly onRequest: (user: UserId) => void;
  readonly onAsk: (asked: Asked | undefined) => void;
  readonly onAdd: () => void;
  readonly onOutcome: (outcome: Outcome) => void;
}

export function ContactsPart(props: ContactsPartProps) {
  const { t } = useI18n();
  const book = useContactBook();
  const cards = createCards();
  const view = () => props.contacts.view;
  const isEmpty = () =>
    view().contacts.length === 0 && view().outgoing.length === 0 && view().incoming.length === 0;
  const inWindow = () => (props.asked?.type === 'card' ? undefined : props.asked);

  function ask(asked: Asked) {
    if (asked.type !== 'card') {
      cards.close();
      props.onAsk(asked);
      return;
    }
    const line = document.activeElement;
    if (line instanceof HTMLElement) cards.show(asked.user, line);
  }

  return (
    <Show when={view().known && book.view.loaded} fallback={<p>{t('main.loading')}</p>}>
      <Show
        when={!isEmpty()}
        fallback={<FirstSteps handle={props.handle} onAdd={() => props.onAdd()} />}
      >
        <ContactList
          contacts={props.contacts}
          commands={props.commands}
          unread={props.unread}
          wheel={props.wheel}
          sections={props.sections ?? []}
          onOpen={(contact) => {
            cards.close();
            props.onOpen(contact);
          }}
          onNudge={props.onNudge}
          onRequest={props.onRequest}
          onAsk={ask}
          onPoint={cards.point}
          onOutcome={props.onOutcome}
        />
      </Show>
      <Suspense>
        <Show when={cards.open()}>
          {(open) => (
            <Show when={props.contacts.find(open().user)}>
              {(contact) => (
                <ContactCard
                  contact={contact()}
                  line={open().line}
                  focused={open().focused}
                  onOpen={() => props.onOpen(contact())}
                  onNudge={() => props.onNudge(contact())}
                  onNickname={() => props.onAsk({ type: 'nickname', user: contact().user })}
                  onClose={cards.close}
                  onPoint={cards.hold}
                />
              )}
            </Show>
          )}
        </Show>
        <Show when={inWindow()} keyed>
          {(asked) => (
            <Asking
              asked={asked}
              contacts={props.contacts}
              commands={props.commands}
              log={props.log}
              onClose={() => props.onAsk(undefined)}
            />
          )}
        </Show>
      </Suspense>
    </Show>
  );
}
