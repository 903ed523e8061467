import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ConversationId } from '#protocol';
import { type Person, seenIn, soon, startWorld, type World } from './support/index.ts';

let world: World;
let alice: Person;
let bob: Person;
let conversation: ConversationId;

beforeAll(async () => {
  world = await startWorld();
});

beforeEach(async () => {
  [alice, bob, conversation] = await world.meet();
});

afterAll(async () => {
  await world.close();
});

describe('words', () => {
  it('[K2] are kept when the page goes away in the very turn of the key press', async () => {
    const texts = Array.from({ length: 20 }, (_, n) => `${n}`);
    for (const text of texts) {
      // Also when nothing is open yet: the app has only just begun.
      await alice.tab.evaluate(
        ([id, typed]) => {
          window.peer.press(id, typed);
          location.replace('about:blank');
        },
        [conversation, text] as const,
      );
      await alice.tab.waitForURL('about:blank');
      await world.visit(alice.tab);
    }
    const here = seenIn(alice.tab, conversation);
    await here.look();
    await expect.poll(here.texts, soon).toEqual(texts);
    await expect.poll(seenIn(bob.tab, conversation).texts, soon).toEqual(texts);
  });

  it('[K4] start from the device, are taken, and go when the relay is back, with nobody looking', async () => {
    const here = seenIn(alice.tab, conversation);
    await here.write('before');
    await expect.poll(here.ticks, soon).toEqual(['delivered']);
    // What is learnt of a page is noted on the device a quarter of a second later.
    await alice.tab.waitForTimeout(1_000);
    await world.relay.stop();

    await world.reload(alice.tab);
    expect(await alice.tab.evaluate(() => window.peer.state())).toBe('signed-in');
    await here.look();
    await expect.poll(here.texts, soon).toEqual(['before']);
    await expect.poll(here.ticks, soon).toEqual(['delivered']);
    await here.write('meanwhile');
    expect(await here.ticks()).toEqual(['delivered', 'on-device']);
    expect(await alice.tab.evaluate(() => window.peer.unsent())).toBe(1);
    await expect.poll(() => alice.tab.evaluate(() => window.peer.connection()), soon).toBe('away');

    await world.reload(alice.tab);
    expect(await alice.tab.evaluate(() => window.peer.unsent())).toBe(1);
    await world.relay.start();
    await expect.poll(() => alice.tab.evaluate(() => window.peer.unsent()), soon).toBe(0);
    const there = seenIn(bob.tab, conversation);
    await there.look();
    await expect.poll(there.texts, soon).toEqual(['before', 'meanwhile']);
  });

  it('[C7] deleted before they were ever sent leave nothing behind', async () => {
    await world.relay.stop();
    const here = seenIn(alice.tab, conversation);
    await here.write('a slip');
    await here.write('a word');
    await here.remove('a slip');
    await world.reload(alice.tab);
    await here.look();
    await expect.poll(here.texts, soon).toEqual(['deleted', 'a word']);
    await world.relay.start();
    const there = seenIn(bob.tab, conversation);
    await there.look();
    await expect.poll(there.texts, soon).toEqual(['deleted', 'a word']);
    expect(await there.entries()).toBe(2);
    await expect.poll(() => alice.tab.evaluate(() => window.peer.unsent()), soon).toBe(0);
    expect(await here.changes()).not.toContain('recovered');
  });

  it('[K2] reach the other once each, while the relay is killed again and again', async () => {
    const here = seenIn(alice.tab, conversation);
    const there = seenIn(bob.tab, conversation);
    await there.look();
    const texts = Array.from({ length: 60 }, (_, n) => `${n}`);
    const killing = (async () => {
      for (let round = 0; round < 3; round += 1) {
        await expect.poll(here.ticks, soon).toContain('safe');
        await world.relay.stop('SIGKILL');
        await world.relay.start();
      }
    })();
    for (const text of texts) await here.write(text);
    await killing;
    await expect.poll(there.texts, soon).toEqual(texts);
    await expect.poll(here.ticks, soon).toEqual(texts.map(() => 'delivered'));
    expect(await there.entries()).toBe(texts.length);
    expect(await here.changes()).not.toContain('recovered');
  });
});
