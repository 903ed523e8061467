/**
 * How far a message has come: a clock (on this device), one tick (safe at the relay), two ticks (on their device),
 * two blue ticks in a ring (read). Shapes differ, not only colours.
 */
import './tickMark.css';

export type TickLook = 'device' | 'relay' | 'delivered' | 'read';

export function TickMark(props: { readonly tick: TickLook; readonly label: string }) {
  return (
    <span
      class="tick-mark"
      data-tick={props.tick}
      role="img"
      aria-label={props.label}
      title={props.label}
    />
  );
}
