/** Shows a popover beside what it belongs to, inside the viewport. */
import { onCleanup } from 'solid-js';
import { placeMenu, type Box } from './place.ts';

/** `anchor` in viewport pixels. To be called where what is mounted can be cleaned up. */
export function openBeside(popover: HTMLElement, anchor: Box): void {
  popover.showPopover();
  placeBeside(popover, anchor);
  // A phone that is turned, or whose keyboard comes, must not leave half of it outside.
  const place = () => placeBeside(popover, anchor);
  window.addEventListener('resize', place);
  onCleanup(() => window.removeEventListener('resize', place));
}

function placeBeside(popover: HTMLElement, anchor: Box): void {
  const rightToLeft = getComputedStyle(popover).direction === 'rtl';
  const viewport = { width: window.innerWidth, height: window.innerHeight };
  const size = { width: popover.offsetWidth, height: popover.offsetHeight };
  const { left, top } = placeMenu(anchor, size, viewport, rightToLeft);
  popover.style.left = `${left}px`;
  popover.style.top = `${top}px`;
}
