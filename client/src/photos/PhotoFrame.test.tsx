import type { BlobId } from '#protocol';
import { For } from 'solid-js';
import { render } from 'solid-js/web';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { CustomEmoticon } from '../emoticons/custom/index.ts';
import { createI18n, I18nContext } from '../i18n/index.ts';
import { BlobsContext } from '../media/index.ts';
import { makeFakeBlobs, makeMemoryStorage } from '../test/index.ts';
import '../styles/index.css';
import { PhotoFrame, type PhotoContent } from './PhotoFrame.tsx';

const blob = 'ab'.repeat(32) as BlobId;
const claim: PhotoContent = { blob, type: 'image/png', bytes: 10_000, width: 40, height: 30 };

let dispose = () => {};
afterEach(() => dispose());

function show(content: Blob, photo = claim, emoticons = 1) {
  const blobs = makeFakeBlobs();
  blobs.files.set(blob, content);
  dispose = render(
    () => (
      <I18nContext.Provider value={createI18n({ languages: ['en'], storage: makeMemoryStorage() })}>
        <BlobsContext.Provider value={blobs}>
          <PhotoFrame
            photo={photo}
            label="Photo"
            refusedWord="No picture"
            againWord="Again"
            failureWord={({ type }) => type}
            onOpen={() => undefined}
          />
          <p data-testid="words">
            hi{' '}
            <For each={Array.from({ length: emoticons })}>
              {() => <CustomEmoticon code="dance!" blob={blob} plain />}
            </For>{' '}
            there
          </p>
        </BlobsContext.Provider>
      </I18nContext.Provider>
    ),
    document.body,
  );
}

async function pngOf(width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.fillRect(0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** A real picture whose head says that it is this large. */
async function bomb(side: number): Promise<Blob> {
  const bytes = new Uint8Array(await (await pngOf(4, 4)).arrayBuffer());
  const view = new DataView(bytes.buffer);
  view.setUint32(16, side);
  view.setUint32(20, side);
  return new Blob([bytes]);
}

/** Two frames of one dot. */
const frame = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 0x01, 0];
const gifHead = [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
const movingGif = new Uint8Array([...gifHead, ...frame, ...frame, 0x3b]);

const script = '<svg xmlns="http://www.w3.org/2000/svg" onload="document.title = 1"></svg>';

describe('a picture that somebody sent', () => {
  it('[MD3] is shown where it is one', async () => {
    show(await pngOf(40, 30));
    await expect.element(page.getByRole('button', { name: 'Photo' })).toBeEnabled();
    await expect.element(page.getByRole('img', { name: 'dance!' })).toBeVisible();
  });

  it.each<[string, () => Promise<Blob>]>([
    ['a drawing with a script', () => Promise.resolve(new Blob([script], { type: 'image/svg+xml' }))],
    ['a page', () => Promise.resolve(new Blob(['<script>alert(1)</script>'], { type: 'image/png' }))],
    ['nothing', () => Promise.resolve(new Blob([]))],
    ['larger than is safe', () => bomb(30_000)],
    ['only the start of one', async () => (await pngOf(9, 9)).slice(0, 20)],
    [
      'what goes on as none',
      async () => new Blob([(await pngOf(40, 30)).slice(0, 33), 'x'.repeat(400)]),
    ],
  ])('[MD3] is not drawn where it is %s, nor is an emoticon', async (_, make) => {
    show(await make());
    await expect.element(page.getByText('No picture')).toBeVisible();
    expect(document.querySelector('.photo-picture')).toBeNull();
    await expect.element(page.getByTestId('words')).toHaveTextContent('hi dance! there');
    expect(document.querySelector('.custom-emoticon')).toBeNull();
  });

  it('[MD3] is not drawn where that would take the page from its reader, though it could be', async () => {
    show(await pngOf(8_192, 2_100), { ...claim, bytes: 10_000_000 });
    await expect.element(page.getByText('No picture')).toBeVisible();
  });

  it.each<[string, () => Promise<BlobPart[]>, PhotoContent['type']]>([
    ['GIF', () => Promise.resolve([movingGif]), 'image/gif'],
    ['PNG', async () => [await pngOf(40, 30), 'acTL'], 'image/png'],
  ])('[MD15] holds still where it is a %s that moves, or may', async (_, parts, type) => {
    const sent = new Blob(await parts());
    show(sent, { ...claim, type });
    await vi.waitFor(() => expect(document.querySelector('.photo-picture')).not.toBeNull());
    const shown = document.querySelector<HTMLImageElement>('.photo-picture')?.src ?? '';
    const drawn = await (await fetch(shown)).blob();
    expect(drawn.type).toBe('image/png');
    expect(await drawn.text()).not.toContain('acTL');
  });

  it('[MD12] is not taken where it is larger than was said', async () => {
    show(await pngOf(40, 30), { ...claim, bytes: 20 });
    await vi.waitFor(() =>
      expect(document.querySelector('.photo-refused')?.textContent).toContain('larger'),
    );
    expect(document.querySelector('.photo-picture')).toBeNull();
  });

  it('[CE4] is fetched and looked at once, however often a text shows it', async () => {
    const looks = vi.spyOn(URL, 'createObjectURL');
    show(await pngOf(40, 30), claim, 40);
    await expect.element(page.getByRole('img', { name: 'dance!' }).nth(39)).toBeVisible();
    await vi.waitFor(() => expect(document.querySelector('.photo-picture')).not.toBeNull());
    // The photo's, and that of all the emoticons.
    expect(looks).toHaveBeenCalledTimes(2);
    looks.mockRestore();
  });

  it('[MD3] is not drawn where it is of another type than was said', async () => {
    show(await pngOf(40, 30), { ...claim, type: 'image/gif' });
    await expect.element(page.getByText('No picture')).toBeVisible();
  });
});
