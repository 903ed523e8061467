import type { ChosenStatus, Profile } from '#protocol';
import { alice, bob } from '#protocol/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeFakeRelay, makeFakeSync } from '../test/index.ts';
import { makeAccountCommands } from './account.ts';

const profile: Profile = {
  user: alice.user,
  handle: alice.handle,
  version: 2,
  displayName: 'Alice ☆',
  personalMessage: '',
};

function setUp() {
  const relay = makeFakeRelay({ updateProfile: profile, acceptRequest: {} });
  const sync = makeFakeSync(() => {
    throw new Error('Nothing is written.');
  });
  const learned: Profile[] = [];
  const chosen: ChosenStatus[] = [];
  let refreshes = 0;
  const commands = makeAccountCommands({
    session: relay,
    sync,
    learnProfile: (next) => learned.push(next),
    chooseStatus: (status) => chosen.push(status),
    refreshContacts: () => {
      refreshes += 1;
      return Promise.resolve();
    },
  });
  return { relay, sync, learned, chosen, commands, refreshed: () => refreshes };
}

let world: ReturnType<typeof setUp>;
beforeEach(() => {
  world = setUp();
});

describe('what one changes about oneself', () => {
  it('[K14] shows a chosen status at once and has it sent', () => {
    world.commands.setStatus('busy');
    expect(world.chosen).toEqual(['busy']);
    expect(world.sync.statuses).toEqual(['busy']);
  });

  it('[K14] shows the name that the relay took', async () => {
    expect(await world.commands.setDisplayName('Alice ☆')).toEqual({ ok: true, value: undefined });
    expect(world.learned).toEqual([profile]);
  });

  it('[K14] shows nothing that the relay did not take', async () => {
    world.relay.answer({ updateProfile: { type: 'refused', refusal: 'bad-display-name' } });
    const outcome = await world.commands.setDisplayName('');
    expect(outcome).toEqual({ ok: false, error: { type: 'refused', refusal: 'bad-display-name' } });
    expect(world.learned).toEqual([]);
  });
});

describe('what one asks of others', () => {
  it('[K14] reads the contacts again when a request was answered', async () => {
    await world.commands.accept(bob.user);
    expect(world.relay.calls).toEqual([
      { name: 'acceptRequest', input: { params: { user: bob.user } } },
    ]);
    expect(world.refreshed()).toBe(1);
  });

  it('[I7] passes on why a request was not made, and changes nothing', async () => {
    world.relay.answer({ requestContact: { type: 'refused', refusal: 'own-handle' } });
    const outcome = await world.commands.requestContact('alice');
    expect(outcome).toEqual({ ok: false, error: { type: 'refused', refusal: 'own-handle' } });
    expect(world.refreshed()).toBe(0);
  });
});
