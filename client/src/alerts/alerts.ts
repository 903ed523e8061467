/** What calls for attention, and how: a toast, a flashing window and title, a shake. Nothing steals the keyboard. */
import { shouldShake, timeOf, type ConversationId, type Line } from '#protocol';
import { createEffect, createMemo, createSignal, on, type Accessor } from 'solid-js';
import type { I18n } from '../i18n/index.ts';
import { usePictures, statusLook } from '../person/index.ts';
import type {
  Arrival,
  Contacts,
  ContactView,
  Conversations,
  Options,
  Own,
} from '../projection/index.ts';
import { loadSignatures, type SoundName, type Sounds } from '../ui/index.ts';
import { createTitle } from './titleFlash.ts';
import { createToasts, type Toasts } from './toasts.ts';

/** The windows, as far as alerts need them. */
export interface Attention {
  /** The window is in front, of a page that has the focus. */
  isActive(conversation: ConversationId): boolean;
  /** Makes the conversation's window flash, opening it in the task bar where it is closed. */
  call(contact: ContactView): void;
  open(contact: ContactView): void;
  shake(contact: ContactView): void;
}

export interface AlertsDeps {
  readonly t: I18n['t'];
  readonly own: Own;
  readonly contacts: Contacts;
  readonly conversations: Conversations;
  readonly attention: Attention;
  readonly pageFocused: Accessor<boolean>;
  readonly sounds: Pick<Sounds, 'play' | 'playScore'>;
  readonly options: Pick<Options, 'get'>;
}

const snippetLength = 120;

export function createAlerts(deps: AlertsDeps): Toasts {
  const { t, own, contacts, conversations, attention, pageFocused, sounds, options } = deps;
  const toasts = createToasts();
  const pictureOf = usePictures();
  const lastShakes = new Map<ConversationId, number>();
  const [lastWord, setLastWord] = createSignal<ContactView>();
  const quiet = () => statusLook(own.status()) === 'busy';

  function play(sound: SoundName) {
    if (!quiet()) sounds.play(sound);
  }

  /** Whoever comes is heard with their own sound, where they have one that is known here and its reader wants it. */
  async function playArrival({ profile }: ContactView) {
    const theirs = options.get('sounds.signatures') ? profile.sound : undefined;
    const score = theirs === undefined ? undefined : (await loadSignatures()).get(theirs);
    if (!score) play('online');
    else if (!quiet()) sounds.playScore(score);
  }

  function toast(contact: ContactView, title: string, text?: string) {
    if (quiet()) return;
    toasts.show({
      picture: pictureOf(contact.profile),
      status: contact.status,
      subject: contact.conversation,
      title,
      text,
      onActivate: () => attention.open(contact),
    });
  }

  /** A nudge that is on time, wanted and not one too many brings the window up and shakes it. */
  function takeNudges(contact: ContactView, arrivals: readonly Arrival[]) {
    const id = contact.conversation;
    for (const { line, late, arrivedAt } of arrivals) {
      if (late || line.content.kind !== 'nudge') continue;
      const nudge = {
        entryTime: timeOf(line.id),
        arrivedAt,
        lastShake: lastShakes.get(id),
        busy: quiet(),
      };
      if (!shouldShake(nudge)) continue;
      lastShakes.set(id, arrivedAt);
      attention.shake(contact);
      play('nudge');
    }
  }

  conversations.onArrivals((id, arrivals) => {
    const contact = contacts.byConversation(id);
    const last = arrivals.at(-1);
    if (!contact || !last) return;
    takeNudges(contact, arrivals);
    if (attention.isActive(id)) return;
    const name = contact.profile.displayName;
    attention.call(contact);
    setLastWord(contact);
    const { kind } = last.line.content;
    if (kind === 'nudge') toast(contact, t('alerts.nudge', name));
    else {
      if (kind === 'wink') toast(contact, t('alerts.wink', name));
      else toast(contact, t('conversation.says', name), snippet(last.line));
      play('message');
    }
  });

  contacts.onCameOnline((contact) => {
    toast(contact, t('alerts.cameOnline', contact.profile.displayName));
    void playArrival(contact);
  });

  createEffect(
    on(
      () => contacts.view.incoming.length,
      (count, before) => count > (before ?? 0) && play('request'),
    ),
  );

  /** Who spoke last, while the page is out of sight and something of theirs is unread. */
  const news = createMemo(() => {
    const contact = lastWord();
    if (!contact || pageFocused() || conversations.unread(contact.conversation) === 0) return undefined;
    return t('alerts.saysTitle', contact.profile.displayName);
  });
  createTitle(() => t('app.name'), news);

  return toasts;
}

const snippet = ({ content }: Line): string | undefined =>
  content.kind === 'text' ? content.text.slice(0, snippetLength) : undefined;
