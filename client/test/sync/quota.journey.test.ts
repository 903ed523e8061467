import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seenIn, soon, startWorld, type World } from './support/index.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(async () => {
  await world.close();
});

describe('words that the relay has no room for', () => {
  it('[Q2] stay on the device, say why, are held against nobody, and are sent when there is room', async () => {
    const [alice, bob, conversation] = await world.meet();
    await world.relay.stop();
    // 10 kB at once.
    world.relay.settings = { CUTUCA_WORDS_PER_HOUR: '40kB' };
    await world.relay.start();
    const here = seenIn(alice.tab, conversation);
    const there = seenIn(bob.tab, conversation);
    await there.look();
    await here.write('x'.repeat(7_000));
    await expect.poll(here.ticks, soon).toEqual(['delivered']);
    await here.write('y'.repeat(7_000));
    await here.write('and more');
    await expect.poll(here.held, soon).toBe('over-quota');
    expect(await here.parked()).toEqual([]);
    expect(await here.ticks()).toEqual(['delivered', 'on-device', 'on-device']);
    expect(await alice.tab.evaluate(() => window.peer.unsent())).toBe(2);

    await world.relay.stop();
    world.relay.settings = {};
    await world.relay.start();
    await world.reload(alice.tab);
    await here.look();
    await expect.poll(there.texts, soon).toEqual(['x'.repeat(7_000), 'y'.repeat(7_000), 'and more']);
    await expect.poll(here.ticks, soon).toEqual(['delivered', 'delivered', 'delivered']);
    expect(await here.held()).toBeUndefined();
  });
});
