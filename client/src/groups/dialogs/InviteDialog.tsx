/** Asks contacts into a group; from a conversation of two, into a new one, since what the two have said is theirs. */
import type { UserId } from '#protocol';
import { ok } from '#protocol';
import { useI18n } from '../../i18n/index.ts';
import { useNameOf, type Party } from '../../projection/index.ts';
import { ChoosePeople } from './ChoosePeople.tsx';
import { useGroups } from '../context.ts';

export interface InviteDialogProps {
  readonly party: Party;
  readonly onClose: () => void;
}

export function InviteDialog(props: InviteDialogProps) {
  const { t } = useI18n();
  const { commands, contacts, open } = useGroups();
  const nameOf = useNameOf();
  const here = (): ReadonlySet<UserId> => {
    const { party } = props;
    if (party.type === 'pair') return new Set([party.contact.user]);
    const { members, invited } = party.group;
    return new Set([...members.map(({ profile }) => profile), ...invited].map(({ user }) => user));
  };
  const explain = () =>
    props.party.type === 'pair'
      ? t('groups.inviteToPair', nameOf(props.party.contact.profile))
      : t('groups.inviteToGroup');

  async function invite(users: readonly UserId[]) {
    const { party } = props;
    if (party.type === 'group') return commands.invite(party.conversation, users);
    const made = await commands.create('', [party.contact.user, ...users]);
    if (!made.ok) return made;
    open(made.value);
    return ok(undefined);
  }

  return (
    <ChoosePeople
      title={t('groups.inviteTitle')}
      explain={explain()}
      contacts={contacts.view.contacts.filter(({ user }) => !here().has(user))}
      doWord={t('groups.sendInvites')}
      onDo={invite}
      onClose={props.onClose}
    />
  );
}
