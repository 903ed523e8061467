/** The picture of a wink with a button to play it, as it stands in the log. */
import { Glyph } from '../ui/index.ts';
import { drawnWinks } from './loading.ts';
import type { WinkId } from './table.ts';
import './thumb.css';

export interface WinkThumbProps {
  readonly wink: WinkId;
  /** What the button says. */
  readonly play: string;
  readonly onPlay: () => void;
}

export function WinkThumb(props: WinkThumbProps) {
  return (
    <button type="button" class="wink-thumb" onClick={() => props.onPlay()}>
      <WinkPicture wink={props.wink} />
      <span class="wink-thumb-play">
        <Glyph name="play" />
        {props.play}
      </span>
    </button>
  );
}

/** Keeps its place while the drawing is on its way. */
export function WinkPicture(props: { readonly wink: WinkId }) {
  return (
    <span class="wink-picture">
      {/* An address of its own for each: nothing is asked for until there is one. */}
      <img src={drawnWinks()?.pictureOf(props.wink)} alt="" draggable="false" />
    </span>
  );
}
