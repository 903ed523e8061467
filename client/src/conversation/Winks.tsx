/** The wink that plays over the conversation, if one does. */
import { Show } from 'solid-js';
import { useI18n } from '../i18n/index.ts';
import { prefersReducedMotion, type Sounds } from '../ui/index.ts';
import { winkName, WinkPlayer, type WinkQueue } from '../winks/index.ts';

export interface WinksProps {
  readonly queue: WinkQueue;
  readonly sounds: Pick<Sounds, 'playScore'>;
}

export function Winks(props: WinksProps) {
  const { t, locale } = useI18n();
  return (
    <Show when={props.queue.current()} keyed>
      {({ wink }) => (
        <WinkPlayer
          wink={wink}
          label={winkName(wink, locale()) ?? wink}
          skip={t('winks.skip')}
          sounds={props.sounds}
          reducedMotion={prefersReducedMotion()}
          onEnd={props.queue.next}
        />
      )}
    </Show>
  );
}
