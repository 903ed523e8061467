/**
 * Where windows may be: pure geometry, no DOM.
 * Lengths are CSS pixels; the origin is the desktop's top left corner.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Point, Size {}

/** The side or corner a window is pulled by. */
export type Edge = 'n' | 's' | 'e' | 'w' | 'ne' | 'nw' | 'se' | 'sw';

export const edges: readonly Edge[] = ['n', 's', 'e', 'w', 'ne', 'nw', 'se', 'sw'];

export const captionHeight = 30;

/** How much of a caption stays on the desktop, so that the window can always be pulled back. */
const reachable = 96;
const margin = 24;
const cascadeStep = 28;
const snapDistance = 8;

/** Between `low` and `high`; `low` where the two cross. */
const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** No larger than the area, but never under the window's own minimum. */
export function fitSize(size: Size, min: Size, area: Size): Size {
  return {
    width: clamp(size.width, min.width, area.width),
    height: clamp(size.height, min.height, area.height),
  };
}

/** Moves the rectangle as little as needed for its caption to be in reach. */
export function keepReachable(rect: Rect, area: Size): Rect {
  return {
    ...rect,
    x: clamp(rect.x, Math.min(0, reachable - rect.width), Math.max(0, area.width - reachable)),
    y: clamp(rect.y, 0, area.height - captionHeight),
  };
}

/** Pulls one edge or corner; the opposite one stays where it is. */
export function pullEdge(rect: Rect, edge: Edge, by: Point, min: Size, area: Size): Rect {
  const right = rect.x + rect.width;
  const bottom = rect.y + rect.height;
  let { x, y, width, height } = rect;
  if (edge.includes('e')) width = clamp(rect.width + by.x, min.width, area.width - rect.x);
  if (edge.includes('s')) height = clamp(rect.height + by.y, min.height, area.height - rect.y);
  if (edge.includes('w')) {
    x = Math.min(Math.max(0, rect.x + by.x), right - min.width);
    width = right - x;
  }
  if (edge.includes('n')) {
    y = Math.min(Math.max(0, rect.y + by.y), bottom - min.height);
    height = bottom - y;
  }
  return { x, y, width, height };
}

/** The candidate nearest to `value`, or `value` itself where none is within reach. */
function nearest(value: number, candidates: readonly number[]): number {
  let best = value;
  let distance = snapDistance + 1;
  for (const candidate of candidates) {
    const away = Math.abs(candidate - value);
    if (away < distance) [best, distance] = [candidate, away];
  }
  return best;
}

const overlap = (start: number, length: number, otherStart: number, otherLength: number): boolean =>
  start < otherStart + otherLength && otherStart < start + length;

/** Lets a moved window stick to the desktop's edges and to the windows beside it. */
export function snap(rect: Rect, others: readonly Rect[], area: Size): Rect {
  const lefts = [0, area.width - rect.width];
  const tops = [0, area.height - rect.height];
  for (const other of others) {
    if (overlap(rect.y, rect.height, other.y, other.height)) {
      lefts.push(other.x + other.width, other.x - rect.width);
    }
    if (overlap(rect.x, rect.width, other.x, other.width)) {
      tops.push(other.y + other.height, other.y - rect.height);
    }
  }
  return { ...rect, x: nearest(rect.x, lefts), y: nearest(rect.y, tops) };
}

/** The place of the n-th new window: each a step right and down, starting again when it would leave the area. */
export function cascade(index: number, size: Size, area: Size): Rect {
  const stepsAcross = Math.floor((area.width - size.width - margin) / cascadeStep) + 1;
  const stepsDown = Math.floor((area.height - size.height - margin) / cascadeStep) + 1;
  const across = index % Math.max(1, stepsAcross);
  const down = index % Math.max(1, stepsDown);
  return keepReachable(
    { ...size, x: margin + across * cascadeStep, y: margin + down * cascadeStep },
    area,
  );
}

/** The place of the home window: at the right edge, where contact lists lived. */
export function dockRight(size: Size, area: Size): Rect {
  const y = Math.min(margin, (area.height - size.height) / 2);
  return keepReachable({ ...size, x: area.width - size.width - margin, y: Math.max(0, y) }, area);
}

/** `count` rectangles side by side that fill the area, row by row. */
export function tile(count: number, area: Size): readonly Rect[] {
  const columns = Math.ceil(Math.sqrt(count));
  const rows = Math.ceil(count / columns);
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = row === rows - 1 ? count - row * columns : columns;
    const width = Math.floor(area.width / inRow);
    const height = Math.floor(area.height / rows);
    return { x: (index % columns) * width, y: row * height, width, height };
  });
}

/** How far an arrow key moves a window or its edge: 16 px, or 1 px with Shift; nothing for other keys. */
export function keyStep(key: string, fine: boolean): Point | undefined {
  const step = fine ? 1 : 16;
  switch (key) {
    case 'ArrowLeft':
      return { x: -step, y: 0 };
    case 'ArrowRight':
      return { x: step, y: 0 };
    case 'ArrowUp':
      return { x: 0, y: -step };
    case 'ArrowDown':
      return { x: 0, y: step };
    default:
      return undefined;
  }
}
