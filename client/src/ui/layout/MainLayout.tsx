/** The main window: who I am, what I can do, who is there. */
import type { JSX } from 'solid-js';
import { SceneHeader } from './SceneHeader.tsx';
import './main.css';

export interface MainLayoutProps {
  /** One's own 48 px picture. */
  readonly picture: JSX.Element;
  /** Address of the scene behind one's own name. */
  readonly scene?: string | undefined;
  readonly name: JSX.Element;
  /** The status choice. */
  readonly status: JSX.Element;
  readonly personalMessage: JSX.Element;
  readonly toolbar: JSX.Element;
  /** Across the window, under the toolbar. */
  readonly band?: JSX.Element;
  /** Above the list: a search field. */
  readonly search?: JSX.Element;
  readonly footer?: JSX.Element;
  /** The contact list. */
  readonly children?: JSX.Element;
}

export function MainLayout(props: MainLayoutProps) {
  return (
    <div class="main-window">
      <SceneHeader class="main-me" scene={props.scene}>
        {props.picture}
        <div class="main-me-lines scene-words">
          <div class="main-me-name">
            <span class="main-me-own-name">{props.name}</span>
            {props.status}
          </div>
          {props.personalMessage}
        </div>
      </SceneHeader>
      {props.toolbar}
      {props.band}
      <div class="main-search">{props.search}</div>
      <div class="main-list" data-pane="list">
        {props.children}
      </div>
      <footer class="main-footer">{props.footer}</footer>
    </div>
  );
}
