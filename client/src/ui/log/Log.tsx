/** The messages of a conversation, and the kinds of line in it. */
import { Show, type JSX } from 'solid-js';
import { onMenuAsked, type Box } from '../menu/index.ts';
import { walkLines } from './walk.ts';
import './log.css';

export interface LogProps {
  readonly label: string;
  readonly ref?: ((element: HTMLElement) => void) | undefined;
  readonly onScroll?: ((event: Event) => void) | undefined;
  readonly children?: JSX.Element;
}

/** Scrolls by itself and by keyboard; the arrow keys walk from message to message; new lines are read out. */
export function Log(props: LogProps) {
  return (
    <div
      class="log"
      role="log"
      aria-relevant="additions"
      aria-label={props.label}
      tabindex="0"
      ref={(element) => props.ref?.(element)}
      onScroll={(event) => props.onScroll?.(event)}
      onKeyDown={walkLines}
    >
      {props.children}
    </div>
  );
}

export interface MessageProps {
  /** "NAME says:" – drawn above the first of a run, spoken with each. */
  readonly head: string;
  /** Goes on from the line above by the same person: the head is not drawn again. */
  readonly continued?: boolean | undefined;
  readonly own?: boolean | undefined;
  readonly time?: string | undefined;
  /** For `<time datetime>`: ISO 8601. */
  readonly isoTime?: string | undefined;
  /** Set apart in the margin: that the message came late, or was edited. */
  readonly note?: string | undefined;
  readonly late?: boolean | undefined;
  readonly tick?: JSX.Element;
  /** Between the head and the words: what these answer. */
  readonly above?: JSX.Element;
  /** Under the words: what others think of them. */
  readonly below?: JSX.Element;
  /** A right click, a long press, the menu key or Enter asks what can be done here. */
  readonly onMenu?: ((anchor: Box) => void) | undefined;
  /** What was said, in its own font and colour. */
  readonly children?: JSX.Element;
}

export function Message(props: MessageProps) {
  return (
    <article
      class="message"
      classList={{
        'message-own': props.own ?? false,
        'message-continued': props.continued ?? false,
        'message-late': props.late ?? false,
      }}
      tabindex="-1"
      ref={(element) => onMenuAsked(element, (anchor) => props.onMenu?.(anchor))}
    >
      <p class="message-head" classList={{ 'visually-hidden': props.continued ?? false }}>
        {props.head}
      </p>
      {props.above}
      <div class="message-line">
        <div class="message-text">{props.children}</div>
        <span class="message-margin">
          <Show when={props.note}>
            <span class="message-note">{props.note}</span>
          </Show>
          <Show when={props.time}>
            <time class="message-time" dateTime={props.isoTime}>
              {props.time}
            </time>
          </Show>
          {props.tick}
        </span>
      </div>
      {props.below}
    </article>
  );
}

/** Something that happened, between two short rules: a nudge, someone joined. */
export function EventLine(props: {
  readonly icon?: string | undefined;
  /** Another one is above it: of the two rules between them one is drawn. */
  readonly continued?: boolean | undefined;
  readonly article?: boolean | undefined;
  /** As a message's. */
  readonly onMenu?: ((anchor: Box) => void) | undefined;
  readonly below?: JSX.Element;
  readonly children?: JSX.Element;
}) {
  return (
    <div
      role={props.article ? 'article' : undefined}
      tabindex={props.article ? -1 : undefined}
      ref={(element) => onMenuAsked(element, (anchor) => props.onMenu?.(anchor))}
    >
      <div class="event-line" classList={{ 'event-line-continued': props.continued ?? false }}>
        <Show when={props.icon}>{(icon) => <img src={icon()} alt="" width="16" height="16" />}</Show>
        <span>{props.children}</span>
      </div>
      {props.below}
    </div>
  );
}

/** The day that the lines below it were written on, or the mark above what is unread. */
export function LogDivider(props: {
  readonly unread?: boolean | undefined;
  readonly children?: JSX.Element;
}) {
  return (
    <div class="log-divider" classList={{ 'log-divider-unread': props.unread ?? false }}>
      <span>{props.children}</span>
    </div>
  );
}
