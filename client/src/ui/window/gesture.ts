/** Follows one pointer from press to release, so that drags survive leaving the element they began on. */
import type { Point } from './geometry.ts';

/**
 * Calls `onMove` with the distance from where the pointer went down, until it is released.
 * Only the main button begins a drag.
 */
export function followPointer(down: PointerEvent, onMove: (by: Point) => void): void {
  if (down.button !== 0 || !(down.currentTarget instanceof HTMLElement)) return;
  const handle = down.currentTarget;
  const ending = new AbortController();
  const { signal } = ending;
  handle.setPointerCapture(down.pointerId);
  handle.addEventListener(
    'pointermove',
    (move) => onMove({ x: move.clientX - down.clientX, y: move.clientY - down.clientY }),
    { signal },
  );
  const end = () => ending.abort();
  handle.addEventListener('pointerup', end, { signal });
  handle.addEventListener('pointercancel', end, { signal });
  handle.addEventListener('lostpointercapture', end, { signal });
}
