/** Says that one is shown otherwise than one may think: under a status of one's own making, or away for want of input. */
import { Match, Switch } from 'solid-js';
import { useI18n } from '../i18n/index.ts';
import type { Absence } from '../projection/index.ts';
import { Band, Button } from '../ui/index.ts';

export interface StatusBandProps {
  readonly absence: Absence | null;
  /** Contacts see “away”. */
  readonly idle: boolean;
  readonly onLeave: () => void;
}

export function StatusBand(props: StatusBandProps) {
  const { t } = useI18n();
  const text = ({ status: { name, reply } }: Absence) =>
    reply.trim() === '' ? t('presence.shownAs', name) : t('presence.answering', name);
  return (
    <Switch>
      <Match when={props.absence}>
        {(absence) => (
          <Band
            kind="calm"
            actions={
              <Button kind="link" onClick={() => props.onLeave()}>
                {t('presence.leave')}
              </Button>
            }
          >
            {text(absence())}
          </Band>
        )}
      </Match>
      <Match when={props.idle}>
        <Band kind="calm">{t('presence.idle')}</Band>
      </Match>
    </Switch>
  );
}
