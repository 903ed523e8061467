/** The desktop of who is signed in: main window, conversations, notices. */
import { type ConversationId, visibleStatus } from '#protocol';
import { createEffect, createSignal, For, lazy, on, onCleanup, Show, untrack } from 'solid-js';
import {
  createAlerts,
  createBadge,
  createPageFocus,
  createSystemNotices,
  NoticesBand,
  Notifications,
  RelayBand,
  takeAskedConversation,
  type Attention,
} from '../alerts/index.ts';
import { logo } from '../art/index.ts';
import { BossKey } from '../boss/index.ts';
import { MainPane } from '../contacts/index.ts';
import {
  groupPicture,
  GroupsContext,
  Invitations,
  partyName,
  type GroupsShared,
} from '../groups/index.ts';
import { useI18n } from '../i18n/index.ts';
import { Shortcuts } from '../keyboard/index.ts';
import type { OptionPage } from '../options/index.ts';
import { pictureOf, statusLook } from '../person/index.ts';
import type { ContactView, NameOf, Party } from '../projection/index.ts';
import { tintOf } from '../scenes/index.ts';
import { Desktop, prefersReducedMotion, shake, StatusDot, TaskBar, Window } from '../ui/index.ts';
import { createBoss } from './boss.ts';
import { ConversationWindow } from './ConversationWindow.tsx';
import { conversationOf, createDesk, mainWindow } from './desk.ts';
import { followLanguage } from './language.ts';
import { MessengerContexts } from './MessengerContexts.tsx';
import { createMessenger, type MessengerDeps } from './messenger.ts';
import { createSoundChoice } from './sounds.ts';
import { windowWords } from './words.ts';

const OptionsDialog = lazy(async () => ({
  default: (await import('../options/index.ts')).OptionsDialog,
}));
const SignOutDialog = lazy(async () => ({
  default: (await import('./SignOutDialog.tsx')).SignOutDialog,
}));

export function MessengerDesktop(props: MessengerDeps) {
  const { t, locale } = useI18n();
  const messenger = createMessenger(props);
  const { own, contacts, groups, parties, conversations, connection, notes, sync } = messenger;
  const desk = createDesk({
    notes,
    name: t('app.name'),
    area: { width: window.innerWidth, height: window.innerHeight },
  });
  const { windows } = desk;
  const pageFocused = createPageFocus();
  const soundChoice = createSoundChoice(notes);
  const frames = new Map<string, HTMLElement>();
  const [dialog, setDialog] = createSignal<'options' | 'sign-out'>();
  const [optionsPage, setOptionsPage] = createSignal<OptionPage>();
  const openOptions = (page?: OptionPage) => {
    setOptionsPage(page);
    setDialog('options');
  };
  followLanguage(messenger.options);
  createEffect(
    on(
      () => messenger.options.get('messages.tabs'),
      (tabs) => tabs !== windows.gathered() && windows.gather(tabs),
    ),
  );

  // What contacts say arrives on this device whether or not a window is open for it.
  createEffect(() => {
    for (const { conversation } of [...contacts.view.contacts, ...groups.view().groups]) {
      untrack(() => conversations.watch(conversation));
    }
  });

  function shakeWindow(id: ConversationId) {
    const frame = frames.get(id);
    if (frame) shake(frame, { random: Math.random, reducedMotion: prefersReducedMotion });
  }

  const isFront = (id: string) => pageFocused() && windows.top() === id && windows.shown(id);
  /** Whoever is in the middle of another conversation goes on typing there. */
  const isTalking = () => pageFocused() && windows.top() !== undefined && windows.top() !== mainWindow;

  const callOne: NameOf = (profile) => messenger.book.nameOf({ user: profile.user, profile });
  const nameOf = (party: Party) =>
    partyName(party, { t, locale: locale(), self: own.profile().user, nameOf: callOne });
  const open = (party: Party, how?: { readonly quiet?: boolean }) =>
    desk.open({ conversation: party.conversation, name: nameOf(party) }, how);
  const openContact = (contact: ContactView) =>
    open({ type: 'pair', conversation: contact.conversation, contact });
  const [nudgeAsked, setNudgeAsked] = createSignal<ConversationId>();
  /** From the contact's window, which also says where that may not be. */
  function nudge(contact: ContactView) {
    setNudgeAsked(contact.conversation);
    openContact(contact);
  }
  const openById = (conversation: ConversationId) => {
    const party = parties.find(conversation);
    if (party) open(party);
  };

  const shared: GroupsShared = {
    self: own.profile().user,
    groups,
    contacts,
    commands: messenger.groupCommands,
    forgetPicture: messenger.commands.forgetPicture,
    unread: conversations.unread,
    mentioned: (id) => conversations.mentioned(id, own.profile().handle),
    open: openById,
    close: (id) => windows.close(id),
  };
  const attention: Attention = {
    isActive: isFront,
    call(party) {
      open(party, { quiet: true });
      windows.flash(party.conversation);
    },
    open: (party) => open(party),
    shake(party) {
      open(party, { quiet: isTalking() });
      // The window is there once the change that brought the nudge is drawn.
      queueMicrotask(() => shakeWindow(party.conversation));
    },
  };
  const notices = createSystemNotices({ notes, open: openById });
  const asked = takeAskedConversation();
  createEffect(
    on(
      () => asked !== undefined && parties.find(asked),
      () => asked && openById(asked),
    ),
  );
  createBadge(
    () =>
      [...contacts.view.contacts, ...groups.view().groups]
        .map(({ conversation }) => conversations.unread(conversation))
        .reduce((sum, unread) => sum + unread, 0),
    navigator,
  );
  welcome();
  const toasts = createAlerts({
    t,
    own,
    contacts,
    parties,
    nameOf,
    conversations,
    wants: (user, what) => messenger.book.view.contacts[user]?.[what] !== false,
    attention,
    pageFocused,
    sounds: soundChoice.sounds,
    options: messenger.options,
    pictureOf: (person) => pictureOf(person, messenger.ownPictures),
    groupPictureOf: (group) => groupPicture(group, messenger.ownPictures),
    notices,
    pageVisible: () => document.visibilityState === 'visible',
  });
  onCleanup(
    sync.roster.onDamaged((refusal) =>
      toasts.show({
        subject: 'roster',
        title: 'Cutuca',
        picture: undefined,
        status: visibleStatus(own.status(), true),
        text: t(`refusal.${refusal}`),
        onActivate: () => {},
      }),
    ),
  );

  const boss = createBoss({
    own,
    setStatus: messenger.commands.setStatus,
    sounds: soundChoice,
  });
  const relayBand = () => <RelayBand connection={connection} onTryNow={sync.reconnect} />;

  /** At one's own arrival, if one came by hand: who is signed in by themselves has touched nothing yet. */
  function welcome() {
    if (own.status() !== 'busy' && messenger.options.get('sounds.welcome')) {
      soundChoice.sounds.play('welcome');
    }
  }

  async function askToSignOut() {
    await sync.loaded;
    if (connection.unsent() > 0) setDialog('sign-out');
    else await signOut();
  }

  async function signOutEverywhere() {
    const others = messenger.places.list().filter((place) => place.signedIn && !place.current);
    await Promise.all(others.map(async ({ id }) => messenger.placeCommands.signOut(id)));
    await askToSignOut();
  }

  async function signOut() {
    await props.session.signOut();
    notes.clear();
  }

  return (
    <MessengerContexts messenger={messenger}>
      <GroupsContext.Provider value={shared}>
        <Desktop
          windows={windows}
          taskBar={
            <TaskBar
              windows={windows}
              label={t('app.taskBar')}
              callingWord={t('app.calling')}
              start={<img src={logo} alt="" width="24" height="24" />}
              end={<StatusDot status={statusLook(own.status())} label={t(`status.${own.status()}`)} />}
            />
          }
          notices={<Notifications toasts={toasts} onOptions={() => openOptions('alerts')} />}
        >
          <Window
            windows={windows}
            id={mainWindow}
            label={t('main.contacts')}
            words={windowWords(t)}
            tint={tintOf(own.profile())}
          >
            <MainPane
              own={own}
              contacts={contacts}
              log={messenger.log}
              onNudge={nudge}
              commands={messenger.commands}
              sounds={soundChoice.sounds}
              places={messenger.places.list()}
              unread={({ conversation }: ContactView) => conversations.unread(conversation)}
              onOpen={openContact}
              onOptions={() => openOptions()}
              onEditStatuses={() => openOptions('personal')}
              onSignOut={(device) =>
                void (device ? messenger.placeCommands.signOut(device.id) : askToSignOut())
              }
              onSignOutEverywhere={() => void signOutEverywhere()}
              band={
                <>
                  {relayBand()}
                  <NoticesBand notices={notices} />
                </>
              }
            />
          </Window>
          <For each={windows.list.filter(({ home }) => !home).map(({ id }) => id)}>
            {(id) => (
              <ConversationWindow
                id={id}
                windows={windows}
                messenger={messenger}
                pageFocused={pageFocused()}
                onFrame={(element) => frames.set(id, element)}
                onNudged={() => shakeWindow(conversationOf(id))}
                nudgeAsked={nudgeAsked() === id}
                onNudgeTaken={() => setNudgeAsked(undefined)}
                sounds={soundChoice.sounds}
              />
            )}
          </For>
          <Shortcuts windows={windows} />
          <BossKey {...boss} />
          <Show when={dialog() === 'options'}>
            <OptionsDialog
              session={props.session}
              own={own}
              contacts={contacts}
              commands={messenger.commands}
              places={messenger.places}
              placeCommands={messenger.placeCommands}
              notices={notices}
              sound={soundChoice}
              page={optionsPage()}
              onClose={() => setDialog(undefined)}
            />
          </Show>
          <Show when={dialog() === 'sign-out'}>
            <SignOutDialog
              unsent={connection.unsent()}
              onSignOut={() => void signOut()}
              onClose={() => setDialog(undefined)}
            />
          </Show>
          <Invitations />
        </Desktop>
      </GroupsContext.Provider>
    </MessengerContexts>
  );
}
