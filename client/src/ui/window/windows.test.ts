import { describe, expect, it } from 'vitest';
import { conversationMin, conversationSize, mainMin, mainSize, makeWindows } from './windows.ts';

const main = { id: 'main', title: 'Cutuca', icon: '', size: mainSize, min: mainMin, home: true };
const talk = (id: string) => ({ id, title: id, icon: '', size: conversationSize, min: conversationMin });

function setUp(width = 1280) {
  const windows = makeWindows({ width, height: 768 });
  windows.open(main);
  windows.open(talk('bob'));
  windows.open(talk('carol'));
  return windows;
}

describe('the order of windows', () => {
  it('[UI4] opens in front, and brings to the front what is open already', () => {
    const windows = setUp();
    expect(windows.top()).toBe('carol');
    windows.open(talk('bob'));
    expect(windows.top()).toBe('bob');
    expect(windows.list.map((window) => window.id)).toEqual(['main', 'bob', 'carol']);
  });

  it('[UI4] a window opened by someone else waits behind, minimised and calling, until it is looked at', () => {
    const windows = setUp();
    windows.open(talk('dandara'), { quiet: true });
    expect(windows.top()).toBe('carol');
    expect(windows.find('dandara')).toMatchObject({ mode: 'minimised', flashing: true });
    windows.focus('dandara');
    expect(windows.top()).toBe('dandara');
    expect(windows.find('dandara')).toMatchObject({ mode: 'normal', flashing: false });
  });

  it('[UI4] the window in front never calls', () => {
    const windows = setUp();
    windows.flash('carol');
    windows.flash('bob');
    expect(windows.find('carol')?.flashing).toBe(false);
    expect(windows.find('bob')?.flashing).toBe(true);
  });

  it('[UI4] closing or minimising the front window leaves the next one in front', () => {
    const windows = setUp();
    windows.toggle('carol');
    expect(windows.top()).toBe('bob');
    windows.close('bob');
    expect(windows.top()).toBe('main');
    windows.toggle('carol');
    expect(windows.top()).toBe('carol');
  });

  it('[UI4] a maximised window comes back maximised from the task bar', () => {
    const windows = setUp();
    windows.toggleMaximise('bob');
    windows.minimise('bob');
    windows.focus('bob');
    expect(windows.find('bob')?.mode).toBe('maximised');
    windows.toggleMaximise('bob');
    expect(windows.find('bob')?.mode).toBe('normal');
  });
});

describe('the area of windows', () => {
  it('[UI1] brings every window back into reach when the screen shrinks', () => {
    const windows = setUp();
    windows.move('main', { x: 1200, y: 700 });
    windows.setArea({ width: 800, height: 500 });
    for (const { rect } of windows.list) {
      expect(rect.x).toBeLessThanOrEqual(800 - 96);
      expect(rect.y).toBeLessThanOrEqual(470);
    }
    expect(windows.find('main')?.rect).toMatchObject({ width: 400, height: 500 });
  });

  it('[UI5] leaves every window its place while a narrow screen shows one at a time', () => {
    const windows = setUp();
    windows.move('main', { x: 700, y: 40 });
    const places = windows.list.map(({ rect }) => rect);
    windows.setArea({ width: 390, height: 844 });
    windows.setArea({ width: 1280, height: 800 });
    expect(windows.list.map(({ rect }) => rect)).toEqual(places);
  });

  it('[UI5] a screen of 760 px shows one window at a time, and goes back to the home window', () => {
    const windows = setUp(760);
    const shown = () => windows.list.filter((window) => windows.shown(window.id)).map(({ id }) => id);
    expect(shown()).toEqual(['carol']);
    windows.back('carol');
    expect(shown()).toEqual(['main']);
    windows.minimise('main');
    windows.minimise('carol');
    windows.minimise('bob');
    expect(shown()).toEqual(['main']);
  });

  it('[UI5] a screen of 761 px shows all that are not minimised', () => {
    const windows = setUp(761);
    windows.minimise('bob');
    expect(windows.list.filter((window) => windows.shown(window.id)).map(({ id }) => id)).toEqual([
      'main',
      'carol',
    ]);
  });

  it('[UI4] tiling and cascading arrange the conversations and leave the home window where it is', () => {
    const windows = setUp();
    const home = { ...windows.find('main')?.rect };
    windows.tileAll();
    expect(windows.find('carol')?.rect).toMatchObject({ x: 640, y: 0, width: 640 });
    windows.cascadeAll();
    expect(windows.find('carol')?.rect).toMatchObject({ x: 52, y: 52, ...conversationSize });
    expect(windows.find('main')?.rect).toEqual(home);
  });

  it('[CW8] a window is put where it was when it was last open, as far as that is in reach', () => {
    const windows = setUp();
    windows.put('bob', { x: 300, y: 40, width: 500, height: 420 });
    expect(windows.find('bob')?.rect).toEqual({ x: 300, y: 40, width: 500, height: 420 });
    windows.put('bob', { x: 9_000, y: -50, width: 10, height: 10 });
    expect(windows.find('bob')?.rect).toMatchObject({ y: 0, ...conversationMin });
    expect(windows.find('bob')?.rect.x).toBeLessThan(1280);
  });
});

describe('gathered windows', () => {
  const gathered = () => {
    const windows = setUp();
    windows.gather(true);
    return windows;
  };
  const rectOf = (windows: ReturnType<typeof setUp>, id: string) => ({ ...windows.find(id)?.rect });

  it('[UI14] stand in one place, where one of them is drawn beside the home window', () => {
    const windows = gathered();
    expect(rectOf(windows, 'bob')).toEqual(rectOf(windows, 'carol'));
    expect(['main', 'bob', 'carol'].map(windows.shown)).toEqual([true, false, true]);
    windows.focus('bob');
    expect(['main', 'bob', 'carol'].map(windows.shown)).toEqual([true, true, false]);
    windows.open(talk('dandara'));
    expect(rectOf(windows, 'dandara')).toEqual(rectOf(windows, 'bob'));
  });

  it('[UI14] go where one goes, and stay out of the way of the home window alone', () => {
    const windows = gathered();
    windows.move('carol', { x: 101, y: 57 });
    expect(rectOf(windows, 'bob')).toMatchObject({ x: 101, y: 57 });
    windows.toggleMaximise('carol');
    expect(windows.find('bob')?.mode).toBe('maximised');
    windows.minimise('carol');
    expect(['bob', 'carol'].map(windows.shown)).toEqual([false, false]);
    windows.focus('bob');
    windows.close('bob');
    expect(windows.shown('carol')).toBe(true);
  });

  it('[UI14] call without coming to the front', () => {
    const windows = gathered();
    windows.open(talk('dandara'), { quiet: true });
    windows.flash('bob');
    expect(['bob', 'dandara'].map((id) => windows.find(id)?.flashing)).toEqual([true, true]);
    expect(windows.top()).toBe('carol');
    windows.focus('dandara');
    expect(windows.shown('dandara')).toBe(true);
    expect(windows.find('dandara')?.flashing).toBe(false);
  });

  it('[UI14] cascade when they are to have places of their own again', () => {
    const windows = gathered();
    windows.tileAll();
    expect(rectOf(windows, 'bob')).toEqual(rectOf(windows, 'carol'));
    windows.gather(false);
    expect(rectOf(windows, 'bob')).not.toEqual(rectOf(windows, 'carol'));
    expect(['bob', 'carol'].map(windows.shown)).toEqual([true, true]);
  });
});
