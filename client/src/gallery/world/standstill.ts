/** Things that would move or be somebody else's each time, as a scene is to show them. */
import { sceneOf, type SceneId } from '../../scenes/index.ts';

/**
 * What is played frame by frame begins, and is at this moment of it ever after: milliseconds. Also where the machine
 * asks for less movement, since it does not move.
 */
export function standStillAt(moment: number): void {
  const nextFrame = window.requestAnimationFrame.bind(window);
  const begun = new WeakSet<FrameRequestCallback>();
  window.requestAnimationFrame = (callback) =>
    nextFrame(() => {
      const time = begun.has(callback) ? moment : 0;
      begun.add(callback);
      callback(time);
    });
  const ask = window.matchMedia.bind(window);
  window.matchMedia = (query) => ask(query.includes('reduced-motion') ? 'not all' : query);
}

/** A camera that sees one of the scenes, and nobody. */
export function lendCamera(scene: SceneId): void {
  navigator.mediaDevices.getUserMedia = async () => {
    const image = new Image();
    image.src = sceneOf(scene)?.url ?? '';
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 640;
    canvas.height = 480;
    const on = canvas.getContext('2d');
    const stream = canvas.captureStream();
    on?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return stream;
  };
}
