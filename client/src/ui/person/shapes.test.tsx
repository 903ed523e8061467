import { render } from 'solid-js/web';
import { describe, expect, it } from 'vitest';
import { TickMark, type TickLook } from '../log/index.ts';
import { StatusDot, type StatusLook } from './StatusDot.tsx';

/** What is drawn, without its colours: by paths, or by gradients and where they stand. */
function shapes(draw: () => Element): string {
  const host = document.body.appendChild(document.createElement('div'));
  const dispose = render(draw, host);
  const paths = [...host.querySelectorAll('path')].map((path) => path.getAttribute('d'));
  const gradients = [...host.children].map((element) => {
    const { backgroundImage, backgroundPosition } = getComputedStyle(element);
    return `${backgroundImage.replaceAll(/rgba?\([^)]*\)/g, '')} ${backgroundPosition}`;
  });
  dispose();
  host.remove();
  return [...paths, ...gradients].join();
}

describe('signs', () => {
  it('[UI11] each status has a shape of its own', () => {
    const statuses: readonly StatusLook[] = ['available', 'busy', 'away', 'offline'];
    const drawn = statuses.map((status) => shapes(() => (<StatusDot status={status} />) as Element));
    expect(new Set(drawn).size).toBe(4);
  });

  it('[UI11] each tick has a shape of its own', () => {
    const ticks: readonly TickLook[] = ['device', 'relay', 'delivered', 'read'];
    const drawn = ticks.map((tick) => shapes(() => (<TickMark tick={tick} label={tick} />) as Element));
    expect(new Set(drawn).size).toBe(4);
    expect(drawn).not.toContainEqual(expect.stringMatching(/^none/));
  });
});
