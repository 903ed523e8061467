/** From a scene's markup to elements, and to its still picture. */
import parts from '../../art/emoticons/parts.svg?raw';
import { poseOf } from './keyframes.ts';
import { stageSize, type Scene, type Track } from './scene.ts';

const shared = parts.slice(parts.indexOf('<defs>'), parts.indexOf('</svg>'));

/** The whole picture, its parts where they were drawn. */
export function readDrawing({ drawing }: Scene): SVGSVGElement {
  const { width, height } = stageSize;
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="100%" height="100%" overflow="visible" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">${shared}${drawing}</svg>`;
  const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
  if (!(documentElement instanceof SVGSVGElement)) throw new Error('A wink is not drawn as SVG.');
  return documentElement;
}

export function partOf(svg: SVGSVGElement, id: string): SVGElement {
  const part = svg.querySelector(`#${id}`);
  if (!(part instanceof SVGElement)) throw new Error(`A wink has no part called ${id}.`);
  return part;
}

/** As the address of an image: nothing in it moves, and nothing of it is in the page. */
export function stillOf(scene: Scene): string {
  const svg = readDrawing(scene);
  const { width, height } = stageSize;
  svg.setAttribute('width', `${width}`);
  svg.setAttribute('height', `${height}`);
  svg.removeAttribute('overflow');
  for (const [id, tracks] of byPart(scene.tracks)) {
    const part = partOf(svg, id);
    const pose = poseOf(tracks, scene.still);
    for (const [name, value] of Object.entries(pose)) part.setAttribute(name, value);
  }
  return `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
}

function byPart(tracks: readonly Track[]): ReadonlyMap<string, readonly Track[]> {
  return Map.groupBy(tracks, ({ part }) => part);
}
