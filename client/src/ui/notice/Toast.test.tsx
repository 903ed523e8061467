import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../styles/index.css';
import { Toast, ToastStack } from './Toast.tsx';

let dispose = () => {};
afterEach(() => dispose());

function setUp() {
  const [shown, setShown] = createSignal(true);
  const [clicks, setClicks] = createSignal(0);
  dispose = render(
    () => (
      <ToastStack label="Notifications">
        <Show when={shown()}>
          <Toast
            title="Bob says:"
            text="oi"
            closeWord="Dismiss"
            onActivate={() => setClicks(clicks() + 1)}
            onGone={() => setShown(false)}
          />
        </Show>
      </ToastStack>
    ),
    document.body,
  );
  const toast = page.getByRole('region', { name: 'Notifications' }).getByRole('status');
  return { toast, clicks };
}

describe('a toast', () => {
  it('[UI10] slides in for 0.5 s, stays 5 s, slides out for 0.5 s, and is gone', async () => {
    const { toast } = setUp();
    const animations = toast.element().getAnimations() as CSSAnimation[];
    const timings = animations.map(({ animationName, effect }) => {
      const timing = effect?.getComputedTiming();
      return { animationName, delay: timing?.delay, duration: timing?.duration };
    });
    expect(timings).toEqual([
      { animationName: 'toast-in', delay: 0, duration: 500 },
      { animationName: 'toast-out', delay: 5500, duration: 500 },
    ]);
    for (const animation of animations) animation.finish();
    await expect.element(toast).not.toBeInTheDocument();
  });

  it('[UI10] waits while the pointer is on it', async () => {
    const { toast } = setUp();
    await toast.hover();
    const states = () =>
      toast
        .element()
        .getAnimations()
        .map((animation) => animation.playState);
    await expect.poll(states).toContain('paused');
  });

  it('[UI10] opens what it tells of when clicked anywhere, then leaves', async () => {
    const { toast, clicks } = setUp();
    await toast.click({ position: { x: 6, y: 60 } });
    expect(clicks()).toBe(1);
    await expect.element(toast).not.toBeInTheDocument();
  });

  it('[UI10] leaves without opening when closed by hand', async () => {
    const { toast, clicks } = setUp();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect.element(toast).not.toBeInTheDocument();
    expect(clicks()).toBe(0);
  });
});
