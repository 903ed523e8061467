/** The colour that messages are written on in the theme that is worn now. */
import { createSignal, onCleanup, type Accessor } from 'solid-js';
import type { Rgb } from './legible.ts';

const white: Rgb = [255, 255, 255];

export function createPaper(): Accessor<Rgb> {
  const [paper, setPaper] = createSignal(readPaper(), {
    equals: (one, other) => one.join() === other.join(),
  });
  const look = () => setPaper(readPaper());
  // Themes are attributes of the root, or follow the system.
  const observer = new MutationObserver(look);
  observer.observe(document.documentElement, { attributes: true });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', look);
  onCleanup(() => {
    observer.disconnect();
    dark.removeEventListener('change', look);
  });
  return paper;
}

/** Whatever way a colour is written, a canvas knows how it looks. */
function readPaper(): Rgb {
  const property = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim();
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const on = canvas.getContext('2d', { willReadFrequently: true });
  if (!on || property === '') return white;
  on.fillStyle = property;
  on.fillRect(0, 0, 1, 1);
  const [red = 255, green = 255, blue = 255] = on.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}
