import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limits } from '#protocol';
import { startRelay, type TestRelay, valueOf } from '../../../relay/test/support/index.ts';
import { makePerson, openPerson, patience, type Person, tempFolder } from '../../test/support/index.ts';
import { seedOf } from '../../turn/index.ts';
import { CannotSignIn, openPeer, type Peer, type PeerListeners } from '../index.ts';

let relay: TestRelay;
let data: string;
let peers: Peer[];
let people: Person[];

beforeEach(async () => {
  [peers, people] = [[], []];
  data = tempFolder('peer');
  relay = await startRelay();
});

afterEach(async () => {
  for (const { close } of people) close();
  await Promise.all(peers.map(async (peer) => peer.close()));
  await relay.close();
  rmSync(data, { recursive: true });
});

async function start(
  on: PeerListeners,
  more: { readonly data?: string; readonly password?: string } = {},
): Promise<Peer> {
  const account = { handle: 'echo', password: 'echo likes long passwords', displayName: 'Echo' };
  const peer = await openPeer({ relay: relay.url, data, ...account, ...more });
  peers.push(peer);
  peer.listen(on);
  return peer;
}

async function stop(peer: Peer): Promise<void> {
  peers = peers.filter((each) => each !== peer);
  await peer.close();
}

async function person(handle: string): Promise<Person> {
  const made = await makePerson(relay, handle, 'echo');
  people.push(made);
  return made;
}

/** Says everything again. */
const echo: PeerListeners = {
  heard: (line, conversation) => {
    if (line.content.kind !== 'text') return;
    const body = { kind: 'text', text: `echo ${line.content.text}` } as const;
    conversation.settle({ covers: [line], say: [{ seed: seedOf(line), body }] });
  },
};

describe('a peer', { timeout: 60_000 }, () => {
  it('[B12] makes itself an account as a bot, accepts who asks, and answers', async () => {
    await start(echo);
    const alice = await person('alice');
    await alice.say('hello');
    expect(await alice.hears(1)).toEqual(['echo hello']);
    const { contacts } = valueOf(await alice.account.call('contacts'));
    expect(contacts).toMatchObject([{ profile: { handle: 'echo', bot: true } }]);
  });

  it('[B12] keeps its key where only its owner reads it', async () => {
    await start(echo);
    expect(statSync(join(data, 'device.json')).mode & 0o077).toBe(0);
    expect(statSync(data).mode & 0o077).toBe(0);
  });

  it('[B3] says it once, also after a restart', async () => {
    const first = await start(echo);
    const alice = await person('alice');
    await alice.say('one');
    await alice.hears(1);
    await stop(first);
    await alice.say('two');
    await start(echo);
    expect(await alice.hears(2)).toEqual(['echo one', 'echo two']);
  });

  it('[B3] says what it had settled when it died before it could say it', async () => {
    const first = await start({});
    const alice = await person('alice');
    const entry = await alice.say('hello');
    const conversation = await vi.waitFor(async () => {
      const opened = await first.conversation(alice.conversation);
      if (!opened?.lines()[0]) throw new Error('It has not heard anything.');
      return opened;
    }, patience);
    // Settled and closed in one breath: nothing of it can have left this process.
    conversation.settle({
      covers: [entry],
      say: [{ seed: seedOf(entry), body: { kind: 'text', text: 'kept' } }],
    });
    await stop(first);
    await start(echo);
    expect(await alice.hears(1)).toEqual(['kept']);
  });

  it('[B3] recognises what it has answered when all it kept is lost', async () => {
    const first = await start(echo);
    const alice = await person('alice');
    await alice.say('one');
    await alice.hears(1);
    await stop(first);
    await alice.say('two');
    await start(echo, { data: join(data, 'new') });
    expect(await alice.hears(2)).toEqual(['echo one', 'echo two']);
  });

  it('[B3] says it once, whatever becomes of the relay', async () => {
    await start(echo);
    const alice = await person('alice');
    await alice.say('one');
    await alice.hears(1);
    const { port, folder } = relay;
    await relay.stop();
    await alice.say('two');
    relay = await startRelay({ config: { port, data: folder } });
    expect(await alice.hears(2)).toEqual(['echo one', 'echo two']);
    await alice.say('three');
    expect(await alice.hears(3)).toEqual(['echo one', 'echo two', 'echo three']);
    rmSync(folder, { recursive: true, force: true });
  });

  it('[B3] is not two: a second process does not get its folder', async () => {
    await start(echo);
    await expect(start(echo)).rejects.toMatchObject({ code: 'store-in-use' });
  });

  it('[B12] says why the relay does not let it in', async () => {
    await start(echo);
    const wrong = start(echo, { data: join(data, 'other'), password: 'a wrong password' });
    await expect(wrong).rejects.toThrow(CannotSignIn);
  });

  it('[B12] tells others that it has read what they said', async () => {
    await start({});
    const alice = await person('alice');
    await alice.say('hello');
    const again = await openPerson(relay, alice.account, 'echo');
    people.push(again);
    await vi.waitFor(() => expect(again.receipts()).toContain('read'), patience);
  });

  it('[B5] shows a draft that is gone when it is said', async () => {
    await start({
      heard: (line, conversation) => {
        conversation.show('hel');
        conversation.show('hello');
        setTimeout(() => {
          conversation.settle({
            covers: [line],
            say: [{ seed: seedOf(line), body: { kind: 'text', text: 'hello!' } }],
          });
          conversation.show(undefined);
        }, 100);
      },
    });
    const alice = await person('alice');
    await alice.say('hi');
    expect(await alice.hears(1)).toEqual(['hello!']);
    expect(alice.drafts.at(-1)).toBe('hello');
    await vi.waitUntil(() => !alice.isWrittenTo(), { timeout: limits.typing.expire / 2 });
  });

  it('[B12] comes into groups that it is invited to, and is out of them when it is removed', async () => {
    const peer = await start({});
    const alice = await person('alice');
    const { call } = alice.account;
    const { id } = valueOf(await call('createGroup', { body: { members: [peer.user] } }));
    const members = async () =>
      valueOf(await call('group', { params: { conversation: id } })).members.map(
        ({ profile }) => profile.handle,
      );
    await vi.waitFor(async () => expect(await members()).toEqual(['alice', 'echo']), patience);
    expect(await peer.conversation(id)).toMatchObject({ type: 'group' });
    await call('removeMember', { params: { conversation: id, user: peer.user } });
    await vi.waitFor(async () => expect(await peer.conversation(id)).toBeUndefined(), patience);
  });
});
