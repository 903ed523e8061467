/** Asks contacts into a group; from a conversation of two, into a new one, since what the two have said is theirs. */
import type { ConversationId, Result, UserId } from '#protocol';
import { useI18n } from '../../i18n/index.ts';
import { useNameOf, type Party } from '../../projection/index.ts';
import type { Failure } from '../../session/index.ts';
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

  async function invite(users: readonly UserId[]): Promise<Result<ConversationId | void, Failure>> {
    const { party } = props;
    return party.type === 'group'
      ? commands.invite(party.conversation, users)
      : commands.create('', [party.contact.user, ...users]);
  }

  return (
    <ChoosePeople
      title={t('groups.inviteTitle')}
      explain={explain()}
      contacts={contacts.view.contacts.filter(({ user }) => !here().has(user))}
      doWord={t('groups.sendInvites')}
      onDo={invite}
      onDone={(made) => made && open(made)}
      onClose={props.onClose}
    />
  );
}
