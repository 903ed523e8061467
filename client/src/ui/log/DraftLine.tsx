/** What somebody is still writing, as far as it has come. Only what is finished is read out. */
import type { JSX } from 'solid-js';
import './draftLine.css';

export function DraftLine(props: { readonly head: string; readonly children?: JSX.Element }) {
  return (
    <div class="message draft-line" aria-live="off">
      <p class="message-head">{props.head}</p>
      <div class="message-line">
        <div class="message-text">{props.children}</div>
      </div>
    </div>
  );
}
