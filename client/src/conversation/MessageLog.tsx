/** The lines of a conversation. Only the last of them are in the document, however many there are. */
import { timeOf, type Line, type UserId } from '#protocol';
import { createEffect, createMemo, For, on, onMount, Show, type JSX } from 'solid-js';
import { icons } from '../art/index.ts';
import { useI18n } from '../i18n/index.ts';
import type { ConversationView } from '../projection/index.ts';
import { Button, EventLine, Log, LogDivider } from '../ui/index.ts';
import type { LogWindow } from './logWindow.ts';
import type { WinkId } from '../winks/index.ts';
import { LineView } from './LineView.tsx';
import { beginsDay, continues } from './runs.ts';
import type { Scrolling } from './scrolling.ts';

export interface MessageLogProps {
  readonly view: ConversationView;
  readonly window: LogWindow;
  readonly scrolling: Scrolling;
  readonly self: UserId;
  readonly nameOf: (user: UserId) => string;
  readonly onEarlier: () => void;
  readonly onEdit: (line: Line) => void;
  readonly onDelete: (line: Line) => void;
  readonly onPlay: (wink: WinkId) => void;
  /** What stands after the last line. */
  readonly end: JSX.Element;
}

/** What a window opens with is not news to be read out. */
const silentAtFirst = 1_000;

export function MessageLog(props: MessageLogProps) {
  const { t, day } = useI18n();
  const lines = createMemo(() => props.view.lines.slice(props.window.first()));
  const complete = () =>
    props.window.first() === 0 && (props.view.beginning || props.view.lines.length === 0);
  const isOwn = (line: Line | undefined) => line?.user === props.self;

  createEffect(
    on(
      () => props.view.lines.at(-1)?.key,
      () => isOwn(props.view.lines.at(-1)) && props.scrolling.toEnd(),
    ),
  );
  createEffect(on(lines, props.scrolling.follow));

  function attach(element: HTMLElement) {
    props.scrolling.attach(element);
    element.ariaLive = 'off';
    onMount(() => setTimeout(() => (element.ariaLive = 'polite'), silentAtFirst));
  }

  return (
    <Log label={t('conversation.messages')} ref={attach}>
      <Show
        when={complete()}
        fallback={
          <Button kind="link" onClick={() => props.onEarlier()}>
            {t('conversation.showEarlier')}
          </Button>
        }
      >
        <EventLine icon={icons.info}>{t('conversation.safety')}</EventLine>
      </Show>
      <For each={lines()}>
        {(line, index) => {
          const above = createMemo(() => lines()[index() - 1]);
          const newDay = createMemo(() => beginsDay(line, above()));
          return (
            <div data-line={line.key}>
              <Show when={newDay()}>
                <LogDivider>{day(timeOf(line.id))}</LogDivider>
              </Show>
              <LineView
                line={line}
                own={isOwn(line)}
                continued={!newDay() && continues(line, above())}
                late={props.view.late[line.key] ?? false}
                tick={isOwn(line) ? props.view.ticks[line.id] : undefined}
                nameOf={props.nameOf}
                onEdit={props.onEdit}
                onDelete={props.onDelete}
                onPlay={props.onPlay}
              />
            </div>
          );
        }}
      </For>
      {props.end}
    </Log>
  );
}
