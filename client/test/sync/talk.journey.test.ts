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

describe('two people', () => {
  it('[K3] see ticks become true one after another', async () => {
    const here = seenIn(alice.tab, conversation);
    await bob.tab.close();
    await here.write('oi');
    await expect.poll(here.ticks, soon).toEqual(['safe']);

    const tab = await world.openTab(bob);
    await expect.poll(here.ticks, soon).toEqual(['delivered']);

    const there = seenIn(tab, conversation);
    await there.look();
    await expect.poll(there.texts, soon).toEqual(['oi']);
    expect(await here.ticks()).toEqual(['delivered']);
    await there.markRead();
    await expect.poll(here.ticks, soon).toEqual(['read']);
  });

  it('[C7] lose a deleted text on both sides, and from their documents', async () => {
    const here = seenIn(alice.tab, conversation);
    const there = seenIn(bob.tab, conversation);
    await there.look();
    await here.write('a secret');
    await expect.poll(there.texts, soon).toEqual(['a secret']);
    await here.remove('a secret');
    await expect.poll(there.texts, soon).toEqual(['deleted']);
    expect(await here.texts()).toEqual(['deleted']);
    expect(await there.entries()).toBe(1);
  });

  it('[C1] turn the page when it is full, and find the old one again', async () => {
    const here = seenIn(alice.tab, conversation);
    const there = seenIn(bob.tab, conversation);
    await there.look();
    const texts = Array.from({ length: 40 }, (_, n) => `${n}: ${'x'.repeat(8_000)}`);
    for (const text of texts) await here.write(text);
    await expect.poll(there.texts, soon).toEqual(texts);
    expect(await here.changes()).not.toContain('recovered');

    await world.reload(alice.tab);
    await here.look();
    await expect.poll(here.texts, soon).toContain(texts.at(-1));
    expect(await here.texts()).not.toContain(texts[0]);
    expect(await here.loadOlder()).toBe(true);
    await expect.poll(here.texts, soon).toEqual(texts);
    expect(await here.loadOlder()).toBe(false);
  });

  it('[SE6] read a page further up by itself, and change a line there, with those between left alone', async () => {
    const here = seenIn(alice.tab, conversation);
    const there = seenIn(bob.tab, conversation);
    const texts = Array.from({ length: 80 }, (_, n) => `${n}: ${'x'.repeat(8_000)}`);
    const [first] = await Promise.all(texts.map((text) => here.write(text)));
    await there.look();
    await expect.poll(there.texts, soon).toContain(texts.at(-1));
    while (await there.loadOlder());
    await expect.poll(there.texts, soon).toEqual(texts);

    await world.reload(alice.tab);
    await here.look();
    await expect.poll(here.texts, soon).toContain(texts.at(-1));
    const newest = await here.texts();
    expect(await here.textsOnPage(0)).toContain(texts[0]);
    await here.removeFromPage([0, first]);
    await expect.poll(there.texts, soon).toEqual(['deleted', ...texts.slice(1)]);
    expect(await here.textsOnPage(0)).not.toContain(texts[0]);
    expect(await here.texts()).toEqual(newest);
  });

  it('[R9] see each other type', async () => {
    const here = seenIn(alice.tab, conversation);
    const there = seenIn(bob.tab, conversation);
    await here.look();
    await there.look();
    await there.setTyping(true);
    await expect.poll(here.typing, soon).toHaveLength(1);
    await there.setTyping(false);
    await expect.poll(here.typing, soon).toEqual([]);
  });
});
