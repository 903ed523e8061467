/**
 * Takes a picture of a scene and compares it with the one that is kept: both at a quarter of the size, tile by tile, so
 * that a smoothed edge makes no difference and another look of a widget does.
 */
import type { Page, Request } from 'playwright';
import { blockFont } from './blockFont.ts';

/** When the people of the samples talk, so that days are called the same tomorrow. */
const evening = Date.UTC(2026, 10, 24, 21, 15);

const shrink = 4;
/** Of the small picture, in px; 16 px of the page. */
const tile = 4;
/** Mean difference of a tile's channels, of 255, from which it counts as changed. */
const noticed = 5;
const colourStep = 4;

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

/** What each page has asked for and not got yet. */
const coming = new WeakMap<Page, Set<Request>>();

/** Makes whatever is opened on the page hold still, from its first moment on. */
export async function holdStill(page: Page): Promise<void> {
  const asked = new Set<Request>();
  coming.set(page, asked);
  page.on('request', (request) => void asked.add(request));
  page.on('requestfinished', (request) => void asked.delete(request));
  page.on('requestfailed', (request) => void asked.delete(request));
  await page.clock.setFixedTime(evening);
  await page.addInitScript((css) => {
    // Before the scene's own script, which waits for the whole document.
    document.addEventListener(
      'readystatechange',
      () => {
        const style = document.createElement('style');
        style.textContent = css;
        document.head.append(style);
        void document.fonts.load('12px Blocks');
      },
      { once: true },
    );
  }, stillness);
}

/** Opens a scene, and waits until it is what it shows. */
export async function openScene(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
}

/** A PNG at a quarter of the size, of the whole page or of the part that a selector names, once nothing moves any more. */
export async function takePicture(page: Page, part?: string): Promise<Buffer> {
  let full = await shoot(page, part);
  for (;;) {
    await settle(page);
    const next = await shoot(page, part);
    if (next.equals(full)) break;
    full = next;
  }
  return Buffer.from(
    await page.evaluate(shrinkInPage, { picture: full.toString('base64'), shrink }),
    'base64',
  );
}

/** What a look asks for is fetched only when it is put on. */
async function settle(page: Page): Promise<void> {
  do {
    await page.evaluate(settleInPage);
  } while ((coming.get(page)?.size ?? 0) > 0);
}

async function shoot(page: Page, part?: string): Promise<Buffer> {
  const box = part === undefined ? null : await page.locator(part).first().boundingBox();
  return page.screenshot({
    animations: 'disabled',
    caret: 'hide',
    type: 'jpeg',
    quality: 100,
    ...(box && { clip: roundedOff(box) }),
  });
}

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const roundedOff = ({ x, y, width, height }: Box): Box => ({
  x: Math.floor(x),
  y: Math.floor(y),
  width: Math.ceil(width),
  height: Math.ceil(height),
});

/** Runs inside the page: nothing has the keyboard, every picture is drawn, and all that follows from that is done. */
async function settleInPage(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  for (const image of document.images) image.loading = 'eager';
  await Promise.all([...document.images].map(async (image) => image.decode().catch(() => undefined)));
  await document.fonts.ready;
  for (let frames = 0; frames < 3; frames += 1) {
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  }
}

/** Runs inside the page, which can read pictures. */
async function shrinkInPage(task: {
  readonly picture: string;
  readonly shrink: number;
}): Promise<string> {
  const answer = await fetch(`data:image/jpeg;base64,${task.picture}`);
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
  const pictures = [one, other].map((picture) => picture.toString('base64'));
  return page.evaluate(compareInPage, { pictures, tile, noticed });
}

async function compareInPage(task: {
  readonly pictures: readonly string[];
  readonly tile: number;
  readonly noticed: number;
}): Promise<Difference> {
  // What kind of picture it is, it says itself.
  const read = async (picture: string) => {
    const answer = await fetch(`data:image/*;base64,${picture}`);
    const bitmap = await createImageBitmap(await answer.blob());
    const on = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!on) throw new Error('no canvas');
    on.drawImage(bitmap, 0, 0);
    return on.getImageData(0, 0, bitmap.width, bitmap.height);
  };
  const [one, other] = await Promise.all(task.pictures.map(read));
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

/** As it is kept: in fewer colours, by less than half of what is noticed, and small for it. */
export const packPicture = async (page: Page, png: Buffer): Promise<Buffer> =>
  Buffer.from(
    await page.evaluate(packInPage, { png: png.toString('base64'), step: colourStep }),
    'base64',
  );

async function packInPage(task: { readonly png: string; readonly step: number }): Promise<string> {
  const answer = await fetch(`data:image/png;base64,${task.png}`);
  const picture = await createImageBitmap(await answer.blob());
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const on = canvas.getContext('2d');
  if (!on) throw new Error('no canvas');
  on.drawImage(picture, 0, 0);
  const points = on.getImageData(0, 0, picture.width, picture.height);
  points.data.set(points.data.map((value) => Math.round(value / task.step) * task.step));
  on.putImageData(points, 0, 0);
  // Of this quality nothing more is lost.
  return canvas.toDataURL('image/webp', 1).slice('data:image/webp;base64,'.length);
}
