import { decodePoints, knownKinds, type InkPoint } from '#protocol';
import { createRoot } from 'solid-js';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createSheet, sheetSize, type DrawnStroke } from './sheet.ts';
import { strokePath } from './strokePath.ts';

const line = (y: number, count = 5): DrawnStroke => ({
  color: '#1b3a8c',
  pen: 2,
  points: Array.from({ length: count }, (_, x): InkPoint => ({ x: x % 480, y, pressure: 8 })),
});
const sheet = () => createRoot(createSheet);

describe('the sheet', () => {
  it('[IK1] takes a stroke back, and brings it again', () => {
    const { strokes, add, undo, redo, canRedo } = sheet();
    add(line(10));
    add(line(20));
    undo();
    expect(strokes()).toEqual([line(10)]);
    redo();
    expect(strokes()).toEqual([line(10), line(20)]);
    undo();
    add(line(30));
    expect(canRedo()).toBe(false);
    expect(strokes()).toEqual([line(10), line(30)]);
  });

  it('[IK1] erases whole strokes where they are touched, and brings back what was cleared', () => {
    const { strokes, add, erase, clear, undo } = sheet();
    add(line(10));
    add(line(100));
    erase({ x: 2, y: 12 }, 8);
    expect(strokes()).toEqual([line(100)]);
    clear();
    expect(strokes()).toEqual([]);
    undo();
    expect(strokes()).toEqual([line(100)]);
  });

  it('[IK1] erases a stroke also between two of its points, which a fast hand sets far apart', () => {
    const { strokes, add, erase } = sheet();
    const fast = { ...line(0), points: [0, 200].map((x): InkPoint => ({ x, y: 50, pressure: 8 })) };
    add(fast);
    erase({ x: 100, y: 70 }, 10);
    erase({ x: 220, y: 50 }, 10);
    expect(strokes()).toEqual([fast]);
    erase({ x: 100, y: 55 }, 10);
    expect(strokes()).toEqual([]);
  });

  it('[IK2] says that it is full until there is room again', () => {
    const { add, full, undo } = sheet();
    while (add(line(1, 400)));
    expect(full()).toBe(true);
    undo();
    expect(full()).toBe(false);
  });

  it('[IK2] holds no more than an entry can, and what it holds is an entry', () => {
    const { add, encoded } = sheet();
    let taken = 0;
    while (add(line(taken % 240, 400))) taken += 1;
    expect(taken).toBeGreaterThan(3);
    const body = { kind: 'ink', ...sheetSize, strokes: encoded() };
    expect(v.is(knownKinds.ink, body)).toBe(true);
    const [first] = encoded();
    expect(decodePoints(first?.points ?? '', sheetSize)).toEqual(line(0, 400).points);
  });
});

describe('the outline of a stroke', () => {
  it('[IK4] is a path of numbers and nothing else, also of a single dot', () => {
    for (const points of [line(10, 1).points, line(10, 50).points]) {
      expect(strokePath(points, 3)).toMatch(/^M[\d .-]+Q[\d .-]+Z$/);
    }
  });
});
