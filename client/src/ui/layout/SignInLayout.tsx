/** The sign-in window: the logo on a sky, the picture, the form, and small links at the foot. */
import { Show, type JSX } from 'solid-js';
import { wordmark } from '../../art/index.ts';
import './signIn.css';

export interface SignInLayoutProps {
  /** The product's name, for who cannot see the logo. */
  readonly productName: string;
  /** A line under the logo. */
  readonly motto?: string | undefined;
  /** The 96 px picture. */
  readonly picture: JSX.Element;
  /** Across the window, above the form. */
  readonly band?: JSX.Element;
  /** The foot: language, links. */
  readonly footer?: JSX.Element;
  /** The form; or what shows that signing in is under way. */
  readonly children?: JSX.Element;
}

export function SignInLayout(props: SignInLayoutProps) {
  return (
    <div class="sign-in">
      {props.band}
      <header class="sign-in-sky">
        <h1 class="sign-in-logo">
          <img src={wordmark} alt={props.productName} width="184" height="60" />
        </h1>
        <Show when={props.motto}>
          <p class="sign-in-motto">{props.motto}</p>
        </Show>
      </header>
      <div class="sign-in-body">
        <div class="sign-in-picture">{props.picture}</div>
        <div class="sign-in-form">{props.children}</div>
      </div>
      <footer class="sign-in-footer">{props.footer}</footer>
    </div>
  );
}
