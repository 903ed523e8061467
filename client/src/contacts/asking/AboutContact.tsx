/** What one keeps about a contact – nickname, note, alerts –, and whether they stay one. */
import { limits } from '#protocol';
import { createSignal } from 'solid-js';
import { icons } from '../../art/index.ts';
import type { AccountCommands, ContactBookCommands } from '../../commands/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { useContactBook, type ContactView } from '../../projection/index.ts';
import { Checkbox, TextArea, TextField } from '../../ui/index.ts';
import { AskWindow } from './AskWindow.tsx';

export interface AboutContactProps {
  readonly contact: ContactView;
  readonly commands: ContactBookCommands & Pick<AccountCommands, 'removeContact'>;
  readonly onClose: () => void;
}

const longestNote = 1_000;

function useSettings(props: AboutContactProps) {
  const book = useContactBook();
  const user = () => props.contact.user;
  return {
    user,
    name: () => book.nameOf(props.contact),
    own: () => props.contact.profile.displayName,
    kept: () => book.view.contacts[user()],
  };
}

export function Nickname(props: AboutContactProps) {
  const { t } = useI18n();
  const { user, own, kept } = useSettings(props);
  const [name, setName] = createSignal(kept()?.nickname ?? '');
  return (
    <AskWindow
      title={t('ask.nicknameTitle', own())}
      icon={icons.contactCard}
      onSubmit={() => props.commands.keep(user(), 'nickname', name())}
      onClose={props.onClose}
    >
      <TextField
        label={t('ask.nickname')}
        hint={t('ask.nicknameHint', own())}
        value={name()}
        onInput={setName}
        maxlength={limits.displayName}
        autocomplete="off"
      />
    </AskWindow>
  );
}

export function Note(props: AboutContactProps) {
  const { t } = useI18n();
  const { user, name, kept } = useSettings(props);
  const [note, setNote] = createSignal(kept()?.note ?? '');
  return (
    <AskWindow
      title={t('ask.noteTitle', name())}
      icon={icons.contactCard}
      onSubmit={() => props.commands.keep(user(), 'note', note())}
      onClose={props.onClose}
    >
      <TextArea
        label={t('ask.note')}
        hint={t('ask.noteHint')}
        value={note()}
        onInput={setNote}
        maxlength={longestNote}
        rows="4"
      />
    </AskWindow>
  );
}

const alertChoices = [
  ['alerts', 'ask.alertsComing'],
  ['sounds', 'ask.alertsSounds'],
  ['nudges', 'ask.alertsNudges'],
] as const;

export function AlertChoices(props: AboutContactProps) {
  const { t } = useI18n();
  const { user, name, kept } = useSettings(props);
  const [chosen, setChosen] = createSignal({
    alerts: kept()?.alerts ?? true,
    sounds: kept()?.sounds ?? true,
    nudges: kept()?.nudges ?? true,
  });

  async function keepAll() {
    const outcomes = await Promise.all(
      alertChoices.map(async ([choice]) => props.commands.keep(user(), choice, chosen()[choice])),
    );
    return outcomes.find(({ ok }) => !ok) ?? ({ ok: true, value: undefined } as const);
  }

  return (
    <AskWindow
      title={t('ask.alertsTitle', name())}
      icon={icons.alerts}
      onSubmit={keepAll}
      onClose={props.onClose}
    >
      <div class="ask-choices">
        {alertChoices.map(([choice, word]) => (
          <Checkbox
            label={t(word)}
            checked={chosen()[choice]}
            onChange={(on) => setChosen((before) => ({ ...before, [choice]: on }))}
          />
        ))}
      </div>
    </AskWindow>
  );
}

export function DeleteContact(props: AboutContactProps) {
  const { t } = useI18n();
  const { user, name } = useSettings(props);
  const [block, setBlock] = createSignal(false);

  async function remove() {
    const who = user();
    const outcome = await props.commands.removeContact(who, { block: block() });
    return outcome.ok ? props.commands.forget(who) : outcome;
  }

  return (
    <AskWindow
      title={t('ask.deleteTitle', name())}
      icon={icons.question}
      submitWord={t('ask.deleteSubmit')}
      onSubmit={remove}
      onClose={props.onClose}
    >
      <p>{t('ask.deleteExplain')}</p>
      <Checkbox label={t('ask.deleteBlock')} checked={block()} onChange={setBlock} />
    </AskWindow>
  );
}
