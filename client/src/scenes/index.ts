/**
 * Scenes and colour schemes. A window shows them by `tint={tintOf(profile)}`, its layout by
 * `scene={sceneOf(profile.scene)?.url}`; `SceneHeader` of the widgets shows one by itself, for a choice.
 */
export { sceneOf, scenes, tintOf, type Scene, type SceneId } from './scenes.ts';
export { schemeOf, schemes, type Scheme, type SchemeId } from './schemes.ts';
