/** Asks before an account is taken off this device. */
import { icons } from '../art/index.ts';
import { useI18n } from '../i18n/index.ts';
import type { Remembered } from '../session/index.ts';
import { Button, Dialog } from '../ui/index.ts';

export interface ForgetDialogProps {
  readonly account: Remembered;
  readonly onForget: () => void;
  readonly onClose: () => void;
}

export function ForgetDialog(props: ForgetDialogProps) {
  const { t } = useI18n();
  return (
    <Dialog
      title={t('signIn.forget')}
      icon={icons.warning}
      closeWord={t('window.close')}
      onClose={props.onClose}
      actions={
        <>
          <Button kind="primary" onClick={() => props.onClose()}>
            {t('signIn.forgetNot')}
          </Button>
          <Button onClick={() => props.onForget()}>{t('signIn.forgetYes')}</Button>
        </>
      }
    >
      <p>{t('signIn.forgetExplain', props.account.displayName)}</p>
    </Dialog>
  );
}
