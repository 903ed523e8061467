/** A conversation: who it is with, what was said, and where to write. */
import type { Line, UserId } from '#protocol';
import { createEffect, Show, type JSX } from 'solid-js';
import { icons } from '../art/index.ts';
import type { ConversationCommands, TypingSign } from '../commands/index.ts';
import { useI18n } from '../i18n/index.ts';
import { pictureOf, statusLook } from '../person/index.ts';
import type { ContactView, ConversationProjection, Notes, Own } from '../projection/index.ts';
import {
  Button,
  ConversationLayout,
  EventLine,
  Picture,
  Toolbar,
  ToolbarButton,
  type Sounds,
} from '../ui/index.ts';
import type { WinkQueue } from '../winks/index.ts';
import { Bands } from './Bands.tsx';
import { Composer } from './Composer.tsx';
import { createDraft } from './draft.ts';
import { EmoticonButton } from './EmoticonButton.tsx';
import { createLogWindow } from './logWindow.ts';
import { MessageLog } from './MessageLog.tsx';
import { ParkedLines } from './ParkedLines.tsx';
import { createReading } from './reading.ts';
import { createScrolling } from './scrolling.ts';
import { createSending } from './sending.ts';
import { RichText } from './RichText.tsx';
import { StatusLine } from './StatusLine.tsx';
import { WinkButton } from './WinkButton.tsx';
import { Winks } from './Winks.tsx';

export interface ConversationPaneProps {
  readonly contact: ContactView;
  readonly conversation: ConversationProjection;
  readonly commands: ConversationCommands;
  readonly typing: TypingSign;
  readonly own: Own;
  readonly notes: Notes;
  /** The window is in front, of a page that has the focus. */
  readonly active: boolean;
  /** Whether the relay can be reached, so that it is known who is around. */
  readonly online: boolean;
  readonly relayBand: JSX.Element;
  readonly onNudged: () => void;
  /** Winks that are to play over this conversation. */
  readonly winks: WinkQueue;
  readonly sounds: Pick<Sounds, 'playScore'>;
}

export function ConversationPane(props: ConversationPaneProps) {
  const { t } = useI18n();
  const { conversation, own } = props;
  const { view } = conversation;
  let field!: HTMLTextAreaElement;

  const draft = createDraft(props.notes, conversation.id);
  const sending = createSending({
    ...props,
    draft,
    onNudged: () => props.onNudged(),
    onWinked: props.winks.add,
  });
  const log = createLogWindow(() => view.lines.length);
  const scrolling = createScrolling({
    onScroll({ nearTop }) {
      reading.look();
      if (nearTop) void showEarlier();
    },
  });
  const reading = createReading({ conversation, scrolling, active: () => props.active });

  const name = () => props.contact.profile.displayName;
  const look = () => statusLook(props.contact.status);
  const self = () => own.profile().user;
  const nameOf = (user: UserId) => (user === self() ? own.profile().displayName : name());
  const newBelow = () => (scrolling.atEnd() ? 0 : view.unread - view.unseen.length);

  createEffect(() => sending.notice() && scrolling.follow());

  async function showEarlier() {
    if (log.first() === 0) await conversation.loadOlder();
    if (log.first() > 0) scrolling.keepPlace(log.grow);
  }

  async function showLate() {
    const [key] = view.unseen;
    if (key === undefined) return;
    const place = () => view.lines.findIndex((line) => line.key === key);
    while (place() < 0 && !view.beginning) await conversation.loadOlder();
    log.reach(place());
    scrolling.toLine(key);
  }

  function edit(line: Line | undefined) {
    if (!line) return;
    draft.edit(line);
    field.focus();
  }

  function insert(text: string) {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    sending.typed(field.value);
    field.focus();
  }

  function recall() {
    edit(view.lines.findLast((line) => line.user === self() && line.content.kind === 'text'));
  }

  return (
    <ConversationLayout
      toolbar={undefined}
      theirPicture={
        <Picture src={pictureOf(props.contact.user)} size={96} status={look()} alt={name()} />
      }
      ownPicture={
        <Picture
          src={pictureOf(self())}
          size={96}
          status={statusLook(own.status())}
          alt={own.profile().displayName}
        />
      }
      smallPicture={<Picture src={pictureOf(props.contact.user)} size={24} status={look()} />}
      name={name()}
      statusWord={look() === 'available' ? undefined : t(`status.${props.contact.status}`)}
      personalMessage={<RichText text={props.contact.profile.personalMessage} />}
      bands={
        <Bands
          view={view}
          name={name()}
          status={props.online ? props.contact.status : undefined}
          sending={sending}
          editing={draft.editing() !== undefined}
          newBelow={newBelow()}
          onShowLate={() => void showLate()}
          onShowNew={scrolling.toEnd}
          relay={props.relayBand}
        />
      }
      log={
        <MessageLog
          view={view}
          window={log}
          scrolling={scrolling}
          self={self()}
          nameOf={nameOf}
          onEarlier={() => void showEarlier()}
          onEdit={edit}
          onDelete={(line) => void sending.remove(line)}
          onPlay={props.winks.add}
          end={
            <>
              <ParkedLines
                parked={view.parked}
                ownName={own.profile().displayName}
                onRetry={(entry) => conversation.source.retry(entry)}
                onDiscard={(entry) => conversation.source.discard(entry)}
              />
              <Show when={sending.notice() === 'too-often'}>
                <EventLine icon={icons.nudge}>{t('conversation.nudgeRefused')}</EventLine>
              </Show>
              <Show when={sending.notice() === 'too-many-winks'}>
                <EventLine icon={icons.winks}>{t('conversation.winkRefused')}</EventLine>
              </Show>
            </>
          }
        />
      }
      statusLine={<StatusLine view={view} nameOf={nameOf} />}
      formatBar={
        <Toolbar label={t('conversation.tools')}>
          <EmoticonButton notes={props.notes} onPick={insert} />
          <ToolbarButton
            size="small"
            icon={icons.nudge}
            label={t('conversation.nudge')}
            onClick={() => void sending.nudge()}
          />
          <WinkButton onPick={(wink) => void sending.wink(wink)} />
        </Toolbar>
      }
      input={
        <Composer
          value={draft.text()}
          editing={draft.editing() !== undefined}
          onInput={sending.typed}
          onSend={() => void sending.send()}
          onEscape={draft.stopEditing}
          onRecall={recall}
          ref={(element) => {
            field = element;
          }}
        />
      }
      send={
        <Button disabled={!sending.canSend()} onClick={() => void sending.send()}>
          {t('conversation.send')}
        </Button>
      }
      splitterLabel={t('conversation.splitter')}
      over={<Winks queue={props.winks} sounds={props.sounds} />}
    />
  );
}
