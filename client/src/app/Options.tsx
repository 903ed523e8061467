/** Options: the language, the devices that are signed in, and invite codes for new people. */
import { createResource, createSignal, For, Show } from 'solid-js';
import { icons } from '../art/index.ts';
import { failureText, useI18n } from '../i18n/index.ts';
import { LooksFields } from '../looks/index.ts';
import { LanguageChoice } from '../person/index.ts';
import type { Failure, Session } from '../session/index.ts';
import { inviteLink } from '../signin/index.ts';
import { Band, Button, Checkbox, Dialog } from '../ui/index.ts';
import type { SoundChoice } from './sounds.ts';
import './options.css';

export interface OptionsProps {
  readonly session: Pick<Session, 'call'>;
  readonly soundChoice: SoundChoice;
  readonly onClose: () => void;
}

export function Options(props: OptionsProps) {
  const { t, date, time } = useI18n();
  const [failure, setFailure] = createSignal<Failure>();
  const [invite, setInvite] = createSignal<{ readonly invite: string; readonly expires: number }>();
  const [devices, { refetch }] = createResource(async () => {
    const answer = await props.session.call('devices');
    if (!answer.ok) setFailure(answer.error);
    return answer.ok ? answer.value : [];
  });
  const moment = (at: number) => `${date(at)} ${time(at)}`;

  async function revoke(device: string) {
    const answer = await props.session.call('revokeDevice', { params: { device } });
    setFailure(answer.ok ? undefined : answer.error);
    await refetch();
  }

  async function makeInvite() {
    const answer = await props.session.call('createInvite');
    setFailure(answer.ok ? undefined : answer.error);
    if (answer.ok) setInvite(answer.value);
  }

  return (
    <Dialog
      title={t('options.title')}
      icon={icons.options}
      closeWord={t('window.close')}
      onClose={props.onClose}
      actions={
        <Button kind="primary" onClick={() => props.onClose()}>
          {t('options.close')}
        </Button>
      }
    >
      <div class="options">
        <Show when={failure()}>{(shown) => <Band kind="wrong">{failureText(t, shown())}</Band>}</Show>
        <LanguageChoice />
        <LooksFields />
        <Checkbox
          label={t('options.sounds')}
          checked={props.soundChoice.on()}
          onChange={props.soundChoice.turn}
        />
        <h3>{t('options.devices')}</h3>
        <ul class="options-devices">
          <For each={devices()}>
            {(device) => (
              <li>
                <span>
                  {device.name} –{' '}
                  {device.current
                    ? t('options.thisDevice')
                    : t('options.lastSeen', moment(device.lastSeen))}
                </span>
                <Show when={!device.current}>
                  <Button onClick={() => void revoke(device.id)}>{t('options.revoke')}</Button>
                </Show>
              </li>
            )}
          </For>
        </ul>
        <Button onClick={() => void makeInvite()}>{t('options.invite')}</Button>
        <Show when={invite()}>
          {(made) => (
            <p>
              {t('options.inviteMade', moment(made().expires))}{' '}
              <code>{inviteLink(location.origin, made().invite)}</code>
            </p>
          )}
        </Show>
      </div>
    </Dialog>
  );
}
