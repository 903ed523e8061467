/** Every scene as the head of a window in its own colours, and every colour scheme on a window of its own. */
import { For } from 'solid-js';
import { pictures } from '../../art/index.ts';
import { scenes, schemeOf, schemes } from '../../scenes/index.ts';
import { Frame, Picture, SceneHeader, tinted } from '../../ui/index.ts';
import { windowWords } from '../samples.ts';

export function Scene() {
  return (
    <div class="gallery-sheet">
      <div class="gallery-heads">
        <For each={scenes}>
          {(scene) => (
            <SceneHeader class="main-me" scene={scene.url} tint={schemeOf(scene.scheme)}>
              <Picture src={pictures.kite} size={48} status="available" />
              <div class="main-me-lines scene-words">
                <p class="main-me-own-name">{scene.id}</p>
                <p class="contact-line-status">{scene.scheme}</p>
              </div>
            </SceneHeader>
          )}
        </For>
      </div>
      <div class="gallery-heads">
        <For each={schemes}>
          {(scheme) => (
            <div class="gallery-small" {...tinted(scheme)}>
              <Frame label={scheme.id} title={scheme.id} words={windowWords} active onClose={() => {}}>
                <SceneHeader class="conversation-who">
                  <h2 class="conversation-name">{scheme.id}</h2>
                </SceneHeader>
              </Frame>
            </div>
          )}
        </For>
      </div>
    </div>
  );
}
