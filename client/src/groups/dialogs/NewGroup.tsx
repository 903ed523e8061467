/** Makes a group: a title, and whom to ask. */
import { limits } from '#protocol';
import { createSignal } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { TextField } from '../../ui/index.ts';
import { ChoosePeople } from './ChoosePeople.tsx';
import { useGroups } from '../context.ts';

export function NewGroup(props: { readonly onClose: () => void }) {
  const { t } = useI18n();
  const { commands, contacts, open } = useGroups();
  const [title, setTitle] = createSignal('');
  return (
    <ChoosePeople
      title={t('groups.new')}
      explain={t('groups.newExplain')}
      contacts={contacts.view.contacts}
      doWord={t('groups.create')}
      mayBeNobody
      onDo={(users) => commands.create(title().trim(), users)}
      onDone={open}
      onClose={props.onClose}
    >
      <TextField
        label={t('groups.name')}
        hint={t('groups.nameHint')}
        value={title()}
        onInput={setTitle}
        autocomplete="off"
        maxlength={limits.entry.titleCharacters}
      />
    </ChoosePeople>
  );
}
