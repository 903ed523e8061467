import { describe, expect, it } from 'vitest';
import { describeDevice } from './environment.ts';

describe('a device', () => {
  it('[I4] is called by what tells one from another', () => {
    const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/153.0 Safari/537.36';
    const firefox = 'Mozilla/5.0 (Android 16; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0';
    expect(describeDevice(chrome)).toBe('Chrome, Linux');
    expect(describeDevice(`${chrome} Edg/153.0`)).toBe('Edge, Linux');
    expect(describeDevice(firefox)).toBe('Firefox, Android');
    expect(describeDevice('')).toBe('Browser');
  });
});
