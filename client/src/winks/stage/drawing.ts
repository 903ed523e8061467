/** From a scene's markup to a picture of one of its moments. */
import parts from '../../art/emoticons/parts.svg?raw';
import { makePoser, type Pose } from './pose.ts';
import { stageSize, type Scene } from './scene.ts';

export interface Drawing {
  readonly svg: SVGSVGElement;
  /** `at` in milliseconds. */
  show(at: number): void;
}

const shared = parts.slice(parts.indexOf('<defs>'), parts.indexOf('</svg>'));

/**
 * Poses are attributes, and what is not seen is not drawn: as animations of the browser's own, each of the many parts
 * would be a layer, which without a graphics card takes several times as long as drawing them anew.
 */
export function makeDrawing(scene: Scene): Drawing {
  const svg = readMarkup(scene);
  const moving = [...Map.groupBy(scene.tracks, ({ part }) => part)].map(([id, tracks]) => {
    const poseAt = makePoser(tracks);
    const take = makeTaker(partOf(svg, id));
    return (at: number) => take(poseAt(at));
  });
  return {
    svg,
    show(at) {
      for (const move of moving) move(at);
    },
  };
}

/** As the address of an image: nothing in it moves, and nothing of it is in the page. */
export function stillOf(scene: Scene): string {
  const { svg, show } = makeDrawing(scene);
  show(scene.still);
  svg.setAttribute('width', `${stageSize.width}`);
  svg.setAttribute('height', `${stageSize.height}`);
  svg.removeAttribute('overflow');
  return `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
}

/** By the HTML parser, which takes a third of the XML parser's time: a wink begins in the midst of much else. */
function readMarkup({ drawing }: Scene): SVGSVGElement {
  const { width, height } = stageSize;
  const holder = document.createElement('div');
  holder.innerHTML = `<svg viewBox="0 0 ${width} ${height}" width="100%" height="100%" overflow="visible" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">${shared}${drawing}</svg>`;
  const svg = holder.firstElementChild;
  if (!(svg instanceof SVGSVGElement)) throw new Error('A wink is not drawn as SVG.');
  return svg;
}

function partOf(svg: SVGSVGElement, id: string): Element {
  const part = svg.querySelector(`#${id}`);
  if (!part) throw new Error(`A wink has no part called ${id}.`);
  return part;
}

/**
 * Gives a part its poses. It moves from where it is placed: one element for both, since each that is placed costs
 * something in each frame; so does each attribute, and what a part has already it is not given again.
 */
function makeTaker(part: Element): (pose: Pose) => void {
  const place = part.getAttribute('transform') ?? '';
  const taken = new Map<string, string>();
  return (pose) => {
    for (const [name, own] of Object.entries(pose)) {
      if (taken.get(name) === own) continue;
      taken.set(name, own);
      const value = name === 'transform' ? place + own : own;
      if (value === '') part.removeAttribute(name);
      else part.setAttribute(name, value);
    }
  };
}
