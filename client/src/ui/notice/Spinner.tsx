/** Work in progress: the two bubbles of the logo nudging each other. The words beside it say what is going on. */
import './spinner.css';

export function Spinner(props: { readonly size?: number }) {
  return (
    <svg
      class="spinner"
      width={props.size ?? 64}
      height={props.size ?? 64}
      viewBox="0 0 64 64"
      aria-hidden="true"
    >
      <g class="spinner-big">
        <path d="M38 8c11 0 20 7 20 16s-9 16-20 16c-2 0-4-.2-6-.7L23 44l2.6-7.6C21 33.5 18 29 18 24c0-9 9-16 20-16z" />
        <ellipse cx="38" cy="15" rx="13" ry="5.5" />
      </g>
      <g class="spinner-small">
        <path d="M17 33c7.2 0 13 4.9 13 11s-5.8 11-13 11c-1.3 0-2.6-.2-3.8-.5L6 58l2.3-5.6C5.6 50.4 4 47.4 4 44c0-6.1 5.8-11 13-11z" />
        <ellipse cx="17" cy="38.5" rx="8.5" ry="3.5" />
      </g>
    </svg>
  );
}
