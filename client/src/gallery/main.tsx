/**
 * For development: every widget in every state, with sample data in place of the app's.
 * `gallery.html?show=<scene>&theme=veranda&shade=dark&contrast=high&dir=rtl` draws one scene, for looking and for screenshots.
 */
import { Show } from 'solid-js';
import { Dynamic, render } from 'solid-js/web';
import { applyLook } from '../looks/index.ts';
import './gallery.css';
import { DesktopScene } from './DesktopScene.tsx';
import { DialogScene, RequestScene } from './DialogScenes.tsx';
import { EmoticonScene } from './EmoticonScene.tsx';
import { NarrowScene } from './NarrowScene.tsx';
import { ScenesScene } from './ScenesScene.tsx';
import { SignInScene, SigningInScene } from './SignInScenes.tsx';
import { WidgetScene } from './WidgetScene.tsx';
import { WinkScene } from './WinkScene.tsx';

const scenes = {
  desktop: DesktopScene,
  'sign-in': SignInScene,
  'signing-in': SigningInScene,
  dialog: DialogScene,
  request: RequestScene,
  narrow: NarrowScene,
  widgets: WidgetScene,
  emoticons: EmoticonScene,
  winks: WinkScene,
  scenes: ScenesScene,
};

const isScene = (name: string): name is keyof typeof scenes => Object.hasOwn(scenes, name);

const query = new URLSearchParams(location.search);
const show = query.get('show') ?? '';
applyLook(document.documentElement, {
  theme: query.get('theme') === 'veranda' ? 'veranda' : 'aquarium',
  shade: query.get('shade') === 'dark' ? 'dark' : 'light',
  contrast: query.get('contrast') === 'high' ? 'high' : 'usual',
  motion: query.get('motion') === 'reduced' ? 'reduced' : 'usual',
});
document.documentElement.dir = query.get('dir') ?? 'ltr';

const root = document.querySelector('#gallery');
if (!root) throw new Error('gallery.html has no #gallery');

render(
  () => (
    <Show when={isScene(show) && scenes[show]} fallback={<Contents />}>
      {(scene) => <Dynamic component={scene()} />}
    </Show>
  ),
  root,
);

function Contents() {
  return (
    <nav class="gallery-contents">
      {Object.keys(scenes).map((name) => (
        <a href={`?show=${name}`}>{name}</a>
      ))}
    </nav>
  );
}
