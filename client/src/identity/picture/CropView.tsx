/** The choice of the part that becomes the picture: dragged, pinched and wheeled, or moved and zoomed by keys. */
import { createEffect, createSignal } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { Button } from '../../ui/index.ts';
import { mostZoom, pan, squareOf, wholeCrop, zoomTo, type Crop } from './crop.ts';
import { encodePicture } from './encodePicture.ts';
import { followFingers } from './fingers.ts';
import type { PictureProblem } from './problem.ts';
import './crop.css';

export interface CropViewProps {
  readonly picture: ImageBitmap;
  readonly onUse: (file: Blob) => void;
  readonly onProblem: (problem: PictureProblem) => void;
  readonly onBack: () => void;
}

const side = 256;
const step = 0.05;
const zoomStep = 1.15;

const moves: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
};
const zooms: Readonly<Record<string, number>> = { '+': zoomStep, '=': zoomStep, '-': 1 / zoomStep };

export function CropView(props: CropViewProps) {
  const { t } = useI18n();
  let canvas!: HTMLCanvasElement;
  const [crop, setCrop] = createSignal<Crop>(wholeCrop);
  const [making, setMaking] = createSignal(false);

  const move = (by: { readonly x: number; readonly y: number }) =>
    setCrop((now) => pan(now, by, props.picture));
  const zoomBy = (factor: number) => setCrop((now) => zoomTo(now, now.zoom * factor, props.picture));

  createEffect(() => {
    const context = canvas.getContext('2d');
    const square = squareOf(crop(), props.picture);
    if (!context) return;
    context.imageSmoothingQuality = 'high';
    context.clearRect(0, 0, side, side);
    context.drawImage(
      props.picture,
      square.left,
      square.top,
      square.side,
      square.side,
      0,
      0,
      side,
      side,
    );
  });

  function onKeyDown(event: KeyboardEvent) {
    const by = moves[event.key];
    const factor = zooms[event.key];
    if (!by && factor === undefined) return;
    event.preventDefault();
    if (by) move(by);
    if (factor !== undefined) zoomBy(factor);
  }

  async function use() {
    setMaking(true);
    const made = await encodePicture(props.picture, squareOf(crop(), props.picture));
    setMaking(false);
    if (made.ok) props.onUse(made.value);
    else props.onProblem(made.error);
  }

  return (
    <div class="crop">
      <canvas
        class="crop-picture"
        width={side}
        height={side}
        role="application"
        aria-label={t('picture.crop')}
        aria-description={t('picture.cropHint')}
        tabindex="0"
        autofocus
        ref={(element) => {
          canvas = element;
          followFingers(element, { move, zoomBy });
        }}
        onKeyDown={onKeyDown}
      />
      <div class="crop-side">
        <p class="look-explain">{t('picture.cropHint')}</p>
        <label class="crop-zoom">
          {t('picture.zoom')}
          <input
            type="range"
            min="1"
            max={mostZoom}
            step="0.05"
            value={crop().zoom}
            onInput={(event) => {
              const { valueAsNumber } = event.currentTarget;
              setCrop((now) => zoomTo(now, valueAsNumber, props.picture));
            }}
          />
        </label>
        <Button kind="primary" disabled={making()} onClick={() => void use()}>
          {t('picture.useIt')}
        </Button>
        <Button onClick={() => props.onBack()}>{t('picture.back')}</Button>
      </div>
    </div>
  );
}
