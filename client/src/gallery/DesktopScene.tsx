/** A whole desktop: three windows, the task bar with one calling, two toasts. On a phone, one pane at a time. */
import { createSignal, For, Show } from 'solid-js';
import { icons, logo, pictures } from '../art/index.ts';
import {
  Band,
  Button,
  conversationMin,
  conversationSize,
  Desktop,
  mainMin,
  mainSize,
  makeWindows,
  Picture,
  shake,
  StatusDot,
  TaskBar,
  Toast,
  ToastStack,
  Window,
} from '../ui/index.ts';
import { BobsLines, CarolsLines, ConversationSample, MayNotReply } from './ConversationSample.tsx';
import { MainSample } from './MainSample.tsx';
import { windowWords } from './samples.ts';

const conversation = { icon: icons.message, size: conversationSize, min: conversationMin };

export function DesktopScene() {
  const windows = makeWindows({ width: window.innerWidth, height: window.innerHeight - 32 });
  windows.open({ id: 'main', title: 'Cutuca', icon: logo, size: mainSize, min: mainMin, home: true });
  windows.open({ id: 'Dandara', title: 'Dandara', ...conversation }, { quiet: true });
  windows.open({ id: 'Carol', title: 'Carol ☆ só alegria', ...conversation });
  windows.open({ id: 'Bob', title: 'Bob', ...conversation });
  windows.move('Bob', { x: 214, y: 216 });
  const [toasts, setToasts] = createSignal(['Fê has just signed in.', 'Dandara says:']);
  let bobsFrame!: HTMLElement;

  const nudge = () =>
    shake(bobsFrame, {
      random: Math.random,
      reducedMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
    });

  return (
    <Desktop
      windows={windows}
      taskBar={
        <TaskBar
          windows={windows}
          label="Open windows"
          callingWord="new messages"
          start={<img src={logo} alt="" width="24" height="24" />}
          end={
            <>
              <StatusDot status="available" label="Available" />
              <span>21:15</span>
            </>
          }
        />
      }
      notices={
        <ToastStack label="Notifications">
          <For each={toasts()}>
            {(title) => (
              <Toast
                title={title}
                text={title.endsWith('says:') ? 'subiu a serra ontem e achou o mar' : undefined}
                picture={
                  <Picture
                    src={title.startsWith('Fê') ? pictures.cat : pictures.kite}
                    size={48}
                    status="available"
                  />
                }
                closeWord="Close"
                onGone={() => setToasts(toasts().filter((other) => other !== title))}
              />
            )}
          </For>
        </ToastStack>
      }
    >
      <Window windows={windows} id="main" label="Contacts" words={windowWords}>
        <MainSample
          onOpen={(id) => windows.open({ id, title: id, ...conversation })}
          band={
            <Band kind="calm" actions={<Button kind="link">Try now</Button>}>
              The relay is away. 2 messages wait on this device.
            </Band>
          }
        />
      </Window>
      <Window
        windows={windows}
        id="Carol"
        label="Conversation with Carol"
        words={windowWords}
        onClose={() => windows.close('Carol')}
      >
        <ConversationSample
          name="Carol ☆ só alegria"
          status="busy"
          statusWord="Busy"
          picture={pictures.cassette}
          message="exam week. do not poke"
          bands={<MayNotReply />}
        >
          <CarolsLines />
        </ConversationSample>
      </Window>
      <Window
        windows={windows}
        id="Bob"
        label="Conversation with Bob"
        words={windowWords}
        onClose={() => windows.close('Bob')}
        ref={(element) => {
          bobsFrame = element;
        }}
      >
        <ConversationSample
          name="Bob"
          status="available"
          picture={pictures.toucan}
          message="praia no sábado?"
          typing
          onNudge={nudge}
        >
          <BobsLines />
        </ConversationSample>
      </Window>
      <Show when={windows.find('Dandara')}>
        <Window
          windows={windows}
          id="Dandara"
          label="Conversation with Dandara"
          words={windowWords}
          onClose={() => windows.close('Dandara')}
        >
          <ConversationSample name="Dandara" status="available" picture={pictures.cactus} message="">
            <CarolsLines />
          </ConversationSample>
        </Window>
      </Show>
    </Desktop>
  );
}
