/** Asks somebody, by their handle, to become a contact. */
import { Handle } from '#protocol';
import { createSignal } from 'solid-js';
import * as v from 'valibot';
import { icons } from '../art/index.ts';
import type { AccountCommands } from '../commands/index.ts';
import { failureText, useI18n } from '../i18n/index.ts';
import { Button, Dialog, TextField } from '../ui/index.ts';

export interface AddContactProps {
  readonly commands: Pick<AccountCommands, 'requestContact'>;
  readonly onClose: () => void;
}

export function AddContact(props: AddContactProps) {
  const { t } = useI18n();
  const [handle, setHandle] = createSignal('');
  const [error, setError] = createSignal<string>();
  const [sending, setSending] = createSignal(false);

  async function send() {
    const asked = v.safeParse(Handle, handle());
    if (!asked.success) {
      setError(t(handle().trim() === '' ? 'signIn.missing.handle' : 'refusal.bad-handle'));
      return;
    }
    setSending(true);
    const outcome = await props.commands.requestContact(asked.output);
    setSending(false);
    if (outcome.ok) props.onClose();
    else setError(failureText(t, outcome.error));
  }

  return (
    <Dialog
      title={t('add.title')}
      icon={icons.addContact}
      closeWord={t('window.close')}
      onClose={props.onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button type="submit" kind="primary" disabled={sending()}>
            {t('add.submit')}
          </Button>
          <Button onClick={() => props.onClose()}>{t('add.cancel')}</Button>
        </>
      }
    >
      <TextField
        label={t('add.handle')}
        hint={t('add.explain')}
        error={error()}
        value={handle()}
        onInput={(text) => {
          setHandle(text);
          setError(undefined);
        }}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        maxlength={64}
      />
    </Dialog>
  );
}
