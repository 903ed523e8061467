/**
 * The sign of a status. Each has its own shape as well as its own colour – a tick, a bar, clock hands, an empty
 * ring – so that nobody needs to tell green from red.
 */
import './statusDot.css';

export type StatusLook = 'available' | 'busy' | 'away' | 'offline';

const signs: Readonly<Record<StatusLook, string>> = {
  available: 'M4.2 7.3l2 2L9.9 5.2',
  busy: 'M4.2 7h5.6',
  away: 'M7 4.2V7l2 1.6',
  offline: 'M5.4 5.4l3.2 3.2M8.6 5.4L5.4 8.6',
};

export interface StatusDotProps {
  readonly status: StatusLook;
  /** The status word, where nothing beside the dot says it. */
  readonly label?: string | undefined;
  readonly size?: number | undefined;
}

export function StatusDot(props: StatusDotProps) {
  return (
    <svg
      class="status-dot"
      data-status={props.status}
      width={props.size ?? 14}
      height={props.size ?? 14}
      viewBox="0 0 14 14"
      role={props.label === undefined ? undefined : 'img'}
      aria-label={props.label}
      aria-hidden={props.label === undefined ? 'true' : undefined}
    >
      <circle class="status-dot-disc" cx="7" cy="7" r="6" />
      <ellipse class="status-dot-gloss" cx="7" cy="4" rx="4" ry="2.2" />
      <path class="status-dot-sign" d={signs[props.status]} />
    </svg>
  );
}
