/** The pictures for the top of windows: which there are, and the colours that go with each. Loaded when first seen. */
import { schemeOf, type SchemeId } from './schemes.ts';
import type { Tint } from '../ui/index.ts';

const files = import.meta.glob<string>('../art/scenes/*.svg', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** In the order in which they are offered. */
const colours = {
  'ipe-trees': 'honey',
  tide: 'aqua',
  'washing-line': 'sky',
  kites: 'sky',
  'hill-street': 'brick',
  market: 'orange',
  bunting: 'violet',
  viaduct: 'moss',
  ridges: 'indigo',
  reef: 'sea',
  fireflies: 'leaf',
  'rain-window': 'graphite',
  orbit: 'indigo',
  notebook: 'rose',
} as const satisfies Readonly<Record<string, SchemeId>>;

export type SceneId = keyof typeof colours;

export interface Scene {
  readonly id: SceneId;
  /** Address of the picture, 4 : 1, which may be cut at its left side and at top and bottom. */
  readonly url: string;
  /** The colour scheme of who has chosen none. */
  readonly scheme: SchemeId;
}

export const scenes: readonly Scene[] = Object.entries(colours).map(([id, scheme]) => ({
  id: id as SceneId,
  url: files[`../art/scenes/${id}.svg`] ?? '',
  scheme,
}));

/** The scene that a profile names; nothing where it names none that this version knows. */
export const sceneOf = (id: string | undefined): Scene | undefined =>
  scenes.find((scene) => scene.id === id);

/** The colours of someone's windows: those they chose, else those of their scene, else the theme's own. */
export const tintOf = (shown: {
  readonly scene?: string | undefined;
  readonly scheme?: string | undefined;
}): Tint | undefined => schemeOf(shown.scheme) ?? schemeOf(sceneOf(shown.scene)?.scheme);
