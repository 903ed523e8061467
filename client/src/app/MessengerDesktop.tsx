/** The desktop of who is signed in: main window, conversations, notices. */
import type { ConversationId } from '#protocol';
import { createEffect, createSignal, For, lazy, Show, untrack } from 'solid-js';
import {
  createAlerts,
  createPageFocus,
  Notifications,
  RelayBand,
  type Attention,
} from '../alerts/index.ts';
import { logo } from '../art/index.ts';
import { MainPane } from '../contacts/index.ts';
import { useI18n } from '../i18n/index.ts';
import { Shortcuts } from '../keyboard/index.ts';
import { statusLook } from '../person/index.ts';
import { OptionsContext, type ContactView } from '../projection/index.ts';
import { Desktop, prefersReducedMotion, shake, StatusDot, TaskBar, Window } from '../ui/index.ts';
import { ConversationWindow } from './ConversationWindow.tsx';
import { conversationOf, createDesk, mainWindow } from './desk.ts';
import { createMessenger, type MessengerDeps } from './messenger.ts';
import { createSoundChoice } from './sounds.ts';
import { windowWords } from './words.ts';

const Options = lazy(async () => ({ default: (await import('./Options.tsx')).Options }));
const SignOutDialog = lazy(async () => ({
  default: (await import('./SignOutDialog.tsx')).SignOutDialog,
}));

export function MessengerDesktop(props: MessengerDeps) {
  const { t } = useI18n();
  const messenger = createMessenger(props);
  const { own, contacts, conversations, connection, notes, sync } = messenger;
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

  // What contacts say arrives on this device whether or not a window is open for it.
  createEffect(() => {
    for (const { conversation } of contacts.view.contacts) {
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

  const attention: Attention = {
    isActive: isFront,
    call(contact) {
      desk.open(contact, { quiet: true });
      windows.flash(contact.conversation);
    },
    open: (contact) => desk.open(contact),
    shake(contact) {
      desk.open(contact, { quiet: isTalking() });
      // The window is there once the change that brought the nudge is drawn.
      queueMicrotask(() => shakeWindow(contact.conversation));
    },
  };
  const toasts = createAlerts({
    t,
    own,
    contacts,
    conversations,
    attention,
    pageFocused,
    sounds: soundChoice.sounds,
    options: messenger.options,
  });

  const relayBand = () => <RelayBand connection={connection} onTryNow={sync.reconnect} />;

  const askToSignOut = () => {
    if (connection.unsent() > 0) setDialog('sign-out');
    else void signOut();
  };

  async function signOutEverywhere() {
    const others = messenger.places.list().filter((place) => place.signedIn && !place.current);
    await Promise.all(others.map(async ({ id }) => messenger.placeCommands.signOut(id)));
    askToSignOut();
  }

  async function signOut() {
    await props.session.signOut();
    notes.clear();
  }

  return (
    <OptionsContext.Provider value={messenger.options}>
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
        notices={<Notifications toasts={toasts} />}
      >
        <Window windows={windows} id={mainWindow} label={t('main.contacts')} words={windowWords(t)}>
          <MainPane
            own={own}
            contacts={contacts}
            commands={messenger.commands}
            places={messenger.places.list()}
            unread={({ conversation }: ContactView) => conversations.unread(conversation)}
            onOpen={desk.open}
            onOptions={() => setDialog('options')}
            onEditStatuses={() => setDialog('options')}
            onSignOut={(device) =>
              device ? void messenger.placeCommands.signOut(device.id) : askToSignOut()
            }
            onSignOutEverywhere={() => void signOutEverywhere()}
            band={relayBand()}
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
              sounds={soundChoice.sounds}
            />
          )}
        </For>
        <Shortcuts windows={windows} />
      <Show when={dialog() === 'options'}>
          <Options
            session={props.session}
            soundChoice={soundChoice}
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
      </Desktop>
    </OptionsContext.Provider>
  );
}
