/** People who ask to become contacts, one dialog after another. Closing one leaves the answer for later. */
import type { IncomingRequest, UserId } from '#protocol';
import { createMemo, createSignal, Show } from 'solid-js';
import { icons } from '../art/index.ts';
import type { AccountCommands, Outcome } from '../commands/index.ts';
import { failureText, useI18n } from '../i18n/index.ts';
import { Band, Button, Dialog } from '../ui/index.ts';

export interface RequestsProps {
  readonly incoming: readonly IncomingRequest[];
  readonly commands: Pick<AccountCommands, 'accept' | 'decline'>;
  /** Whose dialogs were closed without an answer. */
  readonly postponed: ReadonlySet<UserId>;
  readonly onPostpone: (user: UserId) => void;
}

export function Requests(props: RequestsProps) {
  const next = createMemo(
    () => props.incoming.find(({ profile }) => !props.postponed.has(profile.user)),
    undefined,
    { equals: (before, after) => before?.profile.user === after?.profile.user },
  );
  return (
    <Show when={next()} keyed>
      {(request) => (
        <RequestDialog
          request={request}
          commands={props.commands}
          onClose={() => props.onPostpone(request.profile.user)}
        />
      )}
    </Show>
  );
}

interface RequestDialogProps extends Pick<RequestsProps, 'commands'> {
  readonly request: IncomingRequest;
  readonly onClose: () => void;
}

function RequestDialog(props: RequestDialogProps) {
  const { t } = useI18n();
  const [error, setError] = createSignal<string>();
  const [answering, setAnswering] = createSignal(false);
  const user = () => props.request.profile.user;

  async function answer(answered: Promise<Outcome>) {
    setAnswering(true);
    const outcome = await answered;
    setAnswering(false);
    setError(outcome.ok ? undefined : failureText(t, outcome.error));
  }

  return (
    <Dialog
      title={t('request.title', props.request.profile.displayName)}
      icon={icons.contactCard}
      closeWord={t('window.close')}
      modal={false}
      onClose={props.onClose}
      actions={
        <>
          <Button
            kind="primary"
            disabled={answering()}
            onClick={() => void answer(props.commands.accept(user()))}
          >
            {t('request.accept')}
          </Button>
          <Button disabled={answering()} onClick={() => void answer(props.commands.decline(user()))}>
            {t('request.decline')}
          </Button>
        </>
      }
    >
      <p>{t('request.explain', props.request.profile.handle)}</p>
      <Show when={error()}>{(text) => <Band kind="wrong">{text()}</Band>}</Show>
    </Dialog>
  );
}
