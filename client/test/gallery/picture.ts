/**
 * Takes a picture of a scene and compares it with the one that is kept: both at a quarter of the size, tile by tile, so
 * that a smoothed edge makes no difference and another look of a widget does.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'playwright';
import { blockFont } from './blockFont.ts';

const shrink = 4;
/** Of the small picture, in px; 16 px of the page. */
const tile = 4;
/** Mean difference of a tile's channels, of 255, from which it counts as changed. */
const noticed = 5;

/** Holds still, and writes in blocks. */
const stillness = `
  @font-face { font-family: Blocks; src: url(${blockFont()}); }
  *, *::before, *::after {
    font-family: Blocks !important;
    text-rendering: geometricPrecision !important;
    animation: none !important;
    transition: none !important;
    caret-color: transparent !important;
  }
  ::-webkit-scrollbar { display: none; }
`;

export interface Difference {
  /** Tiles that look different, of all. */
  readonly changed: number;
  readonly of: number;
}

/** Opens a scene, and makes it hold still. */
export async function openScene(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.addStyleTag({ content: stillness });
  await page.evaluate(async () => {
    await document.fonts.load('12px Blocks');
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map(async (image) => image.decode().catch(() => undefined)));
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
}

/** A PNG at a quarter of the page's size. */
export async function takePicture(page: Page): Promise<Buffer> {
  const full = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  return Buffer.from(
    await page.evaluate(shrinkInPage, { png: full.toString('base64'), shrink }),
    'base64',
  );
}

/** Runs inside the page, which can read pictures. */
async function shrinkInPage(task: { readonly png: string; readonly shrink: number }): Promise<string> {
  const answer = await fetch(`data:image/png;base64,${task.png}`);
  const full = await createImageBitmap(await answer.blob());
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(full.width / task.shrink);
  canvas.height = Math.round(full.height / task.shrink);
  const on = canvas.getContext('2d');
  if (!on) throw new Error('no canvas');
  on.imageSmoothingQuality = 'high';
  on.drawImage(full, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
}

export async function comparePictures(page: Page, one: Buffer, other: Buffer): Promise<Difference> {
  const pngs = [one, other].map((png) => png.toString('base64'));
  return page.evaluate(compareInPage, { pngs, tile, noticed });
}

async function compareInPage(task: {
  readonly pngs: readonly string[];
  readonly tile: number;
  readonly noticed: number;
}): Promise<Difference> {
  const read = async (png: string) => {
    const answer = await fetch(`data:image/png;base64,${png}`);
    const bitmap = await createImageBitmap(await answer.blob());
    const on = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!on) throw new Error('no canvas');
    on.drawImage(bitmap, 0, 0);
    return on.getImageData(0, 0, bitmap.width, bitmap.height);
  };
  const [one, other] = await Promise.all(task.pngs.map(read));
  if (!one || !other) throw new Error('two pictures are compared');
  const columns = Math.ceil(one.width / task.tile);
  const rows = Math.ceil(one.height / task.tile);
  const of = columns * rows;
  if (one.width !== other.width || one.height !== other.height) return { changed: of, of };

  const sums = new Float64Array(of * 3);
  for (let at = 0; at < one.data.length; at += 4) {
    const pixel = at / 4;
    const column = Math.floor((pixel % one.width) / task.tile);
    const row = Math.floor(pixel / one.width / task.tile);
    for (let channel = 0; channel < 3; channel += 1) {
      // With its sign, so that what only moved by a hair within the tile cancels out.
      const place = (row * columns + column) * 3 + channel;
      sums[place] = (sums[place] ?? 0) + (one.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0);
    }
  }
  let changed = 0;
  const pixels = task.tile * task.tile;
  for (let place = 0; place < of; place += 1) {
    const most = Math.max(...sums.slice(place * 3, place * 3 + 3).map(Math.abs));
    if (most / pixels >= task.noticed) changed += 1;
  }
  return { changed, of };
}

/** The kept picture; where it is asked for, or there is none yet, the new one is kept first. */
export async function keptPicture(
  file: string,
  taken: Buffer,
  renew: boolean,
): Promise<Buffer | undefined> {
  if (renew) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, taken);
  }
  return readFile(file).catch(() => undefined);
}
