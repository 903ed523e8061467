/** Shows a popover beside what it belongs to, inside the viewport. */
import { placeMenu, type Box } from './place.ts';

/** `anchor` in viewport pixels. */
export function openBeside(popover: HTMLElement, anchor: Box): void {
  popover.showPopover();
  const rightToLeft = getComputedStyle(popover).direction === 'rtl';
  const viewport = { width: window.innerWidth, height: window.innerHeight };
  const size = { width: popover.offsetWidth, height: popover.offsetHeight };
  const { left, top } = placeMenu(anchor, size, viewport, rightToLeft);
  popover.style.left = `${left}px`;
  popover.style.top = `${top}px`;
}
