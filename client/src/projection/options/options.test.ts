import { createRoot } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { makeFakeRoster } from '../../test/index.ts';
import { createOptions } from './options.ts';
import { optionTable } from './table.ts';

const world = () =>
  createRoot((dispose) => {
    const roster = makeFakeRoster();
    return { dispose, roster, options: createOptions(roster) };
  });

describe('options', () => {
  it('[OP1] are as usual until they are chosen, and again when the choice is taken back', async () => {
    const { options, dispose } = world();
    expect(options.get('presence.awayAfter')).toBe(5);
    await options.set('presence.awayAfter', 12);
    expect(options.get('presence.awayAfter')).toBe(12);
    await options.set('presence.awayAfter', undefined);
    expect(options.get('presence.awayAfter')).toBe(5);
    dispose();
  });

  it('[OP1] follow what another device chose', async () => {
    const { options, roster, dispose } = world();
    await roster.set('options', 'alerts.online', false);
    expect(options.get('alerts.online')).toBe(false);
    dispose();
  });

  it('[OP1] are as usual where what another version wrote is none of theirs', async () => {
    const { options, roster, dispose } = world();
    for (const value of ['soon', -1, 61, 1.5, null, { minutes: 3 }]) {
      await roster.set('options', 'presence.awayAfter', value);
      expect(options.get('presence.awayAfter')).toBe(5);
    }
    await roster.set('options', 'presence.statuses', [{ id: 'x', name: '' }]);
    expect(options.get('presence.statuses')).toEqual(optionTable['presence.statuses'].fallback);
    dispose();
  });
});
