import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ConversationId } from '#protocol';
import { type Person, seenIn, soon, startWorld, type World } from './support/index.ts';

let world: World;
let alice: Person;
let second: Page;
let conversation: ConversationId;

beforeAll(async () => {
  world = await startWorld();
});

beforeEach(async () => {
  [alice, , conversation] = await world.meet();
  second = await world.openTab(alice);
});

afterAll(async () => {
  await world.close();
});

const unsent = (tab: Page) => tab.evaluate(() => window.peer.unsent());

describe('two tabs of one browser', () => {
  it('[K7] show the same, online and offline, and send each word once', async () => {
    const here = seenIn(alice.tab, conversation);
    const beside = seenIn(second, conversation);
    await here.look();
    await beside.look();
    await here.write('one');
    await expect.poll(beside.texts, soon).toEqual(['one']);
    for (const view of [here, beside]) await expect.poll(view.ticks, soon).toEqual(['delivered']);

    await world.relay.stop();
    await here.write('two');
    await expect.poll(beside.texts, soon).toEqual(['one', 'two']);
    await beside.write('three');
    await expect.poll(here.texts, soon).toEqual(['one', 'two', 'three']);
    expect(await beside.sources()).toContain('tab');
    expect([await unsent(alice.tab), await unsent(second)]).toEqual([2, 2]);
    await expect.poll(here.ticks, soon).toEqual(['delivered', 'on-device', 'on-device']);

    await world.relay.start();
    for (const view of [here, beside]) {
      await expect.poll(view.ticks, soon).toEqual(['delivered', 'delivered', 'delivered']);
      expect(await view.entries()).toBe(3);
    }
    expect([await unsent(alice.tab), await unsent(second)]).toEqual([0, 0]);
  });

  it('[K2] take up what a closed tab left unsent', async () => {
    await world.relay.stop();
    await seenIn(alice.tab, conversation).write('left behind');
    await alice.tab.close();
    expect(await unsent(second)).toBe(1);
    await world.relay.start();
    await expect.poll(() => unsent(second), soon).toBe(0);
    await expect.poll(seenIn(second, conversation).ticks, soon).toEqual(['delivered']);
  });
});

describe('a device copy', () => {
  const pageCopy = (tab: Page) =>
    tab.evaluate(async (id) => {
      const names = await window.peer.databases();
      const name = names.find((each) => each?.includes(`/c:${id}:0@`));
      if (!name) throw new Error('There is no copy');
      return name;
    }, conversation);

  it('[K2] that is deleted under us is written again, whole, and says so meanwhile', async () => {
    const here = seenIn(alice.tab, conversation);
    await second.close();
    await here.write('one');
    await expect.poll(here.ticks, soon).toEqual(['delivered']);
    const name = await pageCopy(alice.tab);
    const stranger = await world.openBlank(alice);
    await stranger.evaluate(
      (database) =>
        new Promise((resolve) => {
          indexedDB.deleteDatabase(database).addEventListener('success', resolve);
        }),
      name,
    );
    await expect.poll(here.changes, soon).toContain('device-copy');
    await here.write('two');
    await expect.poll(here.copy, soon).toBe('working');

    await world.relay.stop();
    await world.reload(alice.tab);
    await here.look();
    await expect.poll(here.texts, soon).toEqual(['one', 'two']);
    await world.relay.start();
  });
});
