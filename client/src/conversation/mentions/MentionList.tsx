/** Members to mention, offered over the field while an `@` is typed: the arrow keys choose, Enter or Tab takes, Escape goes on typing. */
import {
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  For,
  on,
  onCleanup,
  Show,
} from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { PersonName, usePictures } from '../../person/index.ts';
import { Picture } from '../../ui/index.ts';
import { useTalk } from '../talk/index.ts';
import { candidates, mentioningAt, type Mentionable, type Mentioning } from './mentioning.ts';
import './mentions.css';

export function MentionList(props: { readonly field: () => HTMLTextAreaElement | undefined }) {
  const { t } = useI18n();
  const { draft, insert, intake, nameOf, party, self } = useTalk();
  const pictureOf = usePictures();
  const id = createUniqueId();
  const optionId = (index: number) => `${id}-${index}`;
  const [mentioning, setMentioning] = createSignal<Mentioning>();
  const [active, setActive] = createSignal(0);
  /** Where the reader has said no. */
  let refused: number | undefined;

  const people = (): readonly Mentionable[] => {
    const other = party();
    if (other.type === 'pair') return [];
    return other.group.members.flatMap(({ profile }) =>
      profile.user === self() ? [] : [{ profile, name: nameOf(profile.user) }],
    );
  };
  const found = createMemo(() => {
    const current = mentioning();
    return current ? candidates(people(), current.typed) : [];
  });
  const isOpen = () => found().length > 0;

  createEffect(
    on(draft.text, (text) => {
      const cursor = props.field()?.selectionStart ?? text.length;
      const next = mentioningAt(text, cursor);
      if (next?.start !== refused) refused = undefined;
      setMentioning(refused === undefined ? next : undefined);
      setActive(0);
    }),
  );

  // The field keeps the keyboard; this says where it is in the list.
  createEffect(() => {
    const field = props.field();
    if (!field) return;
    if (isOpen()) {
      field.setAttribute('aria-controls', id);
      field.setAttribute('aria-activedescendant', optionId(active()));
    } else {
      field.removeAttribute('aria-controls');
      field.removeAttribute('aria-activedescendant');
    }
  });

  function take(index: number) {
    const field = props.field();
    const person = found()[index];
    const current = mentioning();
    if (!field || !person || !current) return;
    field.setSelectionRange(current.start, current.start + 1 + current.typed.length);
    insert(`@${person.profile.handle} `);
    setMentioning(undefined);
  }

  function onKey({ key, shiftKey }: KeyboardEvent): boolean {
    if (!isOpen()) return false;
    const count = found().length;
    if (key === 'ArrowDown') setActive((active() + 1) % count);
    else if (key === 'ArrowUp') setActive((active() + count - 1) % count);
    else if ((key === 'Enter' || key === 'Tab') && !shiftKey) take(active());
    else if (key === 'Escape') {
      refused = mentioning()?.start;
      setMentioning(undefined);
    } else return false;
    return true;
  }

  onCleanup(intake.add({ key: onKey }));

  return (
    <Show when={isOpen()}>
      <ul class="mention-list" role="listbox" id={id} aria-label={t('groups.mentions')}>
        <For each={found()}>
          {({ profile, name }, index) => (
            <li
              class="mention-option"
              role="option"
              id={optionId(index())}
              aria-selected={index() === active()}
              // The field must not lose the keyboard, nor a finger that scrolls pick anybody.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(index())}
            >
              <Picture src={pictureOf(profile)} size={24} status="available" />
              <span class="mention-name">
                <Show when={name === profile.displayName} fallback={name}>
                  <PersonName of={profile} />
                </Show>
              </span>
              <span class="mention-handle">@{profile.handle}</span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
