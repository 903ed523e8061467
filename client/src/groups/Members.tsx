/** Who is in a group: everyone's picture, name and role; the status of who is a contact; and what can be done about them. */
import type { Profile } from '#protocol';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { useI18n } from '../i18n/index.ts';
import { PersonName, statusLook, usePictures } from '../person/index.ts';
import { useNameOf, type GroupView, type MemberView } from '../projection/index.ts';
import { Glyph, MenuButton, Picture, type StatusLook } from '../ui/index.ts';
import { useGroups, useNaming } from './context.ts';
import { groupTitle } from './names.ts';
import './members.css';

export interface MembersProps {
  readonly group: GroupView;
  readonly onRefused: (refused: string) => void;
}

export function Members(props: MembersProps) {
  const { t } = useI18n();
  const naming = useNaming();
  const nameOf = useNameOf();
  const { self, commands } = useGroups();
  const id = () => props.group.conversation;
  // By user, so that a row keeps the keyboard's place when the group is read again.
  const users = createMemo(() => props.group.members.map(({ profile }) => profile.user));
  const byUser = createMemo(
    () => new Map(props.group.members.map((member) => [member.profile.user, member])),
  );

  const choices = ({ role }: MemberView) => [
    role === 'owner'
      ? { id: 'member', label: t('groups.makeMember') }
      : { id: 'owner', label: t('groups.makeOwner') },
    { id: 'remove', label: t('groups.remove'), startsGroup: true },
  ];

  async function pick(choice: string, { profile }: MemberView) {
    const outcome =
      choice === 'remove'
        ? await commands.remove(id(), profile.user)
        : await commands.setRole(id(), profile.user, choice === 'owner' ? 'owner' : 'member');
    if (!outcome.ok && outcome.error.type === 'refused') {
      props.onRefused(t(`refusal.${outcome.error.refusal}`));
    } else if (!outcome.ok) props.onRefused(t('failure.unreachable'));
  }

  return (
    <ul class="members" aria-label={t('groups.membersOf', groupTitle(props.group, naming()))}>
      <For each={users()}>
        {(user) => (
          <Show when={byUser().get(user)}>
            {(member) => (
              <MemberLine
                profile={member().profile}
                name={
                  user === self
                    ? t('groups.you', member().profile.displayName)
                    : nameOf(member().profile)
                }
                look={lookOf(member())}
                word={[
                  ...(member().role === 'owner' ? [t('groups.owner')] : []),
                  ...statusWords(member(), (status) => t(`status.${status}`)),
                ].join(' · ')}
              >
                <Show when={props.group.role === 'owner' && user !== self}>
                  <MenuButton
                    class="member-menu"
                    label={t('groups.memberMenu', nameOf(member().profile))}
                    items={choices(member())}
                    onPick={(choice) => void pick(choice, member())}
                  >
                    <Glyph name="more" />
                  </MenuButton>
                </Show>
              </MemberLine>
            )}
          </Show>
        )}
      </For>
      <For each={props.group.invited}>
        {(profile) => (
          <MemberLine profile={profile} name={nameOf(profile)} look="offline" word={t('groups.waiting')}>
            <Show when={props.group.role}>
              <MenuButton
                class="member-menu"
                label={t('groups.memberMenu', nameOf(profile))}
                items={[{ id: 'withdraw', label: t('groups.withdraw') }]}
                onPick={() => void commands.withdraw(id(), profile.user)}
              >
                <Glyph name="more" />
              </MenuButton>
            </Show>
          </MemberLine>
        )}
      </For>
    </ul>
  );
}

const lookOf = ({ status }: MemberView): StatusLook => statusLook(status ?? 'offline');

const statusWords = (
  { status }: MemberView,
  word: (status: NonNullable<MemberView['status']>) => string,
): readonly string[] => (status === undefined ? [] : [word(status)]);

interface MemberLineProps {
  readonly profile: Profile;
  readonly name: string;
  readonly look: StatusLook;
  readonly word: string;
  readonly children: JSX.Element;
}

function MemberLine(props: MemberLineProps) {
  const pictureOf = usePictures();
  return (
    <li class="member">
      <Picture src={pictureOf(props.profile)} size={24} status={props.look} />
      <span class="member-lines">
        <span class="member-name" title={props.name}>
          <Show when={props.name === props.profile.displayName} fallback={props.name}>
            <PersonName of={props.profile} />
          </Show>
        </span>
        <span class="member-word">{props.word}</span>
      </span>
      {props.children}
    </li>
  );
}
