/** Someone's display picture in the glossy frame that has the colour of their status. */
import { defaultPicture } from '../../art/index.ts';
import type { StatusLook } from './StatusDot.tsx';
import './picture.css';

export interface PictureProps {
  /** Address of the picture; ours where they have none. */
  readonly src?: string | undefined;
  /** Side of the picture in px, without its frame. */
  readonly size: 96 | 48 | 24;
  readonly status: StatusLook;
  /** What the picture is, or nothing where the name stands beside it. */
  readonly alt?: string | undefined;
}

export function Picture(props: PictureProps) {
  return (
    <span class="picture" data-size={props.size} data-status={props.status}>
      <img
        src={props.src ?? defaultPicture}
        alt={props.alt ?? ''}
        width={props.size}
        height={props.size}
        draggable="false"
      />
    </span>
  );
}
