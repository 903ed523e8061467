/** Those who ask one into a group, one dialog after another. Closing one leaves the answer for the next start. */
import type { ConversationId, GroupInvitation } from '#protocol';
import { createMemo, createSignal, Show } from 'solid-js';
import { icons } from '../art/index.ts';
import type { Outcome } from '../commands/index.ts';
import { failureText, useI18n } from '../i18n/index.ts';
import { Band, Button, Dialog } from '../ui/index.ts';
import { useGroups } from './context.ts';

export function Invitations() {
  const { groups } = useGroups();
  const [postponed, setPostponed] = createSignal<ReadonlySet<ConversationId>>(new Set());
  const next = createMemo(
    () => groups.view().invitations.find(({ id }) => !postponed().has(id)),
    undefined,
    { equals: (before, after) => before?.id === after?.id },
  );
  return (
    <Show when={next()} keyed>
      {(invitation) => (
        <InvitationDialog
          invitation={invitation}
          onClose={() => setPostponed((before) => new Set([...before, invitation.id]))}
        />
      )}
    </Show>
  );
}

interface InvitationDialogProps {
  readonly invitation: GroupInvitation;
  readonly onClose: () => void;
}

function InvitationDialog(props: InvitationDialogProps) {
  const { t } = useI18n();
  const { commands, open } = useGroups();
  const [error, setError] = createSignal<string>();
  const [answering, setAnswering] = createSignal(false);
  const { id, title, from, members } = props.invitation;

  async function answer(answered: Promise<Outcome>, then: () => void) {
    setAnswering(true);
    const outcome = await answered;
    setAnswering(false);
    if (outcome.ok) then();
    else setError(failureText(t, outcome.error));
  }

  return (
    <Dialog
      title={
        title === ''
          ? t('groups.asked', from.displayName)
          : t('groups.askedInto', from.displayName, title)
      }
      icon={icons.newGroup}
      closeWord={t('window.close')}
      modal={false}
      onClose={props.onClose}
      actions={
        <>
          <Button
            kind="primary"
            disabled={answering()}
            onClick={() => void answer(commands.accept(id), () => open(id))}
          >
            {t('groups.accept')}
          </Button>
          <Button
            disabled={answering()}
            onClick={() => void answer(commands.decline(id), () => undefined)}
          >
            {t('groups.decline')}
          </Button>
        </>
      }
    >
      <p>{t('groups.askedExplain', members)}</p>
      <Show when={error()}>{(text) => <Band kind="wrong">{text()}</Band>}</Show>
    </Dialog>
  );
}
