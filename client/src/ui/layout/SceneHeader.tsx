/** The head of a window before somebody's scene; without one, on the theme's own ground. */
import { Show, type JSX } from 'solid-js';
import { tinted, type Tint } from './tint.ts';
import './sceneHeader.css';

export interface SceneHeaderProps {
  /** How the words in it are laid out. */
  readonly class?: string | undefined;
  /** Address of the picture. */
  readonly scene?: string | undefined;
  /** The colours of this head alone; a whole window has its own. */
  readonly tint?: Tint | undefined;
  readonly children?: JSX.Element;
}

export function SceneHeader(props: SceneHeaderProps) {
  return (
    <header
      class={props.class ? `scene-header ${props.class}` : 'scene-header'}
      classList={{ 'has-scene': props.scene !== undefined }}
      {...tinted(props.tint)}
    >
      <Show when={props.scene}>
        {(url) => <img class="scene" src={url()} alt="" loading="lazy" draggable="false" />}
      </Show>
      {props.children}
    </header>
  );
}
