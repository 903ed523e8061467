/** The photos of a conversation, one large and the others beside it: arrow keys walk, Escape closes, each can be saved. */
import { createMemo, For, onMount, Show } from 'solid-js';
import type { FetchFailure } from '../../sync/index.ts';
import { Button } from '../../ui/index.ts';
import type { PhotoContent } from '../PhotoFrame.tsx';
import { createShownPicture } from '../shownPicture.ts';
import './viewer.css';

export interface ViewedPhoto extends PhotoContent {
  readonly key: string;
  /** Who sent it, and when. */
  readonly about: string;
}

export interface PhotoViewerProps {
  readonly photos: readonly ViewedPhoto[];
  /** The key of the one that is shown large. */
  readonly shown: string;
  readonly words: {
    readonly label: string;
    readonly previous: string;
    readonly next: string;
    readonly save: string;
    readonly close: string;
    readonly refused: string;
    readonly failure: (failure: FetchFailure) => string;
    readonly place: (at: number, of: number) => string;
  };
  readonly onShow: (key: string) => void;
  readonly onSave: (content: Blob) => void;
  readonly onClose: () => void;
}

export function PhotoViewer(props: PhotoViewerProps) {
  let viewer!: HTMLDivElement;
  const before = document.activeElement;
  const at = createMemo(() => props.photos.findIndex(({ key }) => key === props.shown));
  const photo = () => props.photos[at()];

  function walk(steps: number) {
    const next = props.photos[at() + steps];
    if (next) props.onShow(next.key);
  }

  function leave() {
    if (before instanceof HTMLElement) before.focus();
    props.onClose();
  }

  const keys: Readonly<Record<string, () => void>> = {
    Escape: leave,
    ArrowLeft: () => walk(-1),
    ArrowRight: () => walk(1),
    ArrowUp: () => walk(-1),
    ArrowDown: () => walk(1),
    Home: () => walk(-at()),
    End: () => walk(props.photos.length - 1 - at()),
  };

  function onKeyDown(event: KeyboardEvent) {
    const act = keys[event.key];
    if (!act) return;
    act();
    event.preventDefault();
    event.stopPropagation();
  }

  onMount(() => viewer.focus());

  return (
    <div
      class="photo-viewer"
      role="dialog"
      aria-label={props.words.label}
      tabindex="-1"
      ref={viewer}
      onKeyDown={onKeyDown}
    >
      <Show when={photo()} keyed>
        {(shown) => (
          <Large
            photo={shown}
            refused={props.words.refused}
            failureWord={props.words.failure}
            save={props.words.save}
            onSave={props.onSave}
          />
        )}
      </Show>
      <div class="photo-viewer-bar">
        <Button kind="quiet" disabled={at() <= 0} onClick={() => walk(-1)}>
          {props.words.previous}
        </Button>
        <span class="photo-viewer-place">{props.words.place(at() + 1, props.photos.length)}</span>
        <Button kind="quiet" disabled={at() >= props.photos.length - 1} onClick={() => walk(1)}>
          {props.words.next}
        </Button>
        <Button onClick={leave}>{props.words.close}</Button>
      </div>
      <div class="photo-viewer-strip">
        <For each={props.photos}>
          {(each) => (
            <button
              type="button"
              class="photo-viewer-small"
              aria-label={each.about}
              aria-current={each.key === props.shown}
              onClick={() => props.onShow(each.key)}
            >
              <Small photo={each} />
            </button>
          )}
        </For>
      </div>
    </div>
  );
}

function Large(props: {
  readonly photo: ViewedPhoto;
  readonly refused: string;
  readonly failureWord: (failure: FetchFailure) => string;
  readonly save: string;
  readonly onSave: (content: Blob) => void;
}) {
  const picture = createShownPicture(() => props.photo);
  const word = () => {
    const failure = picture.failure();
    return failure ? props.failureWord(failure) : picture.refused() && props.refused;
  };
  return (
    <figure class="photo-viewer-large">
      <div class="photo-viewer-canvas">
        <Show when={picture.url()} fallback={word()}>
          {(url) => <img src={url()} alt={props.photo.about} decoding="async" />}
        </Show>
      </div>
      <figcaption>
        {props.photo.about}
        <Show when={picture.content()}>
          {(content) => (
            <Button kind="link" onClick={() => props.onSave(content())}>
              {props.save}
            </Button>
          )}
        </Show>
      </figcaption>
    </figure>
  );
}

function Small(props: { readonly photo: ViewedPhoto }) {
  const picture = createShownPicture(() => props.photo);
  return (
    <Show when={picture.url()}>
      {(url) => <img src={url()} alt="" loading="lazy" decoding="async" />}
    </Show>
  );
}
