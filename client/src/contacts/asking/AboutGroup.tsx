/** A contact group's name, and whether it stays. */
import { createSignal } from 'solid-js';
import { icons } from '../../art/index.ts';
import type { ContactBookCommands, Outcome } from '../../commands/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { TextField } from '../../ui/index.ts';
import { AskWindow } from './AskWindow.tsx';

const longestName = 48;

export interface GroupNameProps {
  readonly title: string;
  readonly name: string;
  readonly onName: (name: string) => Promise<Outcome>;
  readonly onClose: () => void;
}

export function GroupName(props: GroupNameProps) {
  const { t } = useI18n();
  const [name, setName] = createSignal(props.name);
  const [error, setError] = createSignal<string>();

  function submit() {
    if (name().trim() !== '') return props.onName(name());
    setError(t('listGroup.nameMissing'));
    return undefined;
  }

  return (
    <AskWindow title={props.title} icon={icons.newGroup} onSubmit={submit} onClose={props.onClose}>
      <TextField
        label={t('listGroup.name')}
        error={error()}
        value={name()}
        onInput={(text) => {
          setName(text);
          setError(undefined);
        }}
        maxlength={longestName}
        autocomplete="off"
      />
    </AskWindow>
  );
}

export interface DeleteGroupProps {
  readonly group: string;
  readonly name: string;
  readonly commands: Pick<ContactBookCommands, 'deleteGroup'>;
  readonly onClose: () => void;
}

export function DeleteGroup(props: DeleteGroupProps) {
  const { t } = useI18n();
  return (
    <AskWindow
      title={t('listGroup.deleteTitle', props.name)}
      icon={icons.question}
      submitWord={t('listGroup.deleteSubmit')}
      onSubmit={() => props.commands.deleteGroup(props.group)}
      onClose={props.onClose}
    >
      <p>{t('listGroup.deleteExplain')}</p>
    </AskWindow>
  );
}
