/** A window with one conversation, from open to closed. */
import type { ConversationId } from '#protocol';
import { createEffect, Show } from 'solid-js';
import { RelayBand } from '../alerts/index.ts';
import { makeConversationCommands, makeTypingSign } from '../commands/index.ts';
import { ConversationPane, type Beyond } from '../conversation/index.ts';
import { partyName } from '../groups/index.ts';
import { OwnEmoticonsContext, usedIn } from '../emoticons/index.ts';
import { useI18n } from '../i18n/index.ts';
import { BlobsContext } from '../media/index.ts';
import { statusLook } from '../person/index.ts';
import {
  createHiddenLines,
  createOwnEmoticons,
  createQuickTexts,
  type NameOf,
  type Party,
} from '../projection/index.ts';
import { tintOf } from '../scenes/index.ts';
import { Window, type Sounds, type Windows } from '../ui/index.ts';
import { createWinkQueue } from '../winks/index.ts';
import { playArrivingWinks } from './arrivingWinks.ts';
import { conversationOf } from './desk.ts';
import { after, type Messenger } from './messenger.ts';
import { windowWords } from './words.ts';

export interface ConversationWindowProps {
  readonly id: string;
  readonly windows: Windows;
  readonly messenger: Messenger;
  readonly pageFocused: boolean;
  readonly onFrame: (element: HTMLElement) => void;
  readonly onNudged: () => void;
  /** A nudge was asked for outside, and is to be sent from here. */
  readonly nudgeAsked: boolean;
  readonly onNudgeTaken: () => void;
  readonly sounds: Pick<Sounds, 'playScore'>;
}

export function ConversationWindow(props: ConversationWindowProps) {
  const { t, locale } = useI18n();
  const { book, own, parties } = props.messenger;
  const party = () => parties.find(conversationOf(props.id));
  const title = () => {
    const known = party();
    const nameOf: NameOf = (profile) => book.nameOf({ user: profile.user, profile });
    return known
      ? partyName(known, { t, locale: locale(), self: own.profile().user, nameOf })
      : (props.windows.find(props.id)?.title ?? '');
  };
  /** A contact's window has the colours that they chose. */
  const tint = () => {
    const known = party();
    return known?.type === 'pair' ? tintOf(known.contact.profile) : undefined;
  };
  createEffect(() => props.windows.retitle(props.id, title()));

  return (
    <Window
      windows={props.windows}
      id={props.id}
      label={t('conversation.with', title())}
      words={windowWords(t)}
      onClose={() => props.windows.close(props.id)}
      tint={tint()}
      ref={props.onFrame}
    >
      <Show when={party()}>{(known) => <Talk {...props} party={known()} />}</Show>
    </Window>
  );
}

function Talk(props: ConversationWindowProps & { readonly party: Party }) {
  const { messenger } = props;
  const conversation = messenger.conversations.hold(conversationOf(props.id));
  const emoticons = createOwnEmoticons(messenger.sync);
  const commands = makeConversationCommands({
    conversation: conversation.source,
    ...messenger.rations.of(conversationOf(props.id)),
    emoticonsIn: (text) => usedIn(text, emoticons.list()),
  });
  const hidden = createHiddenLines({
    roster: messenger.sync.roster,
    conversation: conversationOf(props.id),
  });
  const winks = createWinkQueue();
  playArrivingWinks({
    conversation: conversationOf(props.id),
    conversations: messenger.conversations,
    queue: winks,
    onScreen: () =>
      messenger.options.get('messages.playWinks') && props.windows.shown(props.id) && !document.hidden,
    busy: () => statusLook(messenger.own.status()) === 'busy',
  });
  const typing = makeTypingSign({
    setTyping: (isTyping) =>
      conversation.source.setTyping(isTyping && messenger.options.get('privacy.typing')),
    now: () => performance.now(),
    after,
  });
  const beyond: Beyond = {
    account: messenger.commands,
    quickTexts: createQuickTexts(messenger.sync.roster),
    async sayEverywhere(text) {
      const open = props.windows.list.filter(({ home }) => !home);
      await Promise.all(open.map(async ({ id }) => sayIn(messenger, conversationOf(id), text)));
    },
  };
  const active = () =>
    props.pageFocused && props.windows.top() === props.id && props.windows.shown(props.id);

  return (
    <BlobsContext.Provider value={messenger.sync.blobs}>
      <OwnEmoticonsContext.Provider value={emoticons}>
        <ConversationPane
          party={props.party}
          conversation={conversation}
          commands={commands}
          typing={typing}
          own={messenger.own}
          notes={messenger.notes}
          hidden={hidden}
          active={active()}
          online={messenger.connection.connection().type === 'online'}
          relayBand={<RelayBand connection={messenger.connection} onTryNow={messenger.sync.reconnect} />}
          onNudged={props.onNudged}
          nudgeAsked={props.nudgeAsked}
          onNudgeTaken={props.onNudgeTaken}
          beyond={beyond}
          winks={winks}
          sounds={props.sounds}
        />
      </OwnEmoticonsContext.Provider>
    </BlobsContext.Provider>
  );
}

/** One text in a conversation that may not be in front. */
async function sayIn({ sync }: Messenger, id: ConversationId, text: string): Promise<void> {
  const conversation = sync.open(id);
  await conversation.write({ kind: 'text', text });
  conversation.close();
}
