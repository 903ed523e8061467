/** The strips above the log: what may keep an answer from coming, what came late, what went wrong. */
import type { VisibleStatus } from '#protocol';
import { Show, type JSX } from 'solid-js';
import { useI18n } from '../i18n/index.ts';
import { statusLook } from '../person/index.ts';
import type { ConversationView } from '../projection/index.ts';
import { Band, Button } from '../ui/index.ts';
import type { Sending } from './sending.ts';

export interface BandsProps {
  readonly view: ConversationView;
  readonly name: string;
  /** Nothing where it cannot be known, since the relay is away. */
  readonly status: VisibleStatus | undefined;
  readonly sending: Sending;
  readonly editing: boolean;
  /** Lines came in below what is in sight. */
  readonly newBelow: number;
  readonly onShowLate: () => void;
  readonly onShowNew: () => void;
  /** What there is to say about the relay. */
  readonly relay: JSX.Element;
}

export function Bands(props: BandsProps) {
  const { t } = useI18n();
  const mayNotReply = () => {
    const look = props.status && statusLook(props.status);
    return look && look !== 'available' ? t(`conversation.mayNotReply.${look}`, props.name) : undefined;
  };
  return (
    <>
      {props.relay}
      <Show when={props.view.deviceCopy === 'failing'}>
        <Band kind="wrong">{t('band.deviceCopy')}</Band>
      </Show>
      <Show when={props.view.recovered}>
        <Band kind="calm">{t('conversation.recovered')}</Band>
      </Show>
      <Show when={mayNotReply()}>{(text) => <Band kind="info">{text()}</Band>}</Show>
      <Show when={props.view.unseen.length}>
        {(late) => (
          <Band
            kind="info"
            actions={
              <Button kind="link" onClick={() => props.onShowLate()}>
                {t('conversation.show')}
              </Button>
            }
          >
            {t('conversation.lateJump', late())}
          </Band>
        )}
      </Show>
      <Show when={props.newBelow}>
        {(count) => (
          <Band
            kind="info"
            actions={
              <Button kind="link" onClick={() => props.onShowNew()}>
                {t('conversation.show')}
              </Button>
            }
          >
            {t('conversation.newJump', count())}
          </Band>
        )}
      </Show>
      <Show when={props.editing}>
        <Band kind="info">{t('conversation.editing')}</Band>
      </Show>
      <Show when={props.sending.over()}>
        {(over) => <Band kind="info">{t('conversation.tooLong', over())}</Band>}
      </Show>
      <Show when={props.sending.notice() === 'not-saved'}>
        <Band kind="wrong">{t('conversation.notSaved')}</Band>
      </Show>
    </>
  );
}
