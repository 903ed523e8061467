/** One emoticon among words: said by its name, copied as its code. */
import { Show } from 'solid-js';
import type { Locale } from '../i18n/index.ts';
import { prefersReducedMotion } from '../ui/index.ts';
import type { Drawing } from './drawings.ts';
import { drawingOf, loadDrawings } from './loading.ts';
import { emoticonOf, type EmoticonId } from './table.ts';
import './emoticon.css';

export interface EmoticonProps {
  readonly id: EmoticonId;
  /** As it was typed. */
  readonly code: string;
  readonly locale: Locale;
}

export function Emoticon(props: EmoticonProps) {
  loadDrawings();
  const name = () => emoticonOf(props.id).name[props.locale];
  const title = () => `${name()} ${props.code}`;
  return (
    <Show
      when={drawingOf(props.id)}
      fallback={
        <span role="img" aria-label={name()} title={title()}>
          {emoticonOf(props.id).emoji}
        </span>
      }
    >
      {(drawing) => (
        <EmoticonImage drawing={drawing()} alt={props.code} label={name()} title={title()} />
      )}
    </Show>
  );
}

/** When the still drawing is shown: on this system, or everywhere. */
const stillMedia = () => (prefersReducedMotion() ? 'all' : '(prefers-reduced-motion: reduce)');

/** Browsers copy an image as its `alt`, and screen readers say its `aria-label`: the code and the name. */
function EmoticonImage(props: {
  readonly drawing: Drawing;
  readonly alt: string;
  readonly label: string;
  readonly title: string;
}) {
  return (
    <picture>
      <Show when={props.drawing.still !== props.drawing.moving}>
        <source media={stillMedia()} srcset={props.drawing.still} />
      </Show>
      <img
        class="emoticon"
        src={props.drawing.moving}
        alt={props.alt}
        aria-label={props.label}
        title={props.title}
        draggable="false"
      />
    </picture>
  );
}
