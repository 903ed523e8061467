/** The ways to ask for an element's own menu: right button, menu key, Enter on the element itself, a long press. */
import type { Box } from './place.ts';

const longPress = 500;
/** In px: a finger that moves further scrolls. */
const slack = 10;

const pointAt = ({ clientX: x, clientY: y }: MouseEvent): Box => ({
  left: x,
  right: x,
  top: y,
  bottom: y,
});

/** Links and picked words keep the browser's own menu. */
function isLeftAlone({ target }: Event): boolean {
  const inLink = target instanceof Element && target.closest('a') !== null;
  return inLink || getSelection()?.isCollapsed === false;
}

export function onMenuAsked(element: HTMLElement, ask: (anchor: Box) => void): void {
  let down: PointerEvent | undefined;
  let press: ReturnType<typeof setTimeout> | undefined;
  let asked: Box | undefined;

  // A menu that opens under a pressed pointer would be closed by its release.
  function askFor(anchor: Box) {
    clearTimeout(press);
    if (down) asked = anchor;
    else ask(anchor);
  }

  function release() {
    clearTimeout(press);
    down = undefined;
    const anchor = asked;
    asked = undefined;
    if (anchor) setTimeout(() => ask(anchor));
  }

  element.addEventListener('contextmenu', (event) => {
    if (isLeftAlone(event)) return;
    event.preventDefault();
    // The menu key has no place of its own.
    askFor(event.button < 0 ? element.getBoundingClientRect() : pointAt(event));
  });
  element.addEventListener('keydown', (event) => {
    if (event.target !== element || event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    askFor(element.getBoundingClientRect());
  });
  element.addEventListener('pointerdown', (event) => {
    down = event;
    addEventListener('pointerup', release, { once: true });
    addEventListener('pointercancel', release, { once: true });
    if (event.pointerType !== 'touch' || isLeftAlone(event)) return;
    press = setTimeout(() => askFor(pointAt(event)), longPress);
  });
  element.addEventListener('pointermove', (event) => {
    if (!down || Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > slack) {
      clearTimeout(press);
    }
  });
}
