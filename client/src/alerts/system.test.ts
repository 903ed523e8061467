import { createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeNotes, type Notes } from '../projection/index.ts';
import { makeMemoryStorage } from '../test/index.ts';
import { createSystemNotices } from './system.ts';

/** What a browser answers that nobody has asked yet: the one under test was told what to say. */
function answer(permission: NotificationPermission) {
  Object.defineProperty(Notification, 'permission', { value: permission, configurable: true });
  Notification.requestPermission = () => Promise.resolve('granted');
}

let notes: Notes;
beforeEach(() => {
  notes = makeNotes(makeMemoryStorage(), 'alice');
});
afterEach(() => {
  Reflect.deleteProperty(Notification, 'permission');
  Reflect.deleteProperty(Notification, 'requestPermission');
});

const start = () => createRoot(() => createSystemNotices({ notes, open: () => undefined }));

describe('notices of the system', () => {
  it('[AL2] are offered after something was missed, and never again once that was answered', () => {
    answer('default');
    const notices = start();
    expect(notices.offered()).toBe(false);
    notices.missed();
    expect(notices.offered()).toBe(true);
    notices.decline();
    const next = start();
    next.missed();
    expect([notices.offered(), next.offered(), next.on()]).toEqual([false, false, false]);
  });

  it('[AL2] are asked for when the person turns them on, and stay as chosen on this device', async () => {
    answer('default');
    const notices = start();
    await notices.turn(true);
    expect([notices.permission(), notices.on()]).toEqual(['granted', true]);
    answer('granted');
    expect(start().on()).toBe(true);
    await notices.turn(false);
    expect(start().on()).toBe(false);
  });

  it('[AL2] are not offered where the browser was told no', () => {
    answer('denied');
    const notices = start();
    notices.missed();
    expect([notices.offered(), notices.on()]).toEqual([false, false]);
  });
});
