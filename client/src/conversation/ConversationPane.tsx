/** A conversation: who it is with, what was said, and where to write. */
import type { Line, UserId } from '#protocol';
import { createEffect, createSignal, For, lazy, on, onCleanup, Show, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { ConversationCommands, TypingSign } from '../commands/index.ts';
import { useOwnEmoticons } from '../emoticons/index.ts';
import { profileIn } from '../groups/index.ts';
import { useI18n } from '../i18n/index.ts';
import { statusLook, statusWord } from '../person/index.ts';
import {
  useNameOf,
  useOptions,
  type ConversationProjection,
  type HiddenLines,
  type Notes,
  type Own,
  type Party,
} from '../projection/index.ts';
import { sceneOf } from '../scenes/index.ts';
import { ConversationLayout, EventLine, Toolbar, type Sounds } from '../ui/index.ts';
import type { WinkQueue } from '../winks/index.ts';
import { Answering } from './Answering.tsx';
import { Bands } from './Bands.tsx';
import { Composer } from './Composer.tsx';
import {
  createGoing,
  createLogWindow,
  createReading,
  createScrolling,
  Drafts,
  MessageLog,
  ParkedLines,
  Uploads,
} from './log/index.ts';
import { MentionList } from './mentions/index.ts';
import { Photos } from './Photos.tsx';
import { SendButton } from './SendButton.tsx';
import { asTyped, createSlash, type Beyond } from './slash/index.ts';
import { StatusLine } from './StatusLine.tsx';
import {
  createDraft,
  createFreshCode,
  createIntake,
  createNotices,
  createOwnFormat,
  createSearching,
  createSending,
  createViewer,
  TalkContext,
  type Talk,
} from './talk/index.ts';
import { readTools, talkTools, writeTools } from './tools/index.ts';
import { OwnPicture, SmallPicture, TheirPicture, WhoName, WhoSays } from './Who.tsx';
import { Winks } from './Winks.tsx';

const SearchBand = lazy(async () => ({ default: (await import('./search/index.ts')).SearchBand }));

export interface ConversationPaneProps {
  readonly party: Party;
  readonly conversation: ConversationProjection;
  readonly commands: ConversationCommands;
  readonly typing: TypingSign;
  readonly own: Own;
  readonly notes: Notes;
  readonly hidden: HiddenLines;
  /** The window is in front, of a page that has the focus. */
  readonly active: boolean;
  /** Whether the relay can be reached, so that it is known who is around. */
  readonly online: boolean;
  readonly relayBand: JSX.Element;
  readonly onNudged: () => void;
  /** A nudge was asked for outside, and is to be sent from here. */
  readonly nudgeAsked: boolean;
  readonly onNudgeTaken: () => void;
  readonly beyond: Beyond;
  /** Winks that are to play over this conversation. */
  readonly winks: WinkQueue;
  readonly sounds: Pick<Sounds, 'playScore'>;
}

export function ConversationPane(props: ConversationPaneProps) {
  const { t } = useI18n();
  const { conversation, own } = props;
  const { view } = conversation;
  let field!: HTMLTextAreaElement;
  const [shownField, setShownField] = createSignal<HTMLTextAreaElement>();
  const [inviting, setInviting] = createSignal(false);

  const draft = createDraft(props.notes, conversation.id);
  const notices = createNotices();
  const format = createOwnFormat(useOptions());
  const sending = createSending({
    ...props,
    t,
    self: () => own.profile().user,
    draft,
    format,
    notices,
    onNudged: () => props.onNudged(),
    onWinked: props.winks.add,
  });
  const talk: Talk = {
    party: () => props.party,
    conversation,
    commands: props.commands,
    own,
    notes: props.notes,
    hidden: props.hidden,
    self: () => own.profile().user,
    nameOf,
    draft,
    freshCode: createFreshCode(useOwnEmoticons()),
    format,
    sending,
    notices,
    intake: createIntake(),
    viewer: createViewer(),
    winks: props.winks,
    sounds: props.sounds,
    insert(text) {
      field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
      sending.typed(field.value);
      field.focus();
    },
    edit(line) {
      draft.edit(line);
      field.focus();
    },
    answer(line) {
      draft.answer(line);
      field.focus();
    },
    hide(line) {
      props.hidden.hide(line.key);
      notices.say({ look: 'line', text: t('line.hidden') });
    },
    clear: () => log.clear(),
    inviting: { get: inviting, set: setInviting },
    searching: createSearching(),
    field: shownField,
    goTo: (key) => going.to(key),
    focusField: () => field.focus(),
  };
  const slash = createSlash({ talk, beyond: props.beyond });
  const log = createLogWindow({
    lines: () => conversation.part().lines,
    areNewest: () => conversation.part() === view,
    toNewest: () => conversation.goToNewest(),
  });
  onCleanup(() => conversation.goToNewest());
  const scrolling = createScrolling({
    window: log,
    onScroll({ nearTop, nearEnd }) {
      reading.look();
      if (nearTop) void going.earlier();
      if (nearEnd) void going.later();
    },
  });
  const going = createGoing({ conversation, window: log, scrolling });
  const reading = createReading({ conversation, scrolling, active: () => props.active });

  const callOne = useNameOf();
  const contact = () => (props.party.type === 'pair' ? props.party.contact : undefined);
  /** Nothing can be said where one is no more. */
  const isGone = () => props.party.type === 'group' && props.party.group.role === undefined;
  const word = () => {
    const known = contact();
    if (!known) return undefined;
    return statusLook(known.status) === 'offline'
      ? t('status.offline')
      : statusWord(t, known.status, known.profile);
  };
  const newBelow = () => (scrolling.atEnd() ? 0 : view.unread - view.unseen.length);

  createEffect(() => notices.current() && scrolling.follow());
  createEffect(on(() => view.drafts, scrolling.follow));
  createEffect(() => {
    if (!props.nudgeAsked) return;
    props.onNudgeTaken();
    void sending.nudge();
  });

  function nameOf(user: UserId) {
    if (user === talk.self()) return own.profile().displayName;
    const profile = profileIn(props.party, user);
    return profile ? callOne(profile) : t('groups.someone');
  }

  const isOwnText = ({ user, content }: Line) => user === talk.self() && content.kind === 'text';

  function editLast() {
    const last = view.lines.findLast(isOwnText);
    if (last) talk.edit(last);
  }

  const sent = () => view.lines.filter(isOwnText).map(({ content }) => asTyped(content));

  return (
    <TalkContext.Provider value={talk}>
      <ConversationLayout
        toolbar={
          <Toolbar label={t('conversation.toolbar')}>
            <For each={isGone() ? readTools : talkTools}>{(tool) => <Dynamic component={tool} />}</For>
          </Toolbar>
        }
        theirPicture={<TheirPicture />}
        ownPicture={<OwnPicture />}
        smallPicture={<SmallPicture />}
        scene={sceneOf(contact()?.profile.scene)?.url}
        name={<WhoName />}
        statusWord={word()}
        personalMessage={<WhoSays />}
        bands={
          <>
            <Bands
              status={props.online ? contact()?.status : undefined}
              newBelow={newBelow()}
              onShowLate={() => void going.toLate()}
              onShowNew={scrolling.toEnd}
              relay={props.relayBand}
            />
            <Show when={talk.searching.open() && scrolling.log()}>
              {(shown) => <SearchBand log={shown()} bring={going.bring} />}
            </Show>
          </>
        }
        log={
          <MessageLog
            window={log}
            scrolling={scrolling}
            onEarlier={() => void going.earlier()}
            onLater={() => void going.later()}
            end={
              <>
                <Drafts drafts={view.drafts} />
                <Uploads />
                <ParkedLines
                  parked={view.parked}
                  ownName={own.profile().displayName}
                  onRetry={(entry) => conversation.source.retry(entry)}
                  onDiscard={(entry) => conversation.source.discard(entry)}
                />
                <Show when={notices.shown('line')}>
                  {(said) => <EventLine icon={said().icon}>{said().text}</EventLine>}
                </Show>
              </>
            }
          />
        }
        answering={
          <>
            <slash.View />
            <Answering />
            <MentionList field={() => field} />
          </>
        }
        statusLine={<StatusLine view={view} nameOf={nameOf} />}
        formatBar={
          <Toolbar label={t('conversation.tools')}>
            <Show when={!isGone()}>
              <For each={writeTools}>{(tool) => <Dynamic component={tool} />}</For>
            </Show>
          </Toolbar>
        }
        input={
          <Show when={!isGone()}>
            <Composer
              onSubmit={() => void slash.submit()}
              onEditLast={editLast}
              sent={sent}
              ref={(element) => {
                field = element;
                setShownField(element);
              }}
            />
          </Show>
        }
        send={
          <Show when={!isGone()}>
            <SendButton onSend={() => void slash.submit()} />
          </Show>
        }
        splitterLabel={t('conversation.splitter')}
        onDrop={(event) => talk.intake.offer('drop', event)}
        over={
          <>
            <Photos />
            <Winks queue={props.winks} sounds={props.sounds} />
          </>
        }
      />
    </TalkContext.Provider>
  );
}
