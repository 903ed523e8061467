/** What calls for attention, and how: a toast, a flashing window and title, a shake. Nothing steals the keyboard. */
import {
  isMentioned,
  shouldShake,
  timeOf,
  type ConversationId,
  type Line,
  type UserId,
} from '#protocol';
import { createEffect, createMemo, createSignal, on, type Accessor } from 'solid-js';
import { profileIn } from '../groups/index.ts';
import type { I18n } from '../i18n/index.ts';
import { contentWord } from '../media/index.ts';
import { statusLook, type Pictured } from '../person/index.ts';
import type {
  Arrival,
  Contacts,
  ContactView,
  GroupView,
  Conversations,
  Options,
  Own,
  Parties,
  Party,
} from '../projection/index.ts';
import { loadSignatures, type SoundName, type Sounds } from '../ui/index.ts';
import type { SystemNotices } from './system.ts';
import { createTitle } from './titleFlash.ts';
import { createToasts, type Toasts } from './toasts.ts';

/** The windows, as far as alerts need them. */
export interface Attention {
  /** The window is in front, of a page that has the focus. */
  isActive(conversation: ConversationId): boolean;
  /** Makes the conversation's window flash, opening it in the task bar where it is closed. */
  call(party: Party): void;
  open(party: Party): void;
  shake(party: Party): void;
}

export interface AlertsDeps {
  readonly t: I18n['t'];
  readonly own: Own;
  readonly contacts: Contacts;
  readonly parties: Parties;
  /** What a contact, or a group, is called. */
  readonly nameOf: (party: Party) => string;
  /** Whether one wants this of this contact: a toast when they come, their sounds, a window that shakes. */
  readonly wants: (user: UserId, what: 'alerts' | 'sounds' | 'nudges') => boolean;
  readonly conversations: Conversations;
  readonly attention: Attention;
  readonly pageFocused: Accessor<boolean>;
  /** The address of somebody's picture. */
  readonly pictureOf: (person: Pictured) => string | undefined;
  readonly groupPictureOf: (group: GroupView) => string | undefined;
  readonly sounds: Pick<Sounds, 'play' | 'playScore'>;
  readonly options: Pick<Options, 'get'>;
  readonly notices: Pick<SystemNotices, 'show' | 'missed'>;
  /** The page can be seen, with or without the keyboard. */
  readonly pageVisible: () => boolean;
}

type ToastKind = 'online' | 'offline' | 'message' | 'nudge' | 'newContact';

/** What is worth a notice of the system. */
const calling: ReadonlySet<ToastKind> = new Set(['message', 'nudge', 'newContact']);

const snippetLength = 120;

export function createAlerts(deps: AlertsDeps): Toasts {
  const { t, own, contacts, parties, nameOf, conversations, attention, pageFocused, sounds, options } =
    deps;
  const { notices, pageVisible, wants } = deps;
  const toasts = createToasts();
  const { pictureOf, groupPictureOf } = deps;
  const lastShakes = new Map<ConversationId, number>();
  const [lastWord, setLastWord] = createSignal<{ readonly party: Party; readonly name: string }>();
  const quiet = () => statusLook(own.status()) === 'busy';

  const pairWith = (contact: ContactView) =>
    ({ type: 'pair', conversation: contact.conversation, contact }) as const;

  /** A contact is called the same in a group. */
  function speakerIn(party: Party, user: UserId): string {
    const contact = contacts.find(user);
    if (contact) return nameOf(pairWith(contact));
    return profileIn(party, user)?.displayName ?? t('groups.someone');
  }

  function play(sound: SoundName) {
    if (!quiet() && options.get(`sounds.${sound}`)) sounds.play(sound);
  }

  /** Whoever comes is heard with their own sound, where they have one that is known here and its reader wants it. */
  async function playArrival({ user, profile }: ContactView) {
    if (!wants(user, 'sounds')) return;
    const theirs = options.get('sounds.signatures') ? profile.sound : undefined;
    const score = theirs === undefined ? undefined : (await loadSignatures()).get(theirs);
    if (!score) play('online');
    else if (!quiet() && options.get('sounds.online')) sounds.playScore(score);
  }

  function toast(kind: ToastKind, party: Party, title: string, text?: string) {
    if (quiet() || !options.get(`alerts.${kind}`)) return;
    const seen =
      party.type === 'pair'
        ? { picture: pictureOf(party.contact.profile), status: party.contact.status }
        : { picture: groupPictureOf(party.group), status: 'available' as const };
    if (!pageVisible() && calling.has(kind)) {
      notices.missed();
      const { conversation } = party;
      notices.show({ title, body: text ?? '', icon: seen.picture, conversation });
    }
    toasts.show({
      ...seen,
      subject: party.conversation,
      title,
      text,
      onActivate: () => attention.open(party),
      needless: calling.has(kind) ? () => attention.isActive(party.conversation) : undefined,
    });
  }

  /** Who says something, and where, unless it is said between two. */
  function toastText(party: Party, name: string, { content }: Line) {
    if (party.type === 'pair') return t('conversation.says', name);
    const mentioned = content.kind === 'text' && isMentioned(content.text, own.profile().handle);
    return t(mentioned ? 'groups.mentionToast' : 'groups.saysIn', name, nameOf(party));
  }

  /** A nudge that is on time, wanted and not one too many brings the window up and shakes it. */
  function takeNudges(party: Party, arrivals: readonly Arrival[]) {
    const id = party.conversation;
    for (const { line, late, arrivedAt } of arrivals) {
      if (late || line.content.kind !== 'nudge' || !wants(line.user, 'nudges')) continue;
      const nudge = {
        entryTime: timeOf(line.id),
        arrivedAt,
        lastShake: lastShakes.get(id),
        busy: quiet(),
      };
      if (!shouldShake(nudge)) continue;
      lastShakes.set(id, arrivedAt);
      attention.shake(party);
      if (wants(line.user, 'sounds')) play('nudge');
    }
  }

  conversations.onArrivals((id, arrivals) => {
    const party = parties.find(id);
    const last = arrivals.at(-1);
    if (!party || !last) return;
    takeNudges(party, arrivals);
    if (attention.isActive(id)) return;
    const { user, content } = last.line;
    // Whose nudges are not wanted leaves a line, and calls nobody.
    if (content.kind === 'nudge' && !wants(user, 'nudges')) return;
    const name = speakerIn(party, user);
    attention.call(party);
    setLastWord({ party, name });
    const { kind } = last.line.content;
    if (kind === 'nudge') toast('nudge', party, t('alerts.nudge', name));
    else {
      if (kind === 'wink') toast('message', party, t('alerts.wink', name));
      else toast('message', party, toastText(party, name, last.line), snippet(last.line, t));
      if (wants(user, 'sounds')) play('message');
    }
  });

  contacts.onStatuses((changes) => {
    for (const { contact, before } of changes) {
      if (before === 'offline') tellComing(contact);
      else if (contact.status === 'offline') tellGoing(contact);
    }
  });

  function tellComing(contact: ContactView) {
    const party = pairWith(contact);
    if (wants(contact.user, 'alerts')) toast('online', party, t('alerts.cameOnline', nameOf(party)));
    void playArrival(contact);
  }

  function tellGoing(contact: ContactView) {
    const party = pairWith(contact);
    if (wants(contact.user, 'alerts')) toast('offline', party, t('alerts.wentOffline', nameOf(party)));
    if (wants(contact.user, 'sounds')) play('offline');
  }

  contacts.onList((before, after) => {
    const asked = new Set(before.outgoing.map(({ handle }) => handle));
    // The list is drawn anew after it was told.
    queueMicrotask(() => {
      for (const { profile } of after.contacts) {
        const contact = asked.has(profile.handle) ? contacts.find(profile.user) : undefined;
        if (!contact) continue;
        toast('newContact', pairWith(contact), t('alerts.accepted', nameOf(pairWith(contact))));
        play('newContact');
      }
    });
  });

  createEffect(
    on(
      () => contacts.view.incoming.length,
      (count, before) => count > (before ?? 0) && play('request'),
    ),
  );

  createEffect(on(own.idle, (idle, before) => before === true && !idle && play('back')));

  /** Who spoke last, while the page is out of sight and something of theirs is unread. */
  const news = createMemo(() => {
    const last = lastWord();
    if (!last || pageFocused() || conversations.unread(last.party.conversation) === 0) return undefined;
    return t('alerts.saysTitle', last.name);
  });
  createTitle(() => t('app.name'), news);

  return toasts;
}

const snippet = ({ content }: Line, t: I18n['t']): string | undefined =>
  content.kind === 'text' ? content.text.slice(0, snippetLength) : contentWord(t, content);
