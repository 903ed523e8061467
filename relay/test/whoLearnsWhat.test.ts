/** What a viewer learns of somebody, by what connects the two. Alice is looked at; the viewer is bob. */
import type { JSONWebKeySet } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  api,
  type ConversationId,
  type GroupSummary,
  jwksPath,
  type Profile,
  readCertificate,
} from '#protocol';
import { say } from '#protocol/testing';
import {
  connectProvider,
  makeAccount,
  makeContacts,
  makeDevice,
  openPage,
  signInTo,
  startRelay,
  type TestAccount,
  type TestRelay,
  valueOf,
} from './support/index.ts';

let relay: TestRelay;
let alice: TestAccount;
let bob: TestAccount;
let owner: TestAccount;
let closing: (() => unknown)[];

beforeEach(async () => {
  closing = [];
  relay = await startRelay();
  alice = await makeAccount(relay, 'alice');
  bob = await makeAccount(relay, 'bob');
  owner = await makeAccount(relay, 'owner');
  await makeContacts(owner, alice);
  await makeContacts(owner, bob);
});

afterEach(async () => {
  for (const close of closing) close();
  await relay.close();
});

const at = (conversation: ConversationId, member?: TestAccount) => ({
  params: { conversation, ...(member && { user: member.user }) },
});

async function makeGroup(): Promise<ConversationId> {
  const body = { title: 'Beach', members: [alice.user, bob.user] };
  const { id } = valueOf(await owner.call('createGroup', { body }));
  for (const who of [alice, bob]) valueOf(await who.call('acceptGroupInvite', at(id)));
  return id;
}

/** What alice shows of herself, in two versions between which everything changes. */
const first = {
  displayName: 'Alice before',
  personalMessage: 'secret before',
  picture: { type: 'gallery', name: 'cat' },
  scene: 'seaside',
  sound: 'marimba',
  nowPlaying: 'song before',
  statusText: 'word before',
} as const;
const second = {
  displayName: 'Alice after',
  personalMessage: 'secret after',
  picture: { type: 'gallery', name: 'toucan' },
  scene: 'forest',
  sound: 'harp',
  nowPlaying: 'song after',
  statusText: 'word after',
} as const;
const show = async (body: typeof first | typeof second) =>
  valueOf(await alice.call('updateProfile', { body }));

const profilesIn = ({ members, past, invited }: GroupSummary): Profile[] =>
  members.map(({ profile }) => profile).concat(past, invited);

/** The doors at which profiles of others are handed out. Every other route has to be named in `without`. */
const doors = {
  profiles: async () => valueOf(await bob.call('profiles', { query: { users: alice.user } })),
  contacts: async () => {
    const { contacts, incoming } = valueOf(await bob.call('contacts'));
    return [...contacts, ...incoming].map(({ profile }) => profile);
  },
  conversations: async () => valueOf(await bob.call('conversations')).flatMap(({ members }) => members),
  groups: async () => {
    const { groups, invitations } = valueOf(await bob.call('groups'));
    return [...groups.flatMap(profilesIn), ...invitations.map(({ from }) => from)];
  },
  group: async () => {
    const { groups } = valueOf(await bob.call('groups'));
    const read = await Promise.all(groups.map(({ id }) => bob.call('group', at(id))));
    return read.map(valueOf).flatMap(profilesIn);
  },
} as const;

/** Routes whose answer is the one of `group`, of the caller alone, or no profile at all. */
const asGroup = ['createGroup', 'acceptGroupInvite'];
const ofCaller = ['createAccount', 'signIn', 'updateProfile'];

/** Whether a schema of valibot holds that of a profile: it has a personal message. */
const holdsProfile = (schema: unknown): boolean => JSON.stringify(schema).includes('"personalMessage"');

describe('who is looked at', () => {
  it('[I15] gives profiles away at the doors that are looked at here, and at no other', () => {
    const giving = Object.entries(api).flatMap(([name, { response }]) =>
      holdsProfile(response) ? [name] : [],
    );
    expect(giving.toSorted()).toEqual([...Object.keys(doors), ...asGroup, ...ofCaller].toSorted());
  });

  type Sight = 'nothing' | 'all' | 'all of before' | 'face' | 'face of before';
  const relations: Record<string, { readonly between: () => Promise<unknown>; readonly sees: Sight }> = {
    stranger: { between: async () => {}, sees: 'nothing' },
    contact: { between: () => makeContacts(alice, bob), sees: 'all' },
    'asked by bob': {
      between: () => bob.call('requestContact', { body: { handle: 'alice' } }),
      sees: 'nothing',
    },
    'asks bob': {
      between: () => alice.call('requestContact', { body: { handle: 'bob' } }),
      sees: 'face',
    },
    'contact who blocks': {
      between: async () => {
        await makeContacts(alice, bob);
        await alice.call('block', { params: { user: bob.user } });
      },
      sees: 'all of before',
    },
    'contact whom bob blocks': {
      between: async () => {
        await makeContacts(alice, bob);
        await bob.call('block', { params: { user: alice.user } });
      },
      sees: 'all',
    },
    'removed contact': {
      between: async () => {
        await makeContacts(alice, bob);
        await alice.call('removeContact', { params: { user: bob.user } });
      },
      sees: 'face of before',
    },
    'contact again': {
      between: async () => {
        await makeContacts(alice, bob);
        await alice.call('removeContact', { params: { user: bob.user } });
        await makeContacts(alice, bob);
      },
      sees: 'all',
    },
    'member of a group with bob': { between: makeGroup, sees: 'face' },
    'member who blocks bob': {
      between: async () => {
        await makeGroup();
        await alice.call('block', { params: { user: bob.user } });
      },
      sees: 'face of before',
    },
    'member who left': {
      between: async () => alice.call('leaveGroup', at(await makeGroup())),
      sees: 'face of before',
    },
    'member of a group that bob left': {
      between: async () => bob.call('leaveGroup', at(await makeGroup())),
      sees: 'nothing',
    },
  };

  const expected = (sees: Sight): Partial<Profile> | undefined => {
    const { displayName, picture } = sees.endsWith('before') ? first : second;
    if (sees === 'nothing') return undefined;
    if (sees.startsWith('all')) return sees === 'all' ? second : first;
    return { displayName, picture, personalMessage: '' };
  };

  it.each(Object.entries(relations))(
    '[I15] [G3] shows a viewer what belongs to a %s',
    async (_relation, { between, sees }) => {
      await show(first);
      await between();
      // More than one: the version that is kept must survive the next.
      await show(second);
      await show({ ...second });
      const { user } = alice;
      let seen = 0;
      for (const [door, look] of Object.entries(doors)) {
        for (const profile of (await look()).filter((each) => each.user === user)) {
          seen += 1;
          const { user: _user, handle: _handle, version: _version, ...shown } = profile;
          expect(shown, door).toEqual(expected(sees));
        }
      }
      expect(seen > 0).toBe(sees !== 'nothing');
    },
  );

  it('[I15] is given no version number that grows with what a viewer does not see', async () => {
    await makeGroup();
    const [before] = await doors.profiles();
    for (const personalMessage of ['one', 'two', 'three']) {
      await alice.call('updateProfile', { body: { personalMessage } });
    }
    expect(await doors.profiles()).toEqual([before]);
    await alice.call('updateProfile', { body: { displayName: 'Alice anew' } });
    const [after] = await doors.profiles();
    expect(after?.version).toBe((before?.version ?? 0) + 1);
  });
});

describe('certificates', () => {
  async function read(viewer: TestAccount, conversation: ConversationId) {
    const keys = (await (await fetch(relay.url + jwksPath)).json()) as JSONWebKeySet;
    const texts = valueOf(await viewer.call('certificates', at(conversation)));
    const all = await Promise.all(texts.map((text) => readCertificate(text, keys)));
    return all.map(valueOfRead).filter(({ user }) => user === alice.user);
  }
  type Read = Awaited<ReturnType<typeof readCertificate>>;
  const valueOfRead = (certificate: Read) => {
    if (!certificate.ok) throw new Error(certificate.error.type);
    return certificate.value;
  };

  async function write(who: TestAccount, conversation: ConversationId, text: string) {
    const socket = connectProvider(relay, () => who.token);
    closing.push(() => socket.destroy());
    const page = openPage(socket, who, conversation);
    await vi.waitUntil(() => page.provider.isSynced);
    const entry = await say(page.session, text);
    await vi.waitUntil(() => page.isDurable(entry));
  }

  const addPhone = async () => {
    const phone = await makeDevice('Phone');
    await signInTo(relay, { device: phone, handle: 'alice', password: alice.password });
  };

  it('[I16] are those of devices that signed something there, not of all that somebody has', async () => {
    const conversation = await makeContacts(alice, bob);
    const group = await makeGroup();
    await addPhone();
    expect(await read(bob, conversation)).toEqual([]);
    await write(alice, conversation, 'hello');
    expect((await read(bob, conversation)).map(({ device }) => device)).toEqual([alice.device.id]);
    expect(await read(bob, group)).toEqual([]);
  });

  it('[I16] say only on which day a device was revoked', async () => {
    const conversation = await makeContacts(alice, bob);
    await write(alice, conversation, 'hello');
    await alice.call('revokeDevice', { params: { device: alice.device.id } });
    const [{ revokedAt } = {}] = await read(bob, conversation);
    expect(revokedAt).toBeGreaterThanOrEqual(relay.clock.now());
    expect((revokedAt ?? 1) % 86_400_000).toBe(0);
  });

  it('[I5] [I16] tell a blocked person of nothing since, yet let what is said in a group verify', async () => {
    const conversation = await makeContacts(alice, bob);
    const group = await makeGroup();
    await write(alice, conversation, 'hello');
    const before = await read(bob, conversation);
    await alice.call('block', { params: { user: bob.user } });
    await write(alice, group, 'hello all');
    await alice.call('revokeDevice', { params: { device: alice.device.id } });
    expect(await read(bob, conversation)).toEqual(before);
    expect((await read(bob, group)).map(({ device, revokedAt }) => [device, revokedAt])).toEqual([
      [alice.device.id, undefined],
    ]);
    expect((await read(owner, group))[0]?.revokedAt).toBeDefined();
  });
});
