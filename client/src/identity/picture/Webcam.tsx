/** A photo by the device's camera, which is given back when this is left. */
import { createSignal, onCleanup, onMount } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { Button } from '../../ui/index.ts';
import type { CameraProblem } from './problem.ts';
import './crop.css';

export interface WebcamProps {
  readonly onTaken: (picture: ImageBitmap) => void;
  readonly onProblem: (problem: CameraProblem) => void;
  readonly onBack: () => void;
}

const wanted: MediaStreamConstraints = {
  video: { width: { ideal: 1_280 }, height: { ideal: 960 }, facingMode: 'user' },
};

export function Webcam(props: WebcamProps) {
  const { t } = useI18n();
  let video!: HTMLVideoElement;
  let stream: MediaStream | undefined;
  let isGone = false;
  const [ready, setReady] = createSignal(false);

  function stop() {
    for (const track of stream?.getTracks() ?? []) track.stop();
  }

  async function start() {
    try {
      stream = await open();
      if (isGone) stop();
      else video.srcObject = stream;
    } catch (error) {
      if (!isGone) props.onProblem(problemOf(error));
    }
  }

  onMount(() => void start());
  onCleanup(() => {
    isGone = true;
    stop();
  });

  return (
    <div class="webcam">
      {/* A camera's picture has nothing to be written under it. */}
      <video
        class="webcam-picture"
        aria-label={t('picture.camera')}
        autoplay
        muted
        playsinline
        ref={video}
        onPlaying={() => setReady(true)}
      />
      <div class="crop-side">
        <Button
          kind="primary"
          disabled={!ready()}
          onClick={() => void createImageBitmap(video).then(props.onTaken)}
        >
          {ready() ? t('picture.snap') : t('picture.waiting')}
        </Button>
        <Button onClick={() => props.onBack()}>{t('picture.back')}</Button>
      </div>
    </div>
  );
}

/** Where the page may not ask at all, browsers have no such thing. */
async function open(): Promise<MediaStream> {
  const { mediaDevices } = navigator as { readonly mediaDevices?: MediaDevices };
  if (!mediaDevices) throw new DOMException('no camera here', 'NotFoundError');
  return mediaDevices.getUserMedia(wanted);
}

function problemOf(error: unknown): CameraProblem {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'camera-denied';
  return name === 'NotReadableError' || name === 'AbortError' ? 'camera-busy' : 'no-camera';
}
