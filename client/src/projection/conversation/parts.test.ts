import { alice, bob, makeTestConversation, targetOf } from '#protocol/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SeenEntry } from '../../sync/index.ts';
import { makeFakeConversation, makeMemoryStorage, makeWriter } from '../../test/index.ts';
import { makeNotes } from '../notes.ts';
import { makeConversationProjection } from './conversation.ts';

/** A conversation of six pages with a line of Bob's and one of Alice's on each, of which the last is open. */
function setUp() {
  const test = makeTestConversation();
  const conversation = makeFakeConversation({
    id: test.id,
    nextId: () => {
      throw new Error('Projections write nothing.');
    },
  });
  const projection = makeConversationProjection({
    conversation,
    self: alice.user,
    notes: makeNotes(makeMemoryStorage(), 'alice'),
    after: () => () => undefined,
    onArrivals: () => undefined,
  });
  const pages = [0, 1, 2, 3, 4, 5].map((page): SeenEntry[] => {
    test.clock.advance(1_000);
    const his = makeWriter(bob, test, page).say(`bob ${page}`, 'device');
    test.clock.advance(1_000);
    return [his, makeWriter(alice, test, page).say(`alice ${page}`, 'device')];
  });
  conversation.tell({ type: 'entries', entries: pages.at(-1) ?? [] });
  conversation.older.push(...pages.slice(0, -1).toReversed());
  return { test, conversation, projection, pages };
}

let world: ReturnType<typeof setUp>;
beforeEach(() => {
  world = setUp();
});

const shown = () =>
  world.projection
    .part()
    .lines.map(({ content }) => (content.kind === 'text' ? content.text : content.kind));
const onPages = (...numbers: readonly number[]) =>
  numbers.flatMap((page) => [`bob ${page}`, `alice ${page}`]);
const isAtNewest = () => world.projection.part() === world.projection.view;

describe('a part of a conversation further up', () => {
  it('[SE6] is the page that somebody went to, and none between it and the newest', async () => {
    await world.projection.goToPage(2);
    expect(shown()).toEqual(onPages(2));
    expect(world.conversation.openPages()).toEqual([2]);
    expect(world.projection.view.lines).toHaveLength(2);
  });

  it('[SE6] grows as they read on, either way, up to the beginning', async () => {
    await world.projection.goToPage(1);
    await world.projection.loadNewer();
    expect(shown()).toEqual(onPages(1, 2));
    expect(world.projection.part().beginning).toBe(false);
    await Promise.all([world.projection.loadOlder(), world.projection.loadOlder()]);
    expect(shown()).toEqual(onPages(0, 1, 2));
    expect(world.projection.part().beginning).toBe(true);
    await world.projection.loadOlder();
    expect(new Set(world.conversation.openPages())).toEqual(new Set([0, 1, 2]));
  });

  it('[SE6] becomes one with the newest lines where it meets them', async () => {
    await world.projection.goToPage(3);
    await world.projection.loadNewer();
    expect(isAtNewest()).toBe(false);
    await world.projection.loadNewer();
    expect(isAtNewest()).toBe(true);
    expect(shown()).toEqual(onPages(3, 4, 5));
    expect(world.conversation.openPages()).toEqual([]);
  });

  it('[SE6] is let go of when they go back to the newest lines, or elsewhere, or leave', async () => {
    await world.projection.goToPage(1);
    await world.projection.goToPage(3);
    expect(world.conversation.openPages()).toEqual([3]);
    world.projection.goToNewest();
    expect(shown()).toEqual(onPages(5));
    expect(world.conversation.openPages()).toEqual([]);
    await world.projection.goToPage(0);
    world.projection.close();
    expect(world.conversation.openPages()).toEqual([]);
  });

  it('[SE6] is not shown to who went elsewhere before it came', async () => {
    const going = [world.projection.goToPage(1), world.projection.goToPage(3)];
    await Promise.all(going);
    expect(shown()).toEqual(onPages(3));
    const left = world.projection.goToPage(0);
    world.projection.goToNewest();
    await left;
    expect(isAtNewest()).toBe(true);
    expect(world.conversation.openPages()).toEqual([]);
  });

  it('[SE6] shows what is changed there, with its ticks, and tells on which page', async () => {
    const changed: number[] = [];
    world.projection.onPage((page) => changed.push(page));
    await world.projection.goToPage(2);
    const [his, hers] = world.pages[2] ?? [];
    if (!his || !hers) throw new Error('There is such a page.');
    changed.length = 0;
    const edit = makeWriter(bob, world.test, 2).write({ kind: 'edit', target: his.entry, text: 'new' });
    world.conversation.tellOn(2, { type: 'entries', entries: [edit] });
    world.conversation.tellOn(2, { type: 'ticks', ticks: new Map([[hers.entry.id, 'read']]) });
    expect(shown()).toEqual(['new', 'alice 2']);
    expect(world.projection.part().ticks[hers.entry.id]).toBe('read');
    const deletion = makeWriter(bob, world.test, 2).write({
      kind: 'delete',
      target: targetOf(his.entry),
    });
    world.conversation.tellOn(2, { type: 'entries', entries: [deletion] });
    expect(shown()).toEqual(['deleted', 'alice 2']);
    expect(changed).toEqual([2, 2]);
  });

  it('[SE6] is not left open by who only reads it through', async () => {
    const read = await world.projection.readPage(2);
    expect(read).toEqual(world.pages[2]?.map(({ entry }) => entry));
    expect(world.conversation.openPages()).toEqual([]);
    expect(isAtNewest()).toBe(true);
  });
});
