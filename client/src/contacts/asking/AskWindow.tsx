/** A small dialog with OK and Cancel, which stays while its answer is on its way and says why it was not taken. */
import { createSignal, Show, type JSX } from 'solid-js';
import type { Outcome } from '../../commands/index.ts';
import { failureText, useI18n } from '../../i18n/index.ts';
import { Band, Button, Dialog } from '../../ui/index.ts';

export interface AskWindowProps {
  readonly title: string;
  readonly icon: string;
  readonly submitWord?: string | undefined;
  /** Nothing: what is there can't be taken, and says so itself. */
  readonly onSubmit: () => Promise<Outcome> | undefined;
  readonly onClose: () => void;
  readonly children: JSX.Element;
}

export function AskWindow(props: AskWindowProps) {
  const { t } = useI18n();
  const [error, setError] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);

  async function submit() {
    const answering = props.onSubmit();
    if (!answering) return;
    setBusy(true);
    const outcome = await answering;
    setBusy(false);
    if (outcome.ok) props.onClose();
    else setError(failureText(t, outcome.error));
  }

  return (
    <Dialog
      title={props.title}
      icon={props.icon}
      closeWord={t('window.close')}
      onClose={props.onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button type="submit" kind="primary" disabled={busy()}>
            {props.submitWord ?? t('ask.ok')}
          </Button>
          <Button onClick={() => props.onClose()}>{t('ask.cancel')}</Button>
        </>
      }
    >
      {props.children}
      <Show when={error()}>{(text) => <Band kind="wrong">{text()}</Band>}</Show>
    </Dialog>
  );
}
