import { describe, expect, it } from 'vitest';
import { connectionAtStart, type ConnectionEvent, nextConnection } from './connectionState.ts';

const after = (...events: readonly (readonly [ConnectionEvent['type'], number])[]) =>
  events.reduce((state, [type, now]) => nextConnection(state, { type }, now), connectionAtStart).shown;

describe('the connection', () => {
  it('[K4] is online when the relay speaks', () => {
    expect(after(['open', 1])).toEqual({ type: 'online' });
  });

  it('[K4] is away when it could not be opened, or takes too long', () => {
    expect(after(['lost', 5])).toEqual({ type: 'away', since: 5 });
    expect(after(['overdue', 5])).toEqual({ type: 'away', since: 5 });
  });

  it('[K4] says nothing of a loss that is over soon', () => {
    expect(after(['open', 1], ['lost', 2])).toEqual({ type: 'connecting' });
    expect(after(['open', 1], ['lost', 2], ['open', 3])).toEqual({ type: 'online' });
    expect(after(['open', 1], ['lost', 2], ['open', 3], ['overdue', 4])).toEqual({ type: 'online' });
  });

  it('[K4] is away since it was lost, not since it was noticed or tried again', () => {
    expect(after(['open', 1], ['lost', 2], ['overdue', 9])).toEqual({ type: 'away', since: 2 });
    expect(after(['open', 1], ['lost', 2], ['lost', 7], ['lost', 8])).toEqual({
      type: 'away',
      since: 2,
    });
  });

  it('[C13] says at once that the relay does not want this device for now', () => {
    expect(after(['open', 1], ['cut-off', 2])).toEqual({ type: 'away', since: 2, cutOff: true });
    expect(after(['open', 1], ['cut-off', 2], ['open', 3])).toEqual({ type: 'online' });
  });
});
