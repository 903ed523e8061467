/** The winks as they are seen and heard. A module of its own, since it is loaded when the first one is wanted. */
import type { Score } from '../ui/index.ts';
import { scenes } from './scenes/index.ts';
import { makeStage, stillOf, type Stage, type StageOptions } from './stage/index.ts';
import type { WinkId } from './table.ts';

const stills = new Map<WinkId, string>();

/** The address of its picture. */
export function pictureOf(wink: WinkId): string {
  const picture = stills.get(wink) ?? stillOf(scenes[wink]);
  stills.set(wink, picture);
  return picture;
}

export const play = (wink: WinkId, host: HTMLElement, options?: StageOptions): Stage =>
  makeStage(host, scenes[wink], options);

export const scoreOf = (wink: WinkId): Score => scenes[wink].score;
