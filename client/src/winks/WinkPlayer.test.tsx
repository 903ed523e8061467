import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { WinkPlayer } from './WinkPlayer.tsx';

let dispose = () => {};
afterEach(() => dispose());

/** Two windows: one with a wink that is played, one beside it. */
function setUp({ reducedMotion = false } = {}) {
  const heard: ('begins' | 'ends')[] = [];
  const ended = vi.fn<() => void>();
  const [open, setOpen] = createSignal(true);
  dispose = render(
    () => (
      <>
        <section style={{ position: 'relative', width: '400px', height: '300px' }}>
          <textarea aria-label="Message" />
          <Show when={open()}>
            <WinkPlayer
              wink="paper-plane"
              label="Paper plane"
              skip="Skip"
              sounds={{
                playScore() {
                  heard.push('begins');
                  return () => heard.push('ends');
                },
              }}
              reducedMotion={reducedMotion}
              onEnd={() => {
                ended();
                setOpen(false);
              }}
            />
          </Show>
        </section>
        <textarea aria-label="Elsewhere" />
      </>
    ),
    document.body,
  );
  return { heard, ended };
}

const picture = () => page.getByRole('img', { name: 'Paper plane' });
const drawn = () => picture().element().shadowRoot?.innerHTML;

describe('the player', () => {
  it('[WK3] plays the wink with its sound and reports the end once', async () => {
    const { heard, ended } = setUp();
    await expect.poll(() => heard).toEqual(['begins']);
    const before = drawn();
    await expect.poll(drawn).not.toBe(before);
    await expect.poll(() => ended.mock.calls.length, { timeout: 15_000 }).toBe(1);
    await expect.element(picture()).not.toBeInTheDocument();
  });

  it('[WK3] takes no focus, and is skipped by Escape where its window has the keyboard', async () => {
    const { ended } = setUp();
    await page.getByRole('textbox', { name: 'Elsewhere' }).click();
    await userEvent.keyboard('{Escape}');
    expect(ended).not.toHaveBeenCalled();
    page.getByRole('textbox', { name: 'Message' }).element().focus();
    await userEvent.keyboard('oi{Escape}');
    expect(ended).toHaveBeenCalledOnce();
    await expect.element(page.getByRole('textbox', { name: 'Message' })).toHaveValue('oi');
  });

  it.each(['the picture', 'the button'])('[WK3] is skipped by a click on %s, once', async (what) => {
    const { ended, heard } = setUp();
    await expect.poll(() => heard).toEqual(['begins']);
    if (what === 'the button') await page.getByRole('button', { name: 'Skip' }).click();
    else await userEvent.click(document.querySelector('.wink-player') ?? document.body);
    expect(ended).toHaveBeenCalledOnce();
  });

  it('[WK5] ends the sound with the wink that is skipped', async () => {
    const { heard } = setUp();
    await expect.poll(() => heard).toEqual(['begins']);
    await page.getByRole('button', { name: 'Skip' }).click();
    expect(heard).toEqual(['begins', 'ends']);
  });

  it('[WK4] shows who prefers reduced motion the picture for two seconds, silent and still', async () => {
    const { heard, ended } = setUp({ reducedMotion: true });
    await expect.poll(() => picture().element().querySelector('img')?.naturalWidth).toBe(400);
    const seen = performance.now();
    expect(drawn()).toBeUndefined();
    await expect.poll(() => ended.mock.calls.length, { timeout: 10_000 }).toBe(1);
    expect(performance.now() - seen).toBeGreaterThan(1_000);
    expect(heard).toEqual([]);
  });
});
