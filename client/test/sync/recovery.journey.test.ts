import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ConversationId } from '#protocol';
import { type Person, seenIn, soon, startWorld, type World } from './support/index.ts';

/** The relay takes no entry dated so far ahead. */
const tooEarly = 10 * 60_000;

let world: World;
let alice: Person;
let bob: Person;
let conversation: ConversationId;

const setClockError = (ms: number) =>
  alice.tab.evaluate((error) => window.peer.setClockError(error), ms);

beforeAll(async () => {
  world = await startWorld();
});

beforeEach(async () => {
  [alice, bob, conversation] = await world.meet();
});

afterAll(async () => {
  await world.close();
});

describe('a refused client', () => {
  it('[K5] loads the page anew, sends its other words under the same ids, and parks the bad one', async () => {
    const here = seenIn(alice.tab, conversation);
    const there = seenIn(bob.tab, conversation);
    await there.look();
    await here.write('first');
    await expect.poll(here.ticks, soon).toEqual(['delivered']);

    await world.relay.stop();
    const second = await here.write('second');
    await setClockError(tooEarly);
    await here.write('from the future');
    await setClockError(0);
    await world.relay.start();

    await expect.poll(here.parked, soon).toEqual(['ahead-of-time']);
    await expect.poll(there.texts, soon).toEqual(['first', 'second']);
    await expect.poll(here.texts, soon).toEqual(['first', 'second']);
    await expect.poll(here.ticks, soon).toEqual(['delivered', 'delivered']);
    expect(await here.changes()).toContain('recovered');
    expect(await here.ids()).toContain(second);
    expect(await alice.tab.evaluate(() => window.peer.unsent())).toBe(0);
  });

  it('[K5] does not try for ever: what is parked stays parked until its author says so', async () => {
    const here = seenIn(alice.tab, conversation);
    await setClockError(tooEarly);
    await here.write('from the future');
    await expect.poll(here.parked, soon).toEqual(['ahead-of-time']);

    await setClockError(0);
    await world.reload(alice.tab);
    await here.look();
    await expect.poll(here.parked, soon).toEqual(['ahead-of-time']);
    await here.write('in time');
    await expect.poll(here.ticks, soon).toEqual(['delivered']);
    expect(await here.texts()).toEqual(['in time']);

    await here.retryParked();
    await expect.poll(here.changes, soon).toContain('recovered');
    await expect.poll(here.parked, soon).toEqual(['ahead-of-time']);
    await here.discardParked();
    expect(await here.parked()).toEqual([]);
    await expect.poll(here.texts, soon).toEqual(['in time']);
    await expect.poll(seenIn(bob.tab, conversation).texts, soon).toEqual(['in time']);
  });

  it('[K25] keeps what was written more than 60 days ago in sight, and sends it as new if its author says so', async () => {
    const here = seenIn(alice.tab, conversation);
    await setClockError(-61 * 24 * 3_600_000);
    const old = await here.write('from long ago');
    await expect.poll(here.parked, soon).toEqual(['too-late']);
    await setClockError(0);
    await here.write('of today');
    await expect.poll(here.ticks, soon).toEqual(['delivered']);

    await here.retryParked();
    await expect.poll(seenIn(bob.tab, conversation).texts, soon).toEqual(['of today', 'from long ago']);
    expect(await here.parked()).toEqual([]);
    expect(await here.ids()).not.toContain(old);
  });

  it('[K7] goes on with two tabs: both drop the page, and show the same', async () => {
    const here = seenIn(alice.tab, conversation);
    const beside = seenIn(await world.openTab(alice), conversation);
    await beside.look();
    await world.relay.stop();
    await here.write('one');
    await setClockError(tooEarly);
    await here.write('from the future');
    await setClockError(0);
    await beside.write('two');
    await expect.poll(here.texts, soon).toEqual(['one', 'two', 'from the future']);
    await expect.poll(beside.texts, soon).toEqual(['one', 'two', 'from the future']);

    await world.relay.start();
    await expect.poll(here.parked, soon).toEqual(['ahead-of-time']);
    await expect.poll(here.texts, soon).toEqual(['one', 'two']);
    await expect.poll(beside.texts, soon).toEqual(['one', 'two']);
    await expect.poll(seenIn(bob.tab, conversation).texts, soon).toEqual(['one', 'two']);
    await here.write('three');
    await expect.poll(here.ticks, soon).toEqual(['delivered', 'delivered', 'delivered']);
    expect(await beside.texts()).toEqual(['one', 'two', 'three']);
  });
});
