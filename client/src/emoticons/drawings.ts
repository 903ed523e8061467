/** The drawings, as addresses for images. A module of its own, since it is loaded when the first one is shown. */
import parts from '../art/emoticons/parts.svg?raw';
import type { EmoticonId } from './table.ts';

export interface Drawing {
  readonly moving: string;
  readonly still: string;
}

const files = import.meta.glob<string>(['../art/emoticons/*.svg', '!**/parts.svg'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const made = new Map<EmoticonId, Drawing>();

export function drawingOf(id: EmoticonId): Drawing {
  const known = made.get(id);
  if (known) return known;
  const svg = withParts(files[`../art/emoticons/${id}.svg`] ?? '');
  const drawing = { moving: addressOf(svg), still: addressOf(withoutMotion(svg)) };
  made.set(id, drawing);
  return drawing;
}

/** A drawing uses the faces, eyes and colours of parts.svg, and takes the weight of its lines from there. */
const withParts = (svg: string): string =>
  parts.replace('</svg>', () => svg.slice(svg.indexOf('>') + 1));

const withoutMotion = (svg: string): string => svg.replaceAll(/<animate[^>]*\/>/gu, '');

const addressOf = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;
