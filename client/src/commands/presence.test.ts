import { alice } from '#protocol/testing';
import { createRoot } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { createOptions, createOwn, type Options } from '../projection/index.ts';
import {
  makeFakeAccount,
  makeFakeRelay,
  makeFakeRoster,
  makeFakeSync,
  type FakeRelay,
} from '../test/index.ts';
import { makePresenceCommands } from './presence.ts';

const lunch = {
  id: 'a',
  name: 'Feijoada',
  status: 'lunch',
  personalMessage: 'Back at two',
  reply: 'I am at lunch.',
} as const;

function world() {
  const account = makeFakeAccount(alice);
  const profile = { ...account.profile, personalMessage: 'Olá', version: 2 };
  const relay = makeFakeRelay({ updateProfile: profile });
  const sync = makeFakeSync(() => {
    throw new Error('Nothing is written.');
  });
  return createRoot((dispose) => {
    const own = createOwn({ account: { ...account, profile }, session: relay, sync });
    const options = createOptions(makeFakeRoster());
    const commands = makePresenceCommands({
      session: relay,
      own,
      options,
      setStatus: own.choose,
      now: () => 1_000,
    });
    return { dispose, relay, own, options, commands };
  });
}

const asked = (relay: FakeRelay) =>
  relay.calls.flatMap(({ name, input }) => (name === 'updateProfile' ? [input] : []));
const absenceIn = (options: Options) => options.get('presence.absence');

describe('a status of one’s own making', () => {
  it('[PR4] brings its status, its name and its words, and leaves with all as it was', async () => {
    const { relay, own, options, commands, dispose } = world();
    own.choose('busy');
    await commands.enter(lunch);
    expect(own.status()).toBe('lunch');
    expect(absenceIn(options)).toMatchObject({ since: 1_000, status: { name: 'Feijoada' } });
    await commands.leave();
    expect(own.status()).toBe('busy');
    expect(absenceIn(options)).toBeNull();
    expect(asked(relay)).toEqual([
      { body: { personalMessage: 'Back at two', statusText: 'Feijoada' } },
      { body: { personalMessage: 'Olá', statusText: null } },
    ]);
    dispose();
  });

  it('[PR4] gives way to any other status, and to another of its kind without losing what was before', async () => {
    const { relay, own, options, commands, dispose } = world();
    await commands.enter(lunch);
    await commands.enter({ ...lunch, id: 'b', name: 'Nap', status: 'brb' });
    expect(absenceIn(options)?.before).toEqual({ status: 'available', personalMessage: 'Olá' });
    commands.setStatus('available');
    await expect.poll(() => absenceIn(options)).toBeNull();
    expect(own.status()).toBe('available');
    expect(asked(relay).at(-1)).toEqual({ body: { personalMessage: 'Olá', statusText: null } });
    dispose();
  });

  it('[PR4] is not entered where the relay did not take it', async () => {
    const { relay, own, options, commands, dispose } = world();
    relay.answer({ updateProfile: { type: 'unreachable' } });
    expect((await commands.enter(lunch)).ok).toBe(false);
    expect([own.status(), absenceIn(options)]).toEqual(['available', null]);
    dispose();
  });
});

describe('what one listens to', () => {
  it('[PR3] is taken away after the set time, or stays', async () => {
    const { relay, options, commands, dispose } = world();
    await commands.setNowPlaying(' Aquarela – Toquinho ');
    expect(asked(relay).at(-1)).toEqual({ body: { nowPlaying: 'Aquarela – Toquinho' } });
    expect(options.get('presence.songUntil')).toBe(1_000 + 60 * 60_000);
    await options.set('presence.songMinutes', 0);
    await commands.setNowPlaying('Aquarela');
    expect(options.get('presence.songUntil')).toBe(0);
    await commands.setNowPlaying('');
    expect(asked(relay).at(-1)).toEqual({ body: { nowPlaying: null } });
    dispose();
  });
});
