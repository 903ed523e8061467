/** Files that are drawn here, so that no photo of anybody is needed. */
import { pictures, type PictureName } from '../../art/index.ts';
import { sceneOf, type SceneId } from '../../scenes/index.ts';

/** A photo, as far as the app can tell. */
export const photoOf = (scene: SceneId, width: number, height: number): Promise<Blob> =>
  draw(sceneOf(scene)?.url ?? '', width, height);

export const smallPictureOf = (name: PictureName): Promise<Blob> => draw(pictures[name], 48, 48);

/** The whole of the canvas is covered, as `background-size: cover` does. */
async function draw(url: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = new OffscreenCanvas(width, height);
  const scale = Math.max(width / image.width, height / image.height);
  const [drawnWidth, drawnHeight] = [image.width * scale, image.height * scale];
  canvas
    .getContext('2d')
    ?.drawImage(image, (width - drawnWidth) / 2, (height - drawnHeight) / 2, drawnWidth, drawnHeight);
  return canvas.convertToBlob({ type: 'image/png' });
}
