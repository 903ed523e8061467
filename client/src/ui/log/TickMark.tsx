/**
 * How far a message has come: a clock (on this device), one tick (safe at the relay), two ticks (on their device),
 * two blue ticks in a ring (read). Shapes differ, not only colours.
 */
import './tickMark.css';

export type TickLook = 'device' | 'relay' | 'delivered' | 'read';

const strokes: Readonly<Record<TickLook, string>> = {
  device: 'M9 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9M9 3.6V6l1.8 1.2',
  relay: 'M5 6.5l2.8 2.8L13 3',
  delivered: 'M2 6.5l2.8 2.8L10 3M8.5 9l.3.3L14 3',
  read: 'M4.5 6.2l1.9 1.9L10 4M8.6 7.7l.4.4L12.6 4M6 .8h6a5.2 5.2 0 0 1 0 10.4H6A5.2 5.2 0 0 1 6 .8',
};

export function TickMark(props: { readonly tick: TickLook; readonly label: string }) {
  return (
    <svg
      class="tick-mark"
      data-tick={props.tick}
      width="18"
      height="12"
      viewBox="0 0 18 12"
      role="img"
      aria-label={props.label}
    >
      <title>{props.label}</title>
      <path d={strokes[props.tick]} />
    </svg>
  );
}
