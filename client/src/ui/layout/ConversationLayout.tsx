/**
 * The conversation window: toolbar on top; both pictures in the left column; at the right who it is, what was
 * said, what is going on, and where to write.
 */
import { createSignal, Show, type JSX } from 'solid-js';
import { Splitter } from '../controls/index.ts';
import { SceneHeader } from './SceneHeader.tsx';
import './conversation.css';

export interface ConversationLayoutProps {
  readonly toolbar: JSX.Element;
  /** Their picture, 96 px; for a group, the list of its members. */
  readonly theirPicture: JSX.Element;
  /** One's own picture, 96 px. */
  readonly ownPicture: JSX.Element;
  /** Their picture again, 24 px, for windows too narrow for the column. */
  readonly smallPicture?: JSX.Element;
  /** Address of their scene. */
  readonly scene?: string | undefined;
  readonly name: JSX.Element;
  readonly statusWord?: string | undefined;
  readonly personalMessage?: JSX.Element;
  /** Bands between the header and the messages. */
  readonly bands?: JSX.Element;
  /** The log of messages. */
  readonly log: JSX.Element;
  /** The typing line, or when the last message came. */
  readonly statusLine: JSX.Element;
  /** Above the field: which message is being answered. */
  readonly answering?: JSX.Element;
  readonly formatBar: JSX.Element;
  /** The field to write in; it fills its place. */
  readonly input: JSX.Element;
  readonly send: JSX.Element;
  /** Accessible name of the bar between messages and input. */
  readonly splitterLabel: string;
  /** What covers all of it for a while. */
  readonly over?: JSX.Element;
  /** Files were dropped on it. */
  readonly onDrop?: ((event: DragEvent) => void) | undefined;
}

const inputHeight = { initial: 90, min: 76, max: 260 };

export function ConversationLayout(props: ConversationLayoutProps) {
  const [height, setHeight] = createSignal(inputHeight.initial);
  return (
    <div
      class="conversation"
      onDragOver={(event) => event.dataTransfer?.types.includes('Files') && event.preventDefault()}
      onDrop={(event) => props.onDrop?.(event)}
    >
      {props.toolbar}
      <div class="conversation-panes">
        <aside class="conversation-pictures">
          <div class="conversation-their-picture">{props.theirPicture}</div>
          <div class="conversation-own-picture">{props.ownPicture}</div>
        </aside>
        <div class="conversation-talk">
          <SceneHeader class="conversation-who" scene={props.scene}>
            <span class="conversation-small-picture">{props.smallPicture}</span>
            <div class="conversation-who-lines scene-words">
              <h2 class="conversation-name">
                {props.name}
                <Show when={props.statusWord}>
                  <span class="conversation-status"> ({props.statusWord})</span>
                </Show>
              </h2>
              <p class="conversation-message cut-line">{props.personalMessage}</p>
            </div>
          </SceneHeader>
          <div class="conversation-bands">{props.bands}</div>
          <div class="conversation-log" data-pane="messages">
            {props.log}
          </div>
          <div class="conversation-status-line">{props.statusLine}</div>
          {props.answering}
          <Splitter
            label={props.splitterLabel}
            value={height()}
            min={inputHeight.min}
            max={inputHeight.max}
            onChange={setHeight}
          />
          <div class="conversation-write" style={{ 'block-size': `${height()}px` }}>
            <div class="conversation-format">{props.formatBar}</div>
            <div class="conversation-input" data-pane="input">
              {props.input}
              {props.send}
            </div>
          </div>
        </div>
      </div>
      {props.over}
    </div>
  );
}
