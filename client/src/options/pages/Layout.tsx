/** How the app looks on this device. */
import { useI18n } from '../../i18n/index.ts';
import { LooksFields } from '../../looks/index.ts';

export function Layout() {
  const { t } = useI18n();
  return (
    <>
      <LooksFields />
      <p class="field-hint">{t('options.layoutHere')}</p>
    </>
  );
}
