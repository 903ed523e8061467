/** Asks before words that never left this device are lost. */
import { icons } from '../art/index.ts';
import { useI18n } from '../i18n/index.ts';
import { Button, Dialog } from '../ui/index.ts';

export interface SignOutDialogProps {
  readonly unsent: number;
  readonly onSignOut: () => void;
  readonly onClose: () => void;
}

export function SignOutDialog(props: SignOutDialogProps) {
  const { t } = useI18n();
  return (
    <Dialog
      title={t('signOut.title')}
      icon={icons.warning}
      closeWord={t('window.close')}
      onClose={props.onClose}
      actions={
        <>
          <Button kind="primary" onClick={() => props.onClose()}>
            {t('signOut.stay')}
          </Button>
          <Button onClick={() => props.onSignOut()}>{t('signOut.anyway')}</Button>
        </>
      }
    >
      <p>{t('signOut.waiting', props.unsent)}</p>
    </Dialog>
  );
}
