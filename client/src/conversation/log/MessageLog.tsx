/** The lines of a conversation. Only the last of them are in the document, however many there are. */
import { timeOf, type Line } from '#protocol';
import { createEffect, createMemo, For, on, onCleanup, Show, type JSX } from 'solid-js';
import { icons } from '../../art/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { Button, EventLine, Log, LogDivider } from '../../ui/index.ts';
import { LineView } from '../lines/index.ts';
import { useTalk } from '../talk/index.ts';
import type { LogWindow } from './logWindow.ts';
import { createRows } from './rows.ts';
import { beginsDay, continues } from './runs.ts';
import type { Scrolling } from './scrolling.ts';

export interface MessageLogProps {
  readonly window: LogWindow;
  readonly scrolling: Scrolling;
  readonly onEarlier: () => void;
  readonly onLater: () => void;
  /** What stands after the last line. */
  readonly end: JSX.Element;
}

/** What a window opens with is not news to be read out; nor is what is around a line far up, to which somebody went. */
const silentAtFirst = 1_000;

export function MessageLog(props: MessageLogProps) {
  const { t } = useI18n();
  const { conversation, hidden, self } = useTalk();
  const { view, part } = conversation;
  const lines = createMemo(() =>
    part()
      .lines.slice(props.window.first(), props.window.end())
      .filter(({ key }) => !hidden.has(key)),
  );
  const rows = createRows(lines);
  const complete = () => props.window.first() === 0 && (part().beginning || part().lines.length === 0);
  const isOwn = (line: Line | undefined) => line?.user === self();

  // By its key: what changes or comes above it takes nobody to the end.
  const lastKey = createMemo(() => view.lines.at(-1)?.key);
  createEffect(
    on([lines, lastKey], ([, key], before) => {
      const isNew = key !== before?.[1];
      if (isNew && isOwn(view.lines.at(-1))) props.scrolling.toEnd();
      else props.scrolling.follow();
    }),
  );
  // Who read back and returned to the end needs what is far above no more, and it would slow down every new line.
  createEffect(on(props.scrolling.atEnd, (atEnd) => atEnd && props.window.shrink(), { defer: true }));

  function attach(element: HTMLElement) {
    props.scrolling.attach(element);
    element.ariaLive = 'off';
    createEffect(
      on(props.window.hasNewest, (hasNewest) => {
        element.ariaLive = 'off';
        const timer = hasNewest && setTimeout(() => (element.ariaLive = 'polite'), silentAtFirst);
        onCleanup(() => timer && clearTimeout(timer));
      }),
    );
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
      <For each={rows()}>{(row) => <Placed line={row.line()} above={row.above()} />}</For>
      <Show
        when={props.window.hasNewest()}
        fallback={
          <Button kind="link" onClick={() => props.onLater()}>
            {t('conversation.showLater')}
          </Button>
        }
      >
        {props.end}
      </Show>
    </Log>
  );
}

/** A line below the one above it: where a new day begins, or somebody goes on. */
function Placed(props: { readonly line: Line; readonly above: Line | undefined }) {
  const { day } = useI18n();
  const { conversation, self } = useTalk();
  const { view } = conversation;
  const own = () => props.line.user === self();
  const newDay = createMemo(() => beginsDay(props.line, props.above));
  return (
    <div data-line={props.line.key}>
      <Show when={newDay()}>
        <LogDivider>{day(timeOf(props.line.id))}</LogDivider>
      </Show>
      <LineView
        line={props.line}
        own={own()}
        continued={!newDay() && continues(props.line, props.above)}
        late={view.late[props.line.key] ?? false}
        tick={own() ? conversation.part().ticks[props.line.id] : undefined}
      />
    </div>
  );
}
