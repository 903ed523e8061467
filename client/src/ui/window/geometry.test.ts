import { describe, expect, it } from 'vitest';
import {
  captionHeight,
  cascade,
  dockRight,
  edges,
  fitSize,
  keepReachable,
  pullEdge,
  snap,
  tile,
  type Rect,
} from './geometry.ts';

const area = { width: 1280, height: 768 };
const min = { width: 365, height: 383 };
const rect: Rect = { x: 200, y: 100, width: 587, height: 466 };
const right = (of: Rect) => of.x + of.width;
const bottom = (of: Rect) => of.y + of.height;

describe('keepReachable', () => {
  it('[UI1] leaves a window alone that is in reach', () => {
    expect(keepReachable(rect, area)).toEqual(rect);
  });

  it('[UI1] keeps part of the caption on the desktop wherever the window is thrown', () => {
    for (const x of [-5000, 5000]) {
      for (const y of [-5000, 5000]) {
        const kept = keepReachable({ ...rect, x, y }, area);
        expect(right(kept)).toBeGreaterThanOrEqual(96);
        expect(kept.x).toBeLessThanOrEqual(area.width - 96);
        expect(kept.y).toBeGreaterThanOrEqual(0);
        expect(kept.y).toBeLessThanOrEqual(area.height - captionHeight);
      }
    }
  });
});

describe('fitSize', () => {
  it('[UI2] shrinks to the desktop, but not under the minimum', () => {
    expect(fitSize({ width: 2000, height: 2000 }, min, area)).toEqual(area);
    expect(fitSize({ width: 2000, height: 2000 }, min, { width: 300, height: 300 })).toEqual(min);
  });
});

describe('pullEdge', () => {
  it('[UI2] moves the pulled edge and leaves the opposite one where it was', () => {
    const east = pullEdge(rect, 'e', { x: 40, y: 99 }, min, area);
    expect(east).toEqual({ ...rect, width: 627 });
    const northWest = pullEdge(rect, 'nw', { x: -30, y: -20 }, min, area);
    expect(northWest).toEqual({ x: 170, y: 80, width: 617, height: 486 });
    expect([right(northWest), bottom(northWest)]).toEqual([right(rect), bottom(rect)]);
  });

  it('[UI2] stops at the minimum without pushing the opposite edge', () => {
    for (const edge of edges) {
      const inwards = { x: edge.includes('w') ? 9999 : -9999, y: edge.includes('n') ? 9999 : -9999 };
      const across = /[ew]/v.test(edge);
      const down = /[ns]/v.test(edge);
      const size = { width: across ? min.width : rect.width, height: down ? min.height : rect.height };
      expect(pullEdge(rect, edge, inwards, min, area), edge).toEqual({
        ...size,
        x: edge.includes('w') ? right(rect) - size.width : rect.x,
        y: edge.includes('n') ? bottom(rect) - size.height : rect.y,
      });
    }
  });

  it('[UI1] never pulls the caption above the desktop', () => {
    expect(pullEdge(rect, 'n', { x: 0, y: -9999 }, min, area).y).toBe(0);
  });
});

describe('snap', () => {
  it('[UI3] sticks to the edges of the desktop from 8 px away', () => {
    expect(snap({ ...rect, x: 8, y: -7 }, [], area)).toMatchObject({ x: 0, y: 0 });
    const corner = { ...rect, x: area.width - rect.width - 5, y: area.height - rect.height + 5 };
    expect([right(snap(corner, [], area)), bottom(snap(corner, [], area))]).toEqual([1280, 768]);
  });

  it('[UI3] lets go from 9 px on', () => {
    expect(snap({ ...rect, x: 9, y: 9 }, [], area)).toMatchObject({ x: 9, y: 9 });
  });

  it('[UI3] sticks to the window beside it, not to one it would never touch', () => {
    const beside: Rect = { x: 900, y: 90, width: 300, height: 500 };
    const below: Rect = { x: 900, y: 700, width: 300, height: 60 };
    expect(snap({ ...rect, x: 310 }, [beside], area).x).toBe(313);
    expect(snap({ ...rect, x: 310 }, [below], area).x).toBe(310);
  });
});

describe('cascade, dockRight and tile', () => {
  it('[UI4] puts each new window a step further, and all of them on the desktop', () => {
    const places = Array.from({ length: 40 }, (_, index) => cascade(index, rect, area));
    expect(places[1]).toMatchObject({ x: 52, y: 52 });
    for (const place of places) {
      expect(right(place)).toBeLessThanOrEqual(area.width);
      expect(bottom(place)).toBeLessThanOrEqual(area.height);
    }
  });

  it('[UI4] puts the home window at the right edge', () => {
    expect(dockRight({ width: 400, height: 650 }, area)).toEqual({
      x: 856,
      y: 24,
      width: 400,
      height: 650,
    });
  });

  it('[UI4] tiles without gaps, overlaps or loss', () => {
    for (const count of [1, 2, 3, 5, 9]) {
      const tiles = tile(count, area);
      expect(tiles).toHaveLength(count);
      const covered = tiles.reduce((sum, part) => sum + part.width * part.height, 0);
      expect(covered / (area.width * area.height)).toBeGreaterThan(0.98);
      for (const part of tiles) expect(right(part)).toBeLessThanOrEqual(area.width);
    }
  });
});
