/** What fingers, mouse and wheel do to a picture: one drags it, two pinch it, the wheel zooms. */

export interface FingerMoves {
  /** In sides of the element; what is under the finger stays there. */
  readonly move: (by: { readonly x: number; readonly y: number }) => void;
  readonly zoomBy: (factor: number) => void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const distance = ([one, other]: readonly Point[]): number =>
  one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;

export function followFingers(element: HTMLElement, { move, zoomBy }: FingerMoves): void {
  const down = new Map<number, Point>();

  element.addEventListener('pointerdown', (event) => {
    element.setPointerCapture(event.pointerId);
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  element.addEventListener('pointermove', (event) => {
    const before = down.get(event.pointerId);
    if (!before) return;
    const apart = distance([...down.values()]);
    const now = { x: event.clientX, y: event.clientY };
    down.set(event.pointerId, now);
    const sides = element.clientWidth * down.size;
    move({ x: (before.x - now.x) / sides, y: (before.y - now.y) / sides });
    if (apart > 0) zoomBy(distance([...down.values()]) / apart);
  });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    element.addEventListener(end, (event) => down.delete(event.pointerId));
  }
  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      zoomBy(Math.exp(-event.deltaY / 500));
    },
    { passive: false },
  );
}
