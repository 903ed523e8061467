/** The bar between two panes: dragged, or moved with the arrow keys. */
import './splitter.css';

export interface SplitterProps {
  readonly label: string;
  /** Size in px of the pane after the bar. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

const stepPx = 16;

export function Splitter(props: SplitterProps) {
  const set = (value: number) => props.onChange(Math.max(props.min, Math.min(value, props.max)));

  function onPointerDown(down: PointerEvent & { currentTarget: HTMLElement }) {
    const from = props.value;
    const bar = down.currentTarget;
    bar.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent) => set(from + down.clientY - event.clientY);
    bar.addEventListener('pointermove', move);
    bar.addEventListener('lostpointercapture', () => bar.removeEventListener('pointermove', move), {
      once: true,
    });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowUp') set(props.value + stepPx);
    else if (event.key === 'ArrowDown') set(props.value - stepPx);
    else if (event.key === 'Home') set(props.max);
    else if (event.key === 'End') set(props.min);
    else return;
    event.preventDefault();
  }

  return (
    <div
      class="splitter"
      role="separator"
      tabindex="0"
      aria-label={props.label}
      aria-orientation="horizontal"
      aria-valuenow={Math.round(props.value)}
      aria-valuemin={props.min}
      aria-valuemax={props.max}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}
