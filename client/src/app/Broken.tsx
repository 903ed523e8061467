/** What stands in the place of a screen that broke: nothing is lost, and a reload usually helps. */
import { useI18n } from '../i18n/index.ts';
import { Button, Dialog } from '../ui/index.ts';

export function Broken(props: { readonly error: unknown }) {
  const { t } = useI18n();
  const reload = () => location.reload();
  return (
    <Dialog
      title={t('app.broken')}
      closeWord={t('window.close')}
      onClose={reload}
      actions={
        <Button kind="primary" onClick={reload}>
          {t('app.reload')}
        </Button>
      }
    >
      <p>{t('app.brokenExplain')}</p>
      <p>
        <code>{String(props.error)}</code>
      </p>
    </Dialog>
  );
}
