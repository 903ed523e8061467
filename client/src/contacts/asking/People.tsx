/** Who has one in their list, whom one asked, and whom one has blocked. */
import type { Handle, UserId } from '#protocol';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { icons } from '../../art/index.ts';
import type { AccountCommands, Outcome } from '../../commands/index.ts';
import { failureText, useI18n } from '../../i18n/index.ts';
import { useContactBook, type ContactsView } from '../../projection/index.ts';
import { Band, Button, Dialog } from '../../ui/index.ts';

export interface PeopleProps {
  readonly view: ContactsView;
  readonly commands: Pick<AccountCommands, 'unblock' | 'withdrawRequest'>;
  readonly onClose: () => void;
}

export function People(props: PeopleProps) {
  const { t, date } = useI18n();
  const book = useContactBook();
  const [error, setError] = createSignal<string>();

  async function run(done: Promise<Outcome>) {
    const outcome = await done;
    setError(outcome.ok ? undefined : failureText(t, outcome.error));
  }
  const blocked = () => [
    ...props.view.contacts
      .filter((contact) => contact.blocked)
      .map((contact) => ({
        user: contact.user,
        name: book.nameOf(contact),
        handle: contact.profile.handle,
      })),
    ...props.view.blocked.map(({ user, displayName, handle }) => ({ user, name: displayName, handle })),
  ];
  const unblock = (user: UserId) => void run(props.commands.unblock(user));
  const withdraw = (handle: Handle) => void run(props.commands.withdrawRequest(handle));

  return (
    <Dialog
      title={t('people.title')}
      icon={icons.contactCard}
      closeWord={t('window.close')}
      onClose={props.onClose}
      actions={
        <Button kind="primary" data-autofocus onClick={() => props.onClose()}>
          {t('people.close')}
        </Button>
      }
    >
      <div class="people">
        <Show when={error()}>{(text) => <Band kind="wrong">{text()}</Band>}</Show>
        <Section title={t('people.have')} nobody={t('people.haveNobody')} all={props.view.contacts}>
          {(contact) => (
            <Line name={book.nameOf(contact)} handle={contact.profile.handle}>
              <span class="people-since">{t('people.since', date(contact.since))}</span>
            </Line>
          )}
        </Section>
        <Section title={t('people.asked')} nobody={t('people.askedNobody')} all={props.view.outgoing}>
          {({ handle, at }) => (
            <Line name={handle} handle={date(at)}>
              <Button onClick={() => withdraw(handle)}>{t('people.withdraw')}</Button>
            </Line>
          )}
        </Section>
        <Section title={t('people.blocked')} nobody={t('people.blockedNobody')} all={blocked()}>
          {({ user, name, handle }) => (
            <Line name={name} handle={handle}>
              <Button onClick={() => unblock(user)}>{t('contact.unblock')}</Button>
            </Line>
          )}
        </Section>
        <Show when={blocked().length > 0}>
          <p class="people-explain">{t('people.blockedExplain')}</p>
        </Show>
      </div>
    </Dialog>
  );
}

interface SectionProps<T> {
  readonly title: string;
  readonly nobody: string;
  readonly all: readonly T[];
  readonly children: (one: T) => JSX.Element;
}

function Section<T>(props: SectionProps<T>) {
  return (
    <section>
      <h3>{props.title}</h3>
      <ul>
        <For each={props.all} fallback={<li class="people-nobody">{props.nobody}</li>}>
          {(one) => props.children(one)}
        </For>
      </ul>
    </section>
  );
}

function Line(props: {
  readonly name: string;
  readonly handle: string;
  readonly children: JSX.Element;
}) {
  return (
    <li>
      <span class="people-name">
        {props.name} <span class="people-handle">{props.handle}</span>
      </span>
      {props.children}
    </li>
  );
}
