import { describe, expect, it } from 'vitest';
import { asksToSearch } from './searchKey.ts';

const press = (more: KeyboardEventInit) => new KeyboardEvent('keydown', { key: 'f', ...more });

describe('the keys of the search', () => {
  it('[SE1] are Ctrl and F, also with Caps Lock; on a Mac ⌘ and F', () => {
    expect(asksToSearch(press({ ctrlKey: true }), false)).toBe(true);
    expect(asksToSearch(press({ ctrlKey: true, key: 'F' }), false)).toBe(true);
    expect(asksToSearch(press({ metaKey: true }), true)).toBe(true);
  });

  it('[SE1] are no others', () => {
    expect(asksToSearch(press({ ctrlKey: true }), true)).toBe(false);
    expect(asksToSearch(press({ metaKey: true }), false)).toBe(false);
    const others = [{}, { ctrlKey: true, shiftKey: true }, { ctrlKey: true, altKey: true }];
    expect(others.map((more) => asksToSearch(press(more), false))).toEqual([false, false, false]);
    expect(asksToSearch(press({ ctrlKey: true, key: 'g' }), false)).toBe(false);
  });
});
