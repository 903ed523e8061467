/** A drawing as it was sent. */
import { decodePoints, type KnownBody } from '#protocol';
import { For } from 'solid-js';
import { strokePath } from './strokePath.ts';
import './ink.css';

export interface InkPictureProps {
  readonly ink: Extract<KnownBody, { readonly kind: 'ink' }>;
  readonly label: string;
  readonly ref?: ((svg: SVGSVGElement) => void) | undefined;
}

export function InkPicture(props: InkPictureProps) {
  const size = () => ({ width: props.ink.width, height: props.ink.height });
  return (
    <svg
      class="ink-picture"
      viewBox={`0 0 ${props.ink.width} ${props.ink.height}`}
      width={props.ink.width}
      height={props.ink.height}
      role="img"
      aria-label={props.label}
      ref={(svg) => props.ref?.(svg)}
    >
      <For each={props.ink.strokes}>
        {({ color, pen, points }) => (
          <path fill={color} d={strokePath(decodePoints(points, size()) ?? [], pen)} />
        )}
      </For>
    </svg>
  );
}
