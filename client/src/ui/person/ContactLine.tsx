/** How one contact looks in the list: sign or picture, name, status in brackets, personal message. */
import { type JSX, Show } from 'solid-js';
import { Picture } from './Picture.tsx';
import { StatusDot, type StatusLook } from './StatusDot.tsx';
import './contactLine.css';

export interface ContactLineProps {
  readonly name: JSX.Element;
  readonly status: StatusLook;
  /** The status word in brackets after the name; nothing for who is available. */
  readonly statusWord?: string | undefined;
  readonly personalMessage?: JSX.Element;
  /** Given at all, the line is tall and shows a 24 px picture. */
  readonly picture?: string | undefined;
  readonly pictured?: boolean | undefined;
  /** A 48 px picture, and the personal message on a line of its own. */
  readonly large?: boolean | undefined;
  /** Something waits to be read. */
  readonly unread?: boolean | undefined;
}

export function ContactLine(props: ContactLineProps) {
  return (
    <span
      class="contact-line"
      data-status={props.status}
      classList={{ unread: props.unread ?? false, large: props.large ?? false }}
    >
      <Show when={props.pictured} fallback={<StatusDot status={props.status} />}>
        <Picture src={props.picture} size={props.large ? 48 : 24} status={props.status} />
        <span class="contact-line-badge">
          <StatusDot status={props.status} size={12} />
        </span>
      </Show>
      <span class="contact-line-text cut-line">
        <span class="contact-line-name cut-part">{props.name}</span>
        <Show when={props.statusWord}>
          <span class="contact-line-status cut-part"> ({props.statusWord})</span>
        </Show>
        <Show when={props.personalMessage}>
          {(message) => (
            <>
              <span class="contact-line-dash"> – </span>
              <span class="contact-line-message cut-line">{message()}</span>
            </>
          )}
        </Show>
      </span>
    </span>
  );
}
