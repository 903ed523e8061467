/** The part of a picture that becomes a display picture: a square, moved and zoomed. Pure. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Of the whole picture: its middle in shares of width and height, and how many times smaller than the largest square. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** In px of the picture. */
export interface Square {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

export const mostZoom = 8;
export const wholeCrop: Crop = { x: 0.5, y: 0.5, zoom: 1 };

const clamp = (value: number, least: number, most: number) =>
  Math.min(Math.max(Number.isFinite(value) ? value : least, least), Math.max(least, most));

/** Never past an edge of the picture. */
export function keepInside(crop: Crop, { width, height }: Size): Crop {
  const zoom = clamp(crop.zoom, 1, mostZoom);
  const half = Math.min(width, height) / zoom / 2;
  const [shareX, shareY] = [half / width, half / height];
  return { zoom, x: clamp(crop.x, shareX, 1 - shareX), y: clamp(crop.y, shareY, 1 - shareY) };
}

/** `by` in sides of the square: 1 shows what lies right beside, or below. */
export function pan(crop: Crop, by: { readonly x: number; readonly y: number }, size: Size): Crop {
  const { side } = squareOf(crop, size);
  const x = crop.x + (by.x * side) / size.width;
  const y = crop.y + (by.y * side) / size.height;
  return keepInside({ ...crop, x, y }, size);
}

export const zoomTo = (crop: Crop, zoom: number, size: Size): Crop =>
  keepInside({ ...crop, zoom }, size);

export function squareOf(crop: Crop, size: Size): Square {
  const { x, y, zoom } = keepInside(crop, size);
  const side = Math.min(size.width, size.height) / zoom;
  return {
    side,
    left: clamp(x * size.width - side / 2, 0, size.width - side),
    top: clamp(y * size.height - side / 2, 0, size.height - side),
  };
}
