/** A photo among the lines: its colours from afar at once, then itself; a click opens it large. */
import type { BlobId, PictureType } from '#protocol';
import { onMount, Show } from 'solid-js';
import { createShownPicture } from './shownPicture.ts';
import { decodeThumb, thumbSide } from './thumb.ts';
import './photo.css';

export interface PhotoContent {
  readonly blob: BlobId;
  readonly type: PictureType;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly thumb?: string | undefined;
}

export interface PhotoFrameProps {
  readonly photo: PhotoContent;
  /** Accessible name of what opens it. */
  readonly label: string;
  readonly refusedWord: string;
  readonly againWord: string;
  readonly failureWord: (
    failure: NonNullable<ReturnType<ReturnType<typeof createShownPicture>['failure']>>,
  ) => string;
  readonly onOpen: () => void;
}

export function PhotoFrame(props: PhotoFrameProps) {
  const picture = createShownPicture(() => props.photo);
  return (
    <Show when={!picture.refused()} fallback={<p class="photo-refused">{props.refusedWord}</p>}>
      <button
        type="button"
        class="photo"
        style={{
          '--photo-width': props.photo.width,
          '--photo-height': props.photo.height,
        }}
        aria-label={props.label}
        disabled={picture.url() === undefined}
        onClick={() => props.onOpen()}
      >
        <Show when={props.photo.thumb}>{(thumb) => <Thumb of={thumb()} />}</Show>
        <Show when={picture.url()}>
          {(url) => <img class="photo-picture" src={url()} alt="" draggable="false" decoding="async" />}
        </Show>
      </button>
      <Show when={picture.failure()}>
        {(failure) => (
          <p class="photo-refused">
            {props.failureWord(failure())}{' '}
            <button type="button" class="button button-link" onClick={() => picture.again()}>
              {props.againWord}
            </button>
          </p>
        )}
      </Show>
    </Show>
  );
}

function Thumb(props: { readonly of: string }) {
  let canvas!: HTMLCanvasElement;
  onMount(() => {
    const points = decodeThumb(props.of);
    if (points) canvas.getContext('2d')?.putImageData(new ImageData(points, thumbSide, thumbSide), 0, 0);
  });
  return (
    <canvas class="photo-thumb" width={thumbSide} height={thumbSide} aria-hidden="true" ref={canvas} />
  );
}
