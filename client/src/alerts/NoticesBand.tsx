/** Offers notices of the system, once and quietly, after something came that they would have told of. */
import { Show } from 'solid-js';
import { useI18n } from '../i18n/index.ts';
import { Band, Button } from '../ui/index.ts';
import type { SystemNotices } from './system.ts';

export function NoticesBand(props: { readonly notices: SystemNotices }) {
  const { t } = useI18n();
  return (
    <Show when={props.notices.offered()}>
      <Band
        kind="calm"
        actions={
          <>
            <Button kind="link" onClick={() => void props.notices.turn(true)}>
              {t('notices.yes')}
            </Button>
            <Button kind="link" onClick={() => props.notices.decline()}>
              {t('notices.no')}
            </Button>
          </>
        }
      >
        {t('notices.offer')}
      </Band>
    </Show>
  );
}
