/** The strips above the log: what may keep an answer from coming, what came late, what went wrong. */
import type { VisibleStatus } from '#protocol';
import { Show, type JSX } from 'solid-js';
import { useI18n } from '../i18n/index.ts';
import { statusLook } from '../person/index.ts';
import { Band, Button } from '../ui/index.ts';
import { useTalk } from './talk/index.ts';
import { useWhoName } from './Who.tsx';

export interface BandsProps {
  /** Nothing where it cannot be known, since the relay is away. */
  readonly status: VisibleStatus | undefined;
  /** Lines came in below what is in sight. */
  readonly newBelow: number;
  readonly onShowLate: () => void;
  readonly onShowNew: () => void;
  /** What there is to say about the relay. */
  readonly relay: JSX.Element;
}

export function Bands(props: BandsProps) {
  const { t } = useI18n();
  const { party, conversation, draft, notices, sending } = useTalk();
  const name = useWhoName();
  const { view } = conversation;
  const isGone = () => {
    const other = party();
    return other.type === 'group' && other.group.role === undefined;
  };
  const mayNotReply = () => {
    const look = props.status && statusLook(props.status);
    return look && look !== 'available' ? t(`conversation.mayNotReply.${look}`, name()) : undefined;
  };
  return (
    <>
      {props.relay}
      <Show when={view.deviceCopy === 'failing'}>
        <Band kind="wrong">{t('band.deviceCopy')}</Band>
      </Show>
      <Show when={view.recovered}>
        <Band kind="calm">{t('conversation.recovered')}</Band>
      </Show>
      <Show when={view.held}>{(refusal) => <Band kind="info">{t(`refusal.${refusal()}`)}</Band>}</Show>
      <Show when={isGone()}>
        <Band kind="calm">{t('groups.gone')}</Band>
      </Show>
      <Show when={mayNotReply()}>{(text) => <Band kind="info">{text()}</Band>}</Show>
      <Show when={view.unseen.length}>
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
      <Show when={draft.editing()}>
        <Band kind="info">{t('conversation.editing')}</Band>
      </Show>
      <Show when={sending.over()}>
        {(over) => <Band kind="info">{t('conversation.tooLong', over())}</Band>}
      </Show>
      <Show when={notices.shown('wrong')}>{(said) => <Band kind="wrong">{said().text}</Band>}</Show>
    </>
  );
}
