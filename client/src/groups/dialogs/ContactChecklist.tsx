/** Contacts to choose from: found by what is typed, ticked one by one. */
import type { UserId } from '#protocol';
import { createSignal, createUniqueId, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { statusLook, usePictures } from '../../person/index.ts';
import { useNameOf, type ContactView } from '../../projection/index.ts';
import { makeMatcher } from '../../text/index.ts';
import { Checkbox, Picture, TextField } from '../../ui/index.ts';
import './contactChecklist.css';

export interface ContactChecklistProps {
  readonly contacts: readonly ContactView[];
  readonly chosen: ReadonlySet<UserId>;
  readonly onChange: (chosen: ReadonlySet<UserId>) => void;
}

/** So many fit without looking for one. */
const manyContacts = 8;

export function ContactChecklist(props: ContactChecklistProps) {
  const { t } = useI18n();
  const pictureOf = usePictures();
  const nameOf = useNameOf();
  const heading = createUniqueId();
  const [looked, setLooked] = createSignal('');
  const found = () => {
    const matches = makeMatcher(looked());
    return props.contacts.filter(({ profile }) =>
      matches(`${nameOf(profile)} ${profile.displayName} ${profile.handle}`),
    );
  };

  function tick(user: UserId, on: boolean) {
    const rest = [...props.chosen].filter((other) => other !== user);
    props.onChange(new Set(on ? [...rest, user] : rest));
  }

  return (
    <div class="checklist" role="group" aria-labelledby={heading}>
      <p class="checklist-heading">
        <span id={heading}>{t('groups.people')}</span>
        <span class="checklist-count" role="status">
          {props.chosen.size > 0 ? t('groups.chosen', props.chosen.size) : ''}
        </span>
      </p>
      <Show when={props.contacts.length > manyContacts}>
        <TextField label={t('groups.search')} value={looked()} onInput={setLooked} type="search" />
      </Show>
      <ul class="checklist-list">
        <For
          each={found()}
          fallback={
            <li class="checklist-empty">
              {t(props.contacts.length === 0 ? 'groups.nobody' : 'groups.noneFound')}
            </li>
          }
        >
          {(contact) => (
            <li class="checklist-row">
              <Picture src={pictureOf(contact.profile)} size={24} status={statusLook(contact.status)} />
              <Checkbox
                label={nameOf(contact.profile)}
                checked={props.chosen.has(contact.user)}
                onChange={(on) => tick(contact.user, on)}
              />
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
