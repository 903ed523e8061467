/** The corner where toasts come up. */
import { For } from 'solid-js';
import { MessageText } from '../emoticons/index.ts';
import { useI18n } from '../i18n/index.ts';
import { statusLook } from '../person/index.ts';
import { Picture, Toast, ToastStack } from '../ui/index.ts';
import type { Toasts } from './toasts.ts';

export interface NotificationsProps {
  readonly toasts: Toasts;
  /** Where it is chosen what there is a notice of. */
  readonly onOptions: () => void;
}

export function Notifications(props: NotificationsProps) {
  const { t, locale } = useI18n();
  return (
    <ToastStack label={t('alerts.region')}>
      <For each={props.toasts.list()}>
        {(note) => (
          <Toast
            title={note.title}
            text={note.text && <MessageText text={note.text} locale={locale()} plain />}
            picture={<Picture src={note.picture} size={48} status={statusLook(note.status)} />}
            closeWord={t('alerts.dismiss')}
            onActivate={note.onActivate}
            optionsWord={t('alerts.options')}
            onOptions={() => props.onOptions()}
            onGone={() => props.toasts.remove(note)}
          />
        )}
      </For>
    </ToastStack>
  );
}
