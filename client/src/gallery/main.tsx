/**
 * For development: every window and every widget in every state, with people and words made up for it.
 * `gallery.html?show=<scene>&of=<kind>&theme=veranda&shade=dark&contrast=high&dir=rtl&lang=pt-BR` draws one scene, for looking
 * and for screenshots; each is a file in `scenes/`.
 */
import { For, type Component } from 'solid-js';
import { render } from 'solid-js/web';
import { applyLook } from '../looks/index.ts';
import '../styles/index.css';
import './gallery.css';
import { frame, settled } from './world/index.ts';

interface SceneFile {
  readonly Scene: Component<{ readonly of: string }>;
  /** What `of` can be, where there are several. */
  readonly kinds?: readonly string[];
}

const files = import.meta.glob<SceneFile>('./scenes/*.tsx');

/** `./scenes/EmoticonPicker.tsx` is called `emoticon-picker`. */
const nameOf = (file: string) =>
  file
    .replace(/^.*\/(\w+)\.tsx$/, '$1')
    .replaceAll(/(?<!^)[A-Z]/g, '-$&')
    .toLowerCase();
const scenes = new Map(Object.entries(files).map(([file, load]) => [nameOf(file), load]));

const query = new URLSearchParams(location.search);
const page = document.documentElement;
applyLook(page, {
  theme: query.get('theme') === 'veranda' ? 'veranda' : 'aquarium',
  shade: query.get('shade') === 'dark' ? 'dark' : 'light',
  contrast: query.get('contrast') === 'high' ? 'high' : 'usual',
  motion: query.get('motion') === 'reduced' ? 'reduced' : 'usual',
});
page.dir = query.get('dir') ?? 'ltr';

const root = document.querySelector('#gallery');
if (!root) throw new Error('gallery.html has no #gallery');

async function show(place: Element): Promise<void> {
  const scene = await scenes.get(query.get('show') ?? '')?.();
  if (scene) render(() => <scene.Scene of={query.get('of') ?? scene.kinds?.[0] ?? ''} />, place);
  else await showContents(place);
  await frame();
  await settled();
  page.dataset['ready'] = '';
}

async function showContents(place: Element): Promise<void> {
  const all = await Promise.all(
    Array.from(scenes, async ([name, load]) => ({ name, kinds: (await load()).kinds ?? [''] })),
  );
  render(
    () => (
      <nav class="gallery-contents">
        <For each={all}>
          {({ name, kinds }) => (
            <p>
              <For each={kinds}>
                {(kind) => <a href={`?show=${name}&of=${kind}`}>{`${name} ${kind}`}</a>}
              </For>
            </p>
          )}
        </For>
      </nav>
    ),
    place,
  );
}

void show(root);
