/** The small widgets, each in each of its states. */
import { createSignal, For, type JSX } from 'solid-js';
import { icons, pictures } from '../../art/index.ts';
import {
  Band,
  Button,
  Checkbox,
  InlineField,
  MenuButton,
  PasswordField,
  Picture,
  Range,
  Select,
  Spinner,
  StatusDot,
  TextArea,
  TextField,
  TickMark,
  Toast,
  Toolbar,
  ToolbarButton,
  ToolbarRule,
  TypingPencil,
  type StatusLook,
} from '../../ui/index.ts';
import { Recording } from '../../voice/index.ts';
import { statuses } from '../samples.ts';

const looks: readonly StatusLook[] = ['available', 'busy', 'away', 'offline'];
const nothing = () => {};

function Shelf(props: { readonly title: string; readonly children: JSX.Element }) {
  return (
    <section class="gallery-shelf">
      <h2>{props.title}</h2>
      <div class="gallery-row">{props.children}</div>
    </section>
  );
}

export function Scene() {
  return (
    <div class="gallery-sheet">
      <Buttons />
      <Fields />
      <Shelf title="Pictures">
        <For each={looks}>
          {(status) => (
            <>
              <Picture src={pictures.toucan} size={96} status={status} />
              <Picture src={pictures.cat} size={48} status={status} />
              <Picture size={24} status={status} />
              <StatusDot status={status} label={status} />
            </>
          )}
        </For>
      </Shelf>
      <Shelf title="Ticks, pencil, spinner">
        <TickMark tick="device" label="On this device" />
        <TickMark tick="relay" label="Safe at the relay" />
        <TickMark tick="delivered" label="Delivered" />
        <TickMark tick="read" label="Read" />
        <TypingPencil />
        <Spinner />
      </Shelf>
      <Shelf title="Recording">
        <div class="gallery-recording">
          <Recording
            state={{ level: 0.4, ms: 6_000 }}
            label="Recording – let go to send"
            left={(seconds) => `${seconds} seconds left`}
          />
        </div>
      </Shelf>
      <section class="gallery-shelf">
        <h2>Bands</h2>
        <Band kind="info">Bob may not reply because he appears to be offline.</Band>
        <Band kind="wrong" actions={<Button kind="link">What to do</Button>}>
          This browser keeps no device copy.
        </Band>
        <Band kind="calm">The relay is away. 2 messages wait on this device.</Band>
      </section>
      <Shelf title="Toast">
        <div class="gallery-toast">
          <Toast
            title="Bob says:"
            text="praia no sábado? levo a prancha, você leva o violão"
            picture={<Picture src={pictures.toucan} size={48} status="available" />}
            closeWord="Close"
            onGone={nothing}
          />
        </div>
      </Shelf>
    </div>
  );
}

function Buttons() {
  return (
    <>
      <Shelf title="Buttons">
        <Button>Normal</Button>
        <Button kind="primary">Primary</Button>
        <Button icon={icons.nudge}>With a picture</Button>
        <Button kind="quiet">Quiet</Button>
        <Button kind="link">Link</Button>
        <Button disabled>Disabled</Button>
        <Button kind="primary" disabled>
          Disabled
        </Button>
        <MenuButton
          class="button button-normal"
          label="Menu"
          items={[
            { id: 'a', label: 'Large pictures', checked: true },
            { id: 'b', label: 'Small pictures', checked: false },
            { id: 'c', label: 'Options', startsGroup: true, icon: icons.options, keys: 'Ctrl+,' },
            { id: 'd', label: 'Not now', disabled: true },
          ]}
          onPick={nothing}
        >
          Menu
        </MenuButton>
      </Shelf>
      <Toolbar label="All">
        <For each={Object.entries(icons)}>
          {([name, icon]) => <ToolbarButton icon={icon} label={name} pressed={name === 'ink'} />}
        </For>
        <ToolbarRule />
        <ToolbarButton icon={icons.nudge} label="disabled" disabled />
        <ToolbarButton size="small" icon={icons.winks} label="small" />
      </Toolbar>
    </>
  );
}

function Fields() {
  const [text, setText] = createSignal('alice');
  const [status, setStatus] = createSignal<StatusLook>('busy');
  const [on, setOn] = createSignal(true);
  return (
    <Shelf title="Fields">
      <TextField label="Handle" value={text()} onInput={setText} hint="What others add you by" />
      <TextField label="Handle" value={text()} onInput={setText} error="That handle is taken." />
      <TextField label="Handle" value={text()} onInput={setText} disabled />
      <PasswordField
        label="Password"
        value="violeta"
        onInput={nothing}
        words={{ reveal: 'Show', conceal: 'Hide' }}
      />
      <Select
        label="Status"
        value={status()}
        choices={statuses}
        onChange={setStatus}
        mark={<StatusDot status={status()} />}
      />
      <TextArea label="Message" value="several lines" onInput={nothing} />
      <InlineField
        label="Personal message"
        value=""
        placeholder="Share a quick message"
        maxLength={140}
        onCommit={nothing}
      />
      <Range label="Volume" value={60} onInput={nothing} />
      <Checkbox label="On" checked={on()} onChange={setOn} />
      <Checkbox label="Off" checked={false} onChange={nothing} />
      <Checkbox label="Disabled" checked disabled onChange={nothing} />
    </Shelf>
  );
}
