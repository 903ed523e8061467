/** The sign-in window: its form, its errors, and the wait. */
import { createSignal, type JSX } from 'solid-js';
import { logo, pictures } from '../art/index.ts';
import {
  Band,
  Button,
  Checkbox,
  Desktop,
  mainMin,
  mainSize,
  makeWindows,
  PasswordField,
  Picture,
  SignInLayout,
  Spinner,
  StatusSelect,
  TextField,
  Window,
  type StatusLook,
} from '../ui/index.ts';
import { statuses, windowWords } from './samples.ts';

function SignInWindow(props: { readonly band?: JSX.Element; readonly children: JSX.Element }) {
  const windows = makeWindows({ width: window.innerWidth, height: window.innerHeight });
  windows.open({ id: 'main', title: 'Cutuca', icon: logo, size: mainSize, min: mainMin, home: true });
  windows.move('main', { x: (window.innerWidth - mainSize.width) / 2, y: 70 });
  return (
    <Desktop windows={windows}>
      <Window windows={windows} id="main" label="Sign in" words={windowWords}>
        <SignInLayout
          productName="Cutuca"
          motto="It nudges."
          picture={<Picture src={pictures.kite} size={96} status="available" />}
          band={props.band}
          footer={
            <>
              <Button kind="link">Create account</Button>
              <Button kind="link">Português</Button>
            </>
          }
        >
          {props.children}
        </SignInLayout>
      </Window>
    </Desktop>
  );
}

export function SignInScene() {
  const [handle, setHandle] = createSignal('alice');
  const [password, setPassword] = createSignal('');
  const [status, setStatus] = createSignal<StatusLook>('available');
  const [remember, setRemember] = createSignal(true);
  const [always, setAlways] = createSignal(false);
  return (
    <SignInWindow>
      <TextField label="Handle" value={handle()} onInput={setHandle} autocomplete="username" />
      <PasswordField
        label="Password"
        value={password()}
        onInput={setPassword}
        error="That handle and password do not go together."
        words={{ reveal: 'Show', conceal: 'Hide' }}
      />
      <StatusSelect label="Sign in as" value={status()} choices={statuses} onChange={setStatus} />
      <div>
        <Checkbox label="Remember me" checked={remember()} onChange={setRemember} />
        <br />
        <Checkbox label="Sign me in automatically" checked={always()} onChange={setAlways} />
      </div>
      <Button kind="primary">Sign in</Button>
    </SignInWindow>
  );
}

export function SigningInScene() {
  return (
    <SignInWindow band={<Band kind="calm">The relay is away: signing in from this device.</Band>}>
      <div class="sign-in-waiting" role="status">
        <Spinner />
        <p>Signing in…</p>
        <Button>Cancel</Button>
      </div>
    </SignInWindow>
  );
}
