import { globSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, looks, putOn, type LookName } from '../support/index.ts';
import { comparePictures, keptPicture, openScene, takePicture } from './picture.ts';
import { serveGallery, type GalleryServer } from './server.ts';

/** `RENEW_PICTURES=1` keeps what is seen now; look at each before it is committed. */
const renew = process.env['RENEW_PICTURES'] === '1';
const references = join(import.meta.dirname, 'references');
/** Where a picture that differs is put, to be looked at. */
const differing = resolve(import.meta.dirname, '../../../dist/gallery');

const bothThemes = looks.filter(({ shade, contrast }) => shade === 'light' && contrast === 'usual');
const withoutHigh = looks.filter(({ contrast }) => contrast === 'usual');
const wide = { width: 1280, height: 800 };

interface Shelf {
  readonly show: string;
  readonly size: { readonly width: number; readonly height: number };
  /** What hardly depends on the look is taken in fewer. */
  readonly in: readonly LookName[];
  readonly dir?: 'ltr' | 'rtl';
}

const shelves: readonly Shelf[] = [
  { show: 'desktop', in: looks, size: wide },
  { show: 'desktop', in: bothThemes.slice(1), size: wide, dir: 'rtl' },
  { show: 'desktop', in: withoutHigh, size: { width: 390, height: 844 } },
  { show: 'widgets', in: looks, size: { width: 1000, height: 820 } },
  { show: 'sign-in', in: looks, size: { width: 400, height: 650 } },
  { show: 'signing-in', in: bothThemes, size: { width: 400, height: 650 } },
  { show: 'dialog', in: looks, size: { width: 640, height: 480 } },
  { show: 'request', in: bothThemes, size: { width: 640, height: 480 } },
  { show: 'narrow', in: bothThemes, size: { width: 800, height: 700 } },
  { show: 'scenes', in: bothThemes.slice(0, 1), size: { width: 1000, height: 1100 } },
  { show: 'emoticons', in: bothThemes, size: { width: 1000, height: 1000 } },
  { show: 'winks', in: bothThemes.slice(0, 1), size: { width: 1280, height: 2200 } },
];

let server: GalleryServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([serveGallery(), launchBrowser()]);
  page = await browser.newPage({ reducedMotion: 'reduce' });
  // What the server makes ready when it is first asked for is made ready here.
  await page.goto(`${server.url}?show=widgets`, { waitUntil: 'networkidle' });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

const nameOf = ({ show, size, dir = 'ltr' }: Shelf, { theme, shade, contrast }: LookName) =>
  [show, size.width, dir, theme, shade, contrast]
    .filter((part) => part !== 'ltr' && part !== 'usual')
    .join('-');

async function differenceOf(name: string, taken: Buffer) {
  const kept = await keptPicture(join(references, `${name}.png`), taken, renew);
  if (!kept) throw new Error(`No picture of ${name} is kept; RENEW_PICTURES=1 keeps one.`);
  const difference = await comparePictures(page, kept, taken);
  if (difference.changed > 0) {
    await mkdir(differing, { recursive: true });
    await writeFile(join(differing, `${name}.png`), taken);
  }
  return difference;
}

/** A few tiles may round otherwise on another machine. */
const mostTiles = 1 / 1_000;

describe('the gallery', () => {
  for (const shelf of shelves) {
    it(`[LK6] looks as it is kept: ${shelf.show}, ${shelf.size.width} px wide ${shelf.dir ?? ''}`, async () => {
      await page.setViewportSize(shelf.size);
      await openScene(page, `${server.url}?show=${shelf.show}&dir=${shelf.dir ?? 'ltr'}`);
      for (const look of shelf.in) {
        await putOn(page, look);
        const { changed, of } = await differenceOf(nameOf(shelf, look), await takePicture(page));
        expect.soft(changed / of, `${nameOf(shelf, look)} differs`).toBeLessThanOrEqual(mostTiles);
      }
    });
  }
});

describe('comparing pictures', () => {
  const size = { width: 640, height: 480 };
  const changes = {
    'a button of another colour': '.button-primary { background: #b06ab3 !important; }',
    'rounder buttons': '.button { border-radius: 13px !important; }',
    'a field without its frame': '.input { border-color: transparent !important; }',
    'a dialog 4 px lower': '.dialog { translate: 0 4px; }',
    'a missing mark': '.dialog-icon { visibility: hidden !important; }',
  };

  it('[LK6] finds out when a widget looks otherwise', async () => {
    await page.setViewportSize(size);
    await openScene(page, `${server.url}?show=dialog`);
    const before = await takePicture(page);
    for (const [what, css] of Object.entries(changes)) {
      const style = await page.addStyleTag({ content: css });
      const { changed, of } = await comparePictures(page, before, await takePicture(page));
      await style.evaluate((element) => element.parentNode?.removeChild(element));
      expect.soft(changed / of, what).toBeGreaterThan(mostTiles);
    }
    expect((await comparePictures(page, before, await takePicture(page))).changed).toBe(0);
  });

  it('[LK6] is not misled by how fonts are hinted and smoothed, nor by which are there', async () => {
    await page.setViewportSize(size);
    await openScene(page, `${server.url}?show=dialog`);
    const here = await takePicture(page);
    const elsewhere = await launchBrowser(
      '--font-render-hinting=full',
      '--disable-lcd-text',
      '--disable-font-subpixel-positioning',
    );
    const there = await elsewhere.newPage({ reducedMotion: 'reduce', viewport: size });
    await openScene(there, `${server.url}?show=dialog`);
    await there.addStyleTag({ content: ":root { --font-ui: 'Liberation Serif', serif !important; }" });
    const { changed, of } = await comparePictures(page, here, await takePicture(there));
    await elsewhere.close();
    expect(changed / of).toBeLessThanOrEqual(mostTiles);
  });

  it('[LK6] keeps pictures that are small', () => {
    const sizes = globSync(join(references, '*.png')).map((file) => statSync(file).size);
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(1_500_000);
  });
});
