import { limits, makeClock, type ConversationId } from '#protocol';
import { alice, makeFakeClock, makeSeededRandom, makeTestConversation } from '#protocol/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeFakeConversation, makeWriter } from '../test/index.ts';
import { makeConversationCommands } from './conversation.ts';
import { makeNudgeThrottle, makeRations, makeWinkThrottle } from './throttle.ts';

function setUp() {
  const test = makeTestConversation();
  const clock = makeFakeClock();
  const own = makeWriter(alice, test).say('teh', 'own');
  const conversation = makeFakeConversation({
    id: test.id,
    nextId: makeClock({ now: clock.now, random: makeSeededRandom(1).bytes }).next,
    find: () => own,
  });
  const commands = makeConversationCommands({
    conversation,
    nudges: makeNudgeThrottle(clock.now),
    winks: makeWinkThrottle(clock.now),
  });
  return { clock, own, conversation, commands };
}

let world: ReturnType<typeof setUp>;
beforeEach(() => {
  world = setUp();
});

describe('sending a text', () => {
  it('[K18] writes it as typed, without the blank lines around it', async () => {
    expect(await world.commands.sendText('\n  two\n\n lines \n\n')).toMatchObject({ ok: true });
    expect(world.conversation.written).toEqual([{ kind: 'text', text: '  two\n\n lines' }]);
  });

  it('[K18] writes nothing of nothing', async () => {
    const outcome = await world.commands.sendText(' \n ');
    expect(outcome).toEqual({ ok: false, error: { type: 'empty' } });
    expect(world.conversation.written).toEqual([]);
  });

  it('[A8] says by how much a text is too long, in bytes, instead of sending it', async () => {
    const fits = 'é'.repeat(limits.entry.textBytes / 2);
    expect(await world.commands.sendText(fits)).toMatchObject({ ok: true });
    const outcome = await world.commands.sendText(`${fits}é`);
    expect(outcome).toEqual({ ok: false, error: { type: 'too-long', over: 2 } });
    expect(world.conversation.written).toHaveLength(1);
  });

  it('[K2] says so where the device copy did not take it', async () => {
    world.conversation.breakDeviceCopy();
    const outcome = await world.commands.sendText('hello');
    expect(outcome).toEqual({ ok: false, error: { type: 'not-saved' } });
  });
});

describe('sending nudges', () => {
  const nudgeAfter = async (ms: number) => {
    world.clock.advance(ms);
    return (await world.commands.sendNudge()).ok;
  };

  it('[K9] allows three a minute, five seconds apart', async () => {
    expect(await nudgeAfter(0)).toBe(true);
    expect(await nudgeAfter(4_999)).toBe(false);
    expect(await nudgeAfter(1)).toBe(true);
    expect(await nudgeAfter(5_000)).toBe(true);
    expect(await nudgeAfter(5_000)).toBe(false);
    expect(await nudgeAfter(45_000)).toBe(true);
    expect(world.conversation.written).toHaveLength(4);
  });
});

describe('what a conversation may still be sent', () => {
  it('[K9] [WK7] is counted for each by itself, wherever it is sent from', () => {
    const rations = makeRations(world.clock.now);
    const [here, there] = [makeTestConversation().id, 'another' as ConversationId];
    expect(rations.of(here).nudges.take()).toBe(true);
    expect(rations.of(here).nudges.take()).toBe(false);
    expect(rations.of(there).nudges.take()).toBe(true);
    expect(rations.of(here).winks.take()).toBe(true);
  });
});

describe('sending winks', () => {
  it('[WK7] writes the name of the wink, seven times a minute at most', async () => {
    for (let count = 0; count < limits.wink.perMinute; count += 1) {
      expect(await world.commands.sendWink('cat')).toMatchObject({ ok: true });
    }
    const refused = { ok: false, error: { type: 'too-often' } };
    expect(await world.commands.sendWink('cat')).toEqual(refused);
    const written = { kind: 'wink', wink: 'cat' };
    expect(world.conversation.written).toEqual(Array.from({ length: 7 }, () => written));
    world.clock.advance(60_000);
    expect(await world.commands.sendWink('cat')).toMatchObject({ ok: true });
  });
});

describe('changing what one said', () => {
  it('[C6] edits the line it names', async () => {
    await world.commands.editText(world.own.entry.id, 'the');
    const target = { id: world.own.entry.id, user: alice.user };
    expect(world.conversation.written).toEqual([{ kind: 'edit', target, text: 'the' }]);
  });

  it('[C7] deletes the struct it sits in, so that its words can really go', async () => {
    await world.commands.remove(world.own.entry.id);
    const { id, struct, device, nonce } = world.own.entry;
    expect(world.conversation.written).toEqual([
      { kind: 'delete', target: { id, y: struct, device, n: nonce } },
    ]);
  });
});
