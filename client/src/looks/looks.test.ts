import fc from 'fast-check';
import { createRoot } from 'solid-js';
import { afterEach, describe, expect, it } from 'vitest';
import { makeMemoryStorage } from '../test/index.ts';
import { createLooks, resolveLook, themes, usualLooks } from './index.ts';

const root = document.documentElement;

/** What a device asks for, which can change its mind. */
function makeDevice(...asked: string[]) {
  const queries = new Map<string, EventTarget & { matches: boolean }>();
  return {
    matchMedia(query: string) {
      const made = Object.assign(new EventTarget(), {
        matches: asked.some((wish) => query.includes(wish)),
      });
      queries.set(query, made);
      return made as unknown as MediaQueryList;
    },
    turnDark() {
      const query = queries.get('(prefers-color-scheme: dark)');
      if (!query) throw new Error('nobody asked');
      query.matches = true;
      query.dispatchEvent(new Event('change'));
    },
  };
}

const open = (device: ReturnType<typeof makeDevice>, storage: Storage = makeMemoryStorage()) =>
  createRoot(() => createLooks({ root, storage, matchMedia: device.matchMedia }));

describe('looks', () => {
  afterEach(() => {
    for (const name of Object.keys(root.dataset)) delete root.dataset[name];
  });

  it('[LK1] are on the page at once: the usual theme, as light or dark as the device', () => {
    open(makeDevice('color-scheme: dark'));
    expect(Object.fromEntries(Object.entries(root.dataset))).toEqual({
      theme: 'aquarium',
      shade: 'dark',
      contrast: 'usual',
      motion: 'usual',
    });
  });

  it('[LK1] follow the device while it is asked', () => {
    const device = makeDevice();
    open(device);
    expect(root.dataset['shade']).toBe('light');
    device.turnDark();
    expect(root.dataset['shade']).toBe('dark');
  });

  it('[LK2] are changed at once, and found again at the next start', () => {
    const storage = makeMemoryStorage();
    open(makeDevice(), storage).choose({ theme: 'veranda', shade: 'dark', motion: 'reduced' });
    expect(root.dataset).toMatchObject({ theme: 'veranda', shade: 'dark', motion: 'reduced' });
    delete root.dataset['theme'];
    expect(open(makeDevice(), storage).choice().theme).toBe('veranda');
    expect(root.dataset['theme']).toBe('veranda');
  });

  it('[LK2] are the usual ones where what was kept is of another shape', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const storage = makeMemoryStorage();
        storage.setItem('cutuca:looks', text);
        expect(themes).toContain(open(makeDevice(), storage).choice().theme);
      }),
    );
  });

  it('[LK3] are of high contrast where the device or its owner wants it', () => {
    const device = { dark: false, moreContrast: true };
    expect(resolveLook(usualLooks, device).contrast).toBe('high');
    expect(
      resolveLook({ ...usualLooks, contrast: 'high' }, { ...device, moreContrast: false }).contrast,
    ).toBe('high');
  });
});
