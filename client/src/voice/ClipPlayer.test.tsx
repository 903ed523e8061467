import { render } from 'solid-js/web';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../styles/index.css';
import { ClipPlayer } from './ClipPlayer.tsx';
import { silentOgg } from '../test/index.ts';

let dispose = () => {};
afterEach(() => dispose());

const words = { play: 'Play', stop: 'Stop', save: 'Save', refused: 'No sound' };

function show(fetch: () => Promise<Blob | undefined>, ms: number) {
  dispose = render(
    () => (
      <ClipPlayer
        label="Clip"
        ms={ms}
        peaks="AAAA"
        duration="1 second"
        words={words}
        fetch={fetch}
        onSave={() => undefined}
      />
    ),
    document.body,
  );
}

const button = (name: string) => page.getByRole('button', { name });

describe('a clip of somebody', () => {
  it('[MD13] ends when it is as long as was said, however much is in it', async () => {
    const heard: number[] = [];
    const { pause } = HTMLMediaElement.prototype;
    const pausing = vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(function (
      this: HTMLMediaElement,
    ) {
      heard.push(this.currentTime * 1_000);
      pause.call(this);
    });
    const hour = silentOgg(3_600);
    show(() => Promise.resolve(hour), 300);
    await button('Play').click();
    await vi.waitFor(() => expect(heard).toHaveLength(1), 15_000);
    pausing.mockRestore();
    expect(heard[0]).toBeGreaterThan(300);
    await expect.element(button('Play')).toBeVisible();
  });

  it('[MD13] that is stopped while it is on its way is not heard', async () => {
    const playing = vi.spyOn(HTMLMediaElement.prototype, 'play');
    const { promise, resolve } = Promise.withResolvers<Blob>();
    const sound = silentOgg(1);
    const reading = vi.spyOn(Blob.prototype, 'arrayBuffer');
    show(() => promise, 300);
    await button('Play').click();
    await button('Stop').click();
    await expect.element(button('Play')).toBeVisible();
    resolve(sound);
    await vi.waitFor(() => expect(reading).toHaveBeenCalled());
    await reading.mock.results[0]?.value;
    // What comes after it was read has come when this has.
    await new Promise(requestAnimationFrame);
    reading.mockRestore();
    expect(playing).not.toHaveBeenCalled();
    playing.mockRestore();
  });

  it('[MD8] that is no sound says so', async () => {
    show(() => Promise.resolve(new Blob(['<script>alert(1)</script>'])), 300);
    await button('Play').click();
    await expect.element(page.getByText('No sound')).toBeVisible();
  });
});
