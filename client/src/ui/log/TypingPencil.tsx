/** A pencil that writes while someone types. Decoration: the words beside it say who. */
import './typingPencil.css';

export function TypingPencil() {
  return (
    <svg class="typing-pencil" width="24" height="16" viewBox="0 0 24 16" aria-hidden="true">
      <path class="typing-pencil-line" d="M2 13c2-2 3 1 5-1s3 1 5-1 3 1 5-1" />
      <g class="typing-pencil-body">
        <path class="typing-pencil-wood" d="M3 13l1.2-3.6L11.6 2l2.4 2.4L6.6 11.8z" />
        <path class="typing-pencil-rubber" d="M11.6 2l1-1 2.4 2.4-1 1z" />
      </g>
    </svg>
  );
}
