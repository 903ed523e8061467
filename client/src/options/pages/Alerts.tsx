/** What there is a toast of, and whether the system tells of it while the app is out of sight. */
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { Checkbox } from '../../ui/index.ts';
import type { OptionsDeps } from '../deps.ts';
import { OptionSwitch } from '../parts/index.ts';

const names = [
  'alerts.message',
  'alerts.nudge',
  'alerts.online',
  'alerts.offline',
  'alerts.newContact',
] as const;

export function Alerts(props: OptionsDeps) {
  const { t } = useI18n();
  const permission = () => props.notices.permission();
  return (
    <>
      <fieldset class="options-group">
        <legend>{t('options.alertsTitle')}</legend>
        <For each={names}>{(name) => <OptionSwitch name={name} label={t(`options.${name}`)} />}</For>
      </fieldset>
      <Show when={permission() !== 'unsupported'}>
        <fieldset class="options-group">
          <legend>{t('options.noticesTitle')}</legend>
          <Checkbox
            label={t('options.notices')}
            checked={props.notices.on()}
            disabled={permission() === 'denied'}
            onChange={(on) => void props.notices.turn(on)}
          />
          <p class="field-hint">
            {t(permission() === 'denied' ? 'options.noticesDenied' : 'options.noticesHere')}
          </p>
        </fieldset>
      </Show>
    </>
  );
}
