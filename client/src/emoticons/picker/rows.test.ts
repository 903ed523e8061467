import { describe, expect, it } from 'vitest';
import { moveCell, toRows } from '../../ui/index.ts';
import { emoticons } from '../table.ts';
import { mostPinned, pinOf, readPins, togglePin } from './pinned.ts';
import { addRecent, columns } from './recent.ts';
import { search } from './search.ts';

/** A row of three, a full row, and a row of two. */
const lengths = [3, 8, 2];

describe('keys in the picker', () => {
  it.each([
    { key: 'ArrowRight', from: [0, 0], to: [0, 1] },
    { key: 'ArrowRight', from: [0, 2], to: [1, 0] },
    { key: 'ArrowLeft', from: [1, 0], to: [0, 2] },
    { key: 'ArrowDown', from: [1, 6], to: [2, 1] },
    { key: 'ArrowUp', from: [1, 6], to: [0, 2] },
    { key: 'Home', from: [1, 6], to: [1, 0] },
    { key: 'End', from: [1, 0], to: [1, 7] },
  ] as const)('[EM11] $key leads from $from to $to', ({ key, from, to }) => {
    const [row, column] = from;
    expect(moveCell(key, { row, column }, lengths)).toEqual({ row: to[0], column: to[1] });
  });

  it.each([
    { key: 'ArrowLeft', from: [0, 0] },
    { key: 'ArrowUp', from: [0, 1] },
    { key: 'ArrowRight', from: [2, 1] },
    { key: 'ArrowDown', from: [2, 0] },
    { key: 'a', from: [1, 1] },
  ] as const)('[EM11] $key leads nowhere from $from', ({ key, from }) => {
    expect(moveCell(key, { row: from[0], column: from[1] }, lengths)).toBeUndefined();
  });

  it('[EM11] rows are as long as the picker is wide', () => {
    expect(
      toRows(
        Array.from({ length: 19 }, (_, index) => index),
        columns,
      ).map((row) => row.length),
    ).toEqual([8, 8, 3]);
  });
});

describe('the emoticons used last', () => {
  it('[EM11] are one row, the newest first, each once', () => {
    const recent = addRecent(['smile', 'sad', 'heart'], 'sad');
    expect(recent).toEqual(['sad', 'smile', 'heart']);
    const full = addRecent(['smile', 'laugh', 'wink', 'cat', 'dog', 'sun', 'moon', 'star'], 'rose');
    expect(full).toEqual(['rose', 'smile', 'laugh', 'wink', 'cat', 'dog', 'sun', 'moon']);
  });
});

describe('the pinned emoticons', () => {
  it('[EM12] keep the order in which they were pinned, and have an end', () => {
    expect(togglePin(togglePin([], 'sad'), 'heart')).toEqual(['sad', 'heart']);
    expect(togglePin(['sad', 'heart'], 'sad')).toEqual(['heart']);
    const full = emoticons.slice(0, mostPinned).map(({ id }) => id);
    expect(togglePin(full, 'pizza')).toEqual(full);
  });

  it('[EM12] are emoticons by their names and emoji as they are; what another version pinned is kept', () => {
    const pinned = togglePin(togglePin(['not-yet-invented'], 'sad'), '👍🏽');
    expect(pinned).toEqual(['not-yet-invented', 'sad', '👍🏽']);
    expect(readPins(pinned).map(pinOf)).toEqual(['sad', '👍🏽']);
    expect(readPins(['', 'a\u0301', '😀😀', 'constructor'])).toEqual([]);
  });
});

describe('the search of the picker', () => {
  it.each([
    { typed: 'CORACAO', found: ['heart', 'broken-heart'] },
    { typed: 'heart', found: ['heart', 'broken-heart'] },
    { typed: ' (um) ', found: ['umbrella'] },
    { typed: 'handcuffs', found: [] },
  ])(
    '[EM11] answers “$typed” by name in either language or by code, never with a hidden one',
    ({ typed, found }) => {
      expect(search(typed).map(({ id }) => id)).toEqual(found);
    },
  );
});
