import { lineKey, timeOf, type BlobId } from '#protocol';
import { alice, bob, makeTestConversation, targetOf } from '#protocol/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SeenEntry } from '../../sync/index.ts';
import { delayed, makeFakeConversation, makeMemoryStorage, makeWriter } from '../../test/index.ts';
import { makeNotes } from '../notes.ts';
import { makeConversationProjection } from './conversation.ts';
import type { Arrival } from './view.ts';

const minute = 60_000;

function setUp() {
  const test = makeTestConversation();
  const storage = makeMemoryStorage();
  const open = () => {
    const conversation = makeFakeConversation({
      id: test.id,
      nextId: () => {
        throw new Error('Projections write nothing.');
      },
    });
    const arrivals: Arrival[] = [];
    const projection = makeConversationProjection({
      conversation,
      self: alice.user,
      notes: makeNotes(storage, 'alice'),
      after: () => () => undefined,
      onArrivals: (more) => arrivals.push(...more),
    });
    const come = (...entries: readonly SeenEntry[]) => conversation.tell({ type: 'entries', entries });
    return { conversation, projection, arrivals, come, view: projection.view };
  };
  return { test, open, alices: makeWriter(alice, test), bobs: makeWriter(bob, test) };
}

type World = ReturnType<typeof setUp>;
let world: World;
let desk: ReturnType<World['open']>;

beforeEach(() => {
  world = setUp();
  desk = world.open();
});

const texts = () =>
  desk.view.lines.map(({ content }) => (content.kind === 'text' ? content.text : content.kind));

describe('a conversation', () => {
  it('[C4] shows lines in the order of their ids, whatever order they come in', () => {
    const [one, two, three] = ['one', 'two', 'three'].map((text) => {
      world.test.clock.advance(1_000);
      return world.bobs.say(text);
    }) as [SeenEntry, SeenEntry, SeenEntry];
    desk.come(three);
    desk.come(one, two);
    expect(texts()).toEqual(['one', 'two', 'three']);
  });

  it('[C5] shows an edit in place of what it edits, and a deletion in place of both', () => {
    const said = world.bobs.say('teh');
    desk.come(said, world.bobs.write({ kind: 'edit', target: said.entry, text: 'the' }));
    expect(texts()).toEqual(['the']);
    desk.come(world.bobs.write({ kind: 'delete', target: targetOf(said.entry) }));
    expect(texts()).toEqual(['deleted']);
  });

  it('[C5] lets go of what is removed from the document', () => {
    const said = world.bobs.say('gone');
    desk.come(said);
    desk.conversation.tell({ type: 'removed', structs: [{ page: 0, struct: said.entry.struct }] });
    expect(texts()).toEqual([]);
  });

  it('[K3] shows the tick of an own line as far as it has come', () => {
    const said = world.alices.say('hello', 'own');
    desk.come(said);
    desk.conversation.tell({ type: 'ticks', ticks: new Map([[said.entry.id, 'on-device']]) });
    desk.conversation.tell({ type: 'ticks', ticks: new Map([[said.entry.id, 'safe']]) });
    expect(desk.view.ticks[said.entry.id]).toBe('safe');
  });

  it('[K15] says who types, and never oneself', () => {
    desk.conversation.tell({ type: 'typing', users: [{ user: bob.user }, { user: alice.user }] });
    expect(desk.view.typing).toEqual([bob.user]);
  });

  it('[K11] says when the last message of somebody else was written', () => {
    const said = world.bobs.say('hello');
    desk.come(said, world.alices.say('hi', 'own'));
    expect(desk.view.lastReceived).toBe(timeOf(said.entry.id));
  });
});

describe('what is unread', () => {
  it('[K12] counts what others say, until it is read, and then tells them', () => {
    desk.come(world.bobs.say('one'), world.bobs.say('two'));
    expect(desk.view.unread).toBe(2);
    expect(desk.conversation.readTimes).toBe(0);
    desk.projection.markRead();
    expect(desk.view.unread).toBe(0);
    expect(desk.conversation.readTimes).toBe(1);
  });

  it('[K12] counts photos, files and voice clips as well', () => {
    const file = { blob: 'ab'.repeat(32) as BlobId, bytes: 1 };
    desk.come(
      world.bobs.write({ kind: 'photo', ...file, type: 'image/webp', width: 1, height: 1 }),
      world.bobs.write({ kind: 'file', ...file, name: 'notes.txt' }),
      world.bobs.write({ kind: 'voice', ...file, ms: 1_000, peaks: 'AB' }),
    );
    expect(desk.view.unread).toBe(3);
    expect(desk.arrivals).toHaveLength(3);
  });

  it('[K12] ends at what the person answered, also from another device', () => {
    desk.come(world.bobs.say('old'));
    world.test.clock.advance(1_000);
    desk.come(world.alices.say('answer', 'relay'));
    expect(desk.view.unread).toBe(0);
  });

  it('[K12] is the same after a new start', () => {
    desk.come(world.bobs.say('read'));
    desk.projection.markRead();
    world.test.clock.advance(1_000);
    const again = world.open();
    again.come(world.bobs.say('came while the window was closed', 'device'));
    expect(again.view.unread).toBe(1);
    expect(again.arrivals).toEqual([]);
  });

  it('[K12] is not what older pages hold', async () => {
    const history = makeWriter(bob, world.test, 0).say('long ago');
    desk.come(makeWriter(bob, world.test, 1).say('today'));
    desk.projection.markRead();
    desk.conversation.older.push([history]);
    await desk.projection.loadOlder();
    expect(desk.view.unread).toBe(0);
    expect(desk.view.beginning).toBe(true);
  });
});

describe('older pages', () => {
  it('[K16] come one at a time, and whoever asks meanwhile waits for the same', async () => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    let [asked, served] = [0, 0];
    desk.conversation.loadOlder = () => {
      asked += 1;
      return promise;
    };
    const waiting = [1, 2].map(async () => {
      await desk.projection.loadOlder();
      served += 1;
    });
    await Promise.resolve();
    expect([asked, served]).toEqual([1, 0]);
    resolve(true);
    await Promise.all(waiting);
    await desk.projection.loadOlder();
    expect([asked, served]).toEqual([2, 2]);
  });
});

describe('what comes late', () => {
  /** Bob wrote while he was cut off; what alice wrote and read after that came first. */
  function bobWasAway() {
    const late = world.bobs.say('from the tunnel');
    world.test.clock.advance(minute);
    desk.come(world.alices.say('where are you?', 'own'));
    desk.come(delayed(late, 2 * minute));
    return lineKey(late.entry);
  }

  it('[C9] stands in its place, is marked, and counts as unread until it was seen', () => {
    const key = bobWasAway();
    expect(texts()).toEqual(['from the tunnel', 'where are you?']);
    expect(desk.view.late[key]).toBe(true);
    expect(desk.view.unseen).toEqual([key]);
    expect(desk.view.unread).toBe(1);

    desk.projection.markRead();
    expect(desk.conversation.readTimes, 'nobody is told that it was read').toBe(0);
    desk.projection.see(key);
    expect(desk.view.unread).toBe(0);
    expect(desk.view.late[key], 'the mark stays').toBe(true);
    expect(desk.conversation.readTimes).toBe(1);
  });

  it('[C9] is still to be seen after a new start', () => {
    const key = bobWasAway();
    const again = world.open();
    again.come(world.alices.say('later', 'device'));
    expect(again.view.late[key]).toBe(true);
    expect(again.view.unseen).toEqual([key]);
  });

  it('[C9] is not what only crossed an own line on its way', () => {
    const crossing = world.bobs.say('hi');
    world.test.clock.advance(100);
    desk.come(world.alices.say('hi', 'own'));
    desk.come(delayed(crossing, 200));
    expect(desk.view.unseen).toEqual([]);
  });

  it('[C9] arrives as late, so that a nudge among it is not acted on', () => {
    const nudge = world.bobs.write({ kind: 'nudge' });
    world.test.clock.advance(minute);
    desk.come(world.alices.say('?', 'own'));
    desk.come(delayed(nudge, 2 * minute));
    expect(desk.arrivals.map(({ late }) => late)).toEqual([true]);
  });
});

describe('what arrives', () => {
  it('[K12] is news once, from others, and not from the device copy', () => {
    const said = world.bobs.say('hello');
    desk.come(world.bobs.say('kept', 'device'), world.alices.say('mine', 'tab'));
    desk.come(said);
    desk.come(said);
    expect(desk.arrivals.map(({ line }) => line.key)).toEqual([lineKey(said.entry)]);
  });

  it('[K12] is no news on a new device, where it was answered from another long ago', () => {
    const old = world.bobs.say('old');
    world.test.clock.advance(minute);
    const answer = world.alices.say('answer', 'relay');
    desk.come(delayed(old, 60 * minute), delayed(answer, 60 * minute));
    expect(desk.arrivals).toEqual([]);
  });
});
