import { globSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers, launchBrowser, putOn, type LookName } from '../support/index.ts';
import { comparePictures, holdStill, openScene, packPicture, takePicture } from './picture.ts';
import { serveGallery, type GalleryServer } from './server.ts';
import { shelves, type Shelf } from './shelves.ts';

/** `RENEW_PICTURES=1` keeps what is seen now; look at each before it is committed. */
const renew = process.env['RENEW_PICTURES'] === '1';
const references = join(import.meta.dirname, 'references');
/** Where a picture that differs is put, to be looked at. */
const differing = resolve(import.meta.dirname, '../../../dist/gallery');
/** As somebody in London reads dates. */
const place = { timezoneId: 'UTC', locale: 'en-GB', reducedMotion: 'reduce' } as const;

let server: GalleryServer;
let browser: Browser;
let page: Page;
/** Beside the first: half of the scenes are photographed there meanwhile. */
let otherPage: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([serveGallery(), launchBrowser()]);
  [page, otherPage] = await Promise.all([browser.newPage(place), browser.newPage(place)]);
  await Promise.all([holdStill(page), holdStill(otherPage)]);
  if (renew) await mkdir(references, { recursive: true });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

const addressOf = ({ show, dir = 'ltr' }: Pick<Shelf, 'show' | 'dir'>, kind?: string) =>
  `${server.url}?show=${show}&dir=${dir}${kind === undefined ? '' : `&of=${kind}`}`;

const nameOf = (
  { show, size, dir = 'ltr', forced }: Shelf,
  kind: string | undefined,
  { theme, shade, contrast }: LookName,
) =>
  [show, kind, size.width, dir, forced && 'forced', theme, shade, contrast]
    .filter((part) => part && part !== 'ltr' && part !== 'usual')
    .join('-');

async function differenceOf(name: string, taken: Buffer, on: Page) {
  const file = join(references, `${name}.webp`);
  if (renew) await writeFile(file, await packPicture(on, taken));
  const kept = await readFile(file).catch(() => undefined);
  if (!kept) throw new Error(`No picture of ${name} is kept; RENEW_PICTURES=1 keeps one.`);
  const difference = await comparePictures(on, kept, taken);
  if (difference.changed > 0) {
    await mkdir(differing, { recursive: true });
    await writeFile(join(differing, `${name}.png`), taken);
  }
  return difference;
}

/** A few tiles may round otherwise on another machine. */
const mostTiles = 1 / 1_000;

const titleOf = ({ show, of = [], size, dir, forced }: Shelf) =>
  [show, ...of, `${size.width} px wide`, dir, forced && 'in forced colours'].filter(Boolean).join(', ');

async function expectAsKept(shelf: Shelf, kinds: readonly (string | undefined)[], on: Page) {
  await on.setViewportSize(shelf.size);
  await on.emulateMedia({ forcedColors: shelf.forced ? 'active' : 'none' });
  for (const kind of kinds) {
    await openScene(on, addressOf(shelf, kind));
    for (const look of shelf.in) {
      await putOn(on, look);
      const name = nameOf(shelf, kind, look);
      const { changed, of } = await differenceOf(name, await takePicture(on, shelf.part), on);
      expect.soft(changed / of, `${name} differs`).toBeLessThanOrEqual(mostTiles);
    }
  }
}

describe('the gallery', () => {
  for (const shelf of shelves) {
    it(`[LK6] looks as it is kept: ${titleOf(shelf)}`, async () => {
      const kinds = shelf.of ?? [undefined];
      await Promise.all([
        expectAsKept(
          shelf,
          kinds.filter((_, at) => at % 2 === 0),
          page,
        ),
        expectAsKept(
          shelf,
          kinds.filter((_, at) => at % 2 === 1),
          otherPage,
        ),
      ]);
    });
  }

  it('[LK6] keeps no picture of what it does not show', () => {
    const shown = shelves.flatMap((shelf) =>
      (shelf.of ?? [undefined]).flatMap((kind) =>
        shelf.in.map((look) => `${nameOf(shelf, kind, look)}.webp`),
      ),
    );
    expect(globSync('*', { cwd: references }).toSorted()).toEqual(shown.toSorted());
  });

  for (const [show, kind] of [
    ['list', 'groups'],
    ['picker', 'emoticons'],
    ['picker', 'font'],
  ] as const) {
    it(`[LK10] has no barriers in any look: ${show}, ${kind}`, async () => {
      await page.setViewportSize({ width: 820, height: 640 });
      await page.emulateMedia({ forcedColors: 'none' });
      await openScene(page, addressOf({ show }, kind));
      expect(await findBarriers(page)).toEqual([]);
    });
  }
});

describe('comparing pictures', () => {
  const size = { width: 640, height: 480 };
  const scene = () => addressOf({ show: 'asking' }, 'add');
  const changes = {
    'a button of another colour': '.button-primary { background: #b06ab3 !important; }',
    'rounder buttons': '.button { border-radius: 13px !important; }',
    'a field without its frame': '.input { border-color: transparent !important; }',
    'a dialog 4 px lower': '.dialog { translate: 0 4px; }',
    'a missing mark': '.dialog-icon { visibility: hidden !important; }',
  };

  it('[LK6] finds out when a widget looks otherwise', async () => {
    await page.setViewportSize(size);
    await openScene(page, scene());
    const before = await packPicture(page, await takePicture(page));
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
    await openScene(page, scene());
    const here = await takePicture(page);
    const elsewhere = await launchBrowser(
      '--font-render-hinting=full',
      '--disable-lcd-text',
      '--disable-font-subpixel-positioning',
    );
    const there = await elsewhere.newPage({ ...place, viewport: size });
    await holdStill(there);
    await openScene(there, scene());
    await there.addStyleTag({ content: ":root { --font-ui: 'Liberation Serif', serif !important; }" });
    const { changed, of } = await comparePictures(page, here, await takePicture(there));
    await elsewhere.close();
    expect(changed / of).toBeLessThanOrEqual(mostTiles);
  });

  it('[LK6] keeps pictures that are small', () => {
    const sizes = globSync(join(references, '*')).map((file) => statSync(file).size);
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(1_500_000);
  });
});
