import { describe, expect, it } from 'vitest';
import { startRelay } from '../support/index.ts';
import { run } from './run.ts';

describe('the health of a relay that runs', () => {
  it.each([
    [10_000_000_000, ''],
    [1_000_000, 'Its disk is nearly full: it takes only short messages.\n'],
  ])('[X19] says whether its disk has room: %i bytes', async (free, complaint) => {
    const relay = await startRelay({ disk: { freeBytes: async () => free, every: 60_000 } });
    const { code, out, err } = await run(['health', '--port', String(relay.port)]);
    await relay.close();
    expect([code, out, err]).toEqual([0, `The relay at ${relay.url} is ready.\n`, complaint]);
  });
});
