/** The calm band: that the relay is away, and what waits for it on this device. Nothing to answer, nothing in the way. */
import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js';
import { useI18n, type I18n } from '../i18n/index.ts';
import type { ConnectionView } from '../projection/index.ts';
import { Band, Button } from '../ui/index.ts';
import { bandState, type BandState } from './band.ts';

/** Connecting, and sending a message, usually end before anyone could read about it. */
const patience = 1_500;

export interface RelayBandProps {
  readonly connection: ConnectionView;
  readonly onTryNow: () => void;
}

export function RelayBand(props: RelayBandProps) {
  const { t } = useI18n();
  const [slow, setSlow] = createSignal(false);
  const busy = () => `${props.connection.connection().type} ${props.connection.unsent() > 0}`;
  createEffect(
    on(busy, () => {
      setSlow(false);
      const timer = setTimeout(() => setSlow(true), patience);
      onCleanup(() => clearTimeout(timer));
    }),
  );
  const state = () => bandState(props.connection.connection(), props.connection.unsent(), slow());

  return (
    <Show when={state()}>
      {(shown) => (
        <Band
          kind="calm"
          actions={
            <Show when={shown().type === 'away' || shown().type === 'cut-off'}>
              <Button kind="link" onClick={() => props.onTryNow()}>
                {t('band.tryNow')}
              </Button>
            </Show>
          }
        >
          {bandText(t, shown())}
        </Band>
      )}
    </Show>
  );
}

const bandWords = {
  away: 'band.away',
  'cut-off': 'band.cutOff',
  connecting: 'band.connecting',
} as const;

function bandText(t: I18n['t'], { type, waiting }: BandState): string {
  if (type === 'sending') return t('band.sending', waiting);
  const relay = t(bandWords[type]);
  return waiting > 0 ? `${relay} ${t('band.waiting', waiting)}` : relay;
}
