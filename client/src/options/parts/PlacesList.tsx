/** The devices of the account: what each is called, and where to sign out or to give one up. */
import type { Device } from '#protocol';
import { For, onMount, Show } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { Button, InlineField } from '../../ui/index.ts';
import type { OptionsDeps } from '../deps.ts';
import { useKeeping } from './keeping.tsx';

const longestName = 64;

export function PlacesList(props: Pick<OptionsDeps, 'places' | 'placeCommands'>) {
  const { t, date, time } = useI18n();
  const keep = useKeeping();
  onMount(() => void props.places.refresh());

  const moment = (at: number) => `${date(at)} ${time(at)}`;
  const about = (device: Device) => {
    if (device.current) return t('options.thisDevice');
    return device.signedIn
      ? t('options.signedInThere', moment(device.lastSeen))
      : t('options.lastSeen', moment(device.lastSeen));
  };

  return (
    <fieldset class="options-group">
      <legend>{t('options.devices')}</legend>
      <ul class="options-list">
        <For each={props.places.list()}>
          {(device) => (
            <li>
              <span class="options-place">
                <InlineField
                  label={t('options.deviceName')}
                  value={device.name}
                  placeholder={t('options.deviceName')}
                  maxLength={longestName}
                  onCommit={(name) => void keep(props.placeCommands.rename(device.id, name))}
                />
                <small>{about(device)}</small>
              </span>
              <Show when={!device.current}>
                <span class="options-acts">
                  <Show when={device.signedIn}>
                    <Button onClick={() => void keep(props.placeCommands.signOut(device.id))}>
                      {t('options.signOutThere')}
                    </Button>
                  </Show>
                  <Button
                    title={t('options.revokeExplain')}
                    onClick={() => void keep(props.placeCommands.revoke(device.id))}
                  >
                    {t('options.revoke')}
                  </Button>
                </span>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.places.list().length > 1}>
        <p class="field-hint">{t('options.revokeExplain')}</p>
      </Show>
    </fieldset>
  );
}
