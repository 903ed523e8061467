/** How far an own line has come. */
import { Show } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import type { Tick } from '../../sync/index.ts';
import { TickMark, type TickLook } from '../../ui/index.ts';

const looks: Readonly<Record<Exclude<Tick, 'unsaved'>, TickLook>> = {
  'on-device': 'device',
  safe: 'relay',
  delivered: 'delivered',
  read: 'read',
};

export function TickOf(props: { readonly tick: Tick | undefined }) {
  const { t } = useI18n();
  return (
    <Show when={props.tick !== 'unsaved' && props.tick}>
      {(tick) => <TickMark tick={looks[tick()]} label={t(`tick.${tick()}`)} />}
    </Show>
  );
}
