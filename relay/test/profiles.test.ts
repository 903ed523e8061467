import type { RequestOf } from '#protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  makeAccount,
  makeContacts,
  refusalOf,
  startRelay,
  type TestAccount,
  type TestRelay,
  valueOf,
} from './support/index.ts';

let relay: TestRelay;
let alice: TestAccount;
let bob: TestAccount;
let mallory: TestAccount;

beforeEach(async () => {
  relay = await startRelay();
  [alice, bob, mallory] = await Promise.all([
    makeAccount(relay, 'alice'),
    makeAccount(relay, 'bob'),
    makeAccount(relay, 'mallory'),
  ]);
});

afterEach(async () => {
  await relay.close();
});

const update = (body: RequestOf<'updateProfile'>) => alice.call('updateProfile', { body });

const seenBy = async (viewer: TestAccount, ...users: readonly string[]) =>
  valueOf(await viewer.call('profiles', { query: { users: users.join(',') } })).map(
    ({ handle }) => handle,
  );

describe('a profile', () => {
  it('[R6] has a new version with each change, and keeps it where nothing changes', async () => {
    const { version } = alice.signedIn.profile;
    const changed = await update({ personalMessage: ' singing in the rain ' });
    expect(valueOf(changed)).toMatchObject({
      version: version + 1,
      displayName: 'Alice',
      personalMessage: 'singing in the rain',
    });
    expect(valueOf(await update({ displayName: 'Alice' })).version).toBe(version + 1);
    expect(valueOf(await update({ personalMessage: '' }))).toMatchObject({
      version: version + 2,
      personalMessage: '',
    });
  });

  const look = {
    picture: { type: 'gallery', name: 'toucan' },
    scene: 'seaside',
    scheme: 'lime',
    sound: 'marimba',
    nameStyle: { from: '#cc2200', to: '#0055cc' },
    nowPlaying: 'Garota de Ipanema',
    statusText: 'at the beach',
  } as const;

  it('[ID1] shows what its owner chose, each choice in a new version, and no longer what they took away', async () => {
    await makeContacts(alice, bob);
    const { version } = alice.signedIn.profile;
    expect(valueOf(await update(look))).toMatchObject({ ...look, version: version + 1 });
    expect(valueOf(await update({ ...look, displayName: 'Alice' })).version).toBe(version + 1);
    expect(valueOf(await update({ nameStyle: null, sound: null })).version).toBe(version + 2);
    const { nameStyle: _style, sound: _sound, ...left } = look;
    const [seen] = valueOf(await bob.call('profiles', { query: { users: alice.user } }));
    expect(seen).toEqual({ ...alice.signedIn.profile, ...left, version: version + 2 });
  });

  it('[ID1] shows a blocked person what they had seen', async () => {
    await makeContacts(alice, bob);
    const before = valueOf(await update({ picture: look.picture }));
    await alice.call('block', { params: { user: bob.user } });
    await update({ ...look, picture: { type: 'gallery', name: 'cat' } });
    expect(valueOf(await bob.call('profiles', { query: { users: alice.user } }))).toEqual([before]);
  });

  it.each([
    [{ picture: { type: 'gallery', name: 'no such/picture' } }],
    [{ nameStyle: { color: 'url(https://example.org)' } }],
    [{ nowPlaying: 'A'.repeat(129) }],
    [{ scene: 7 }],
  ])('[ID2] with %j is refused and stays as it was', async (odd) => {
    expect(refusalOf(await update(odd as RequestOf<'updateProfile'>))).toBe('wrong-shape');
    expect(valueOf(await update({}))).toEqual(alice.signedIn.profile);
  });

  it.each([
    [{ displayName: '' }, 'bad-display-name'],
    [{ displayName: 'A'.repeat(130) }, 'bad-display-name'],
    [{ personalMessage: 'A'.repeat(130) }, 'wrong-shape'],
  ])('[I8] with %j is refused: %s', async (body, refusal) => {
    expect(refusalOf(await update(body))).toBe(refusal);
    expect(valueOf(await update({}))).toEqual(alice.signedIn.profile);
  });

  it('[R8] is seen by its owner, by contacts, and by those whom its owner asks – by nobody else', async () => {
    await makeContacts(alice, bob);
    expect(await seenBy(alice, alice.user, bob.user, mallory.user)).toEqual(['alice', 'bob']);
    expect(await seenBy(mallory, alice.user, bob.user, mallory.user)).toEqual(['mallory']);
    await mallory.call('requestContact', { body: { handle: 'alice' } });
    expect(await seenBy(mallory, alice.user)).toEqual([]);
    expect(await seenBy(alice, mallory.user)).toEqual(['mallory']);
    await alice.call('declineRequest', { params: { user: mallory.user } });
    expect(await seenBy(alice, mallory.user)).toEqual([]);
  });

  it('[R8] is seen by whom one has a conversation with, also after they are no contacts any more', async () => {
    await makeContacts(alice, bob);
    await alice.call('removeContact', { params: { user: bob.user } });
    expect(await seenBy(bob, alice.user)).toEqual(['alice']);
  });

  it('[R12] is left out where what was asked for is no user', async () => {
    expect(await seenBy(alice, '', '__proto__', "' OR 1=1 --", alice.user, alice.user)).toEqual([
      'alice',
    ]);
  });
});
