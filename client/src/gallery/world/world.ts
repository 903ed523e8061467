/** Alice's evening: a relay, a device and people that obey, for the app to be shown with. */
import {
  makeClock,
  ok,
  type BlobId,
  type ContactList,
  type Device,
  type GroupList,
  type InboxEvent,
  type UserId,
  type VisibleStatus,
} from '#protocol';
import { alice, makeSeededRandom } from '#protocol/testing';
import type { Account, Session } from '../../session/index.ts';
import type { Connection, RosterSet } from '../../sync/index.ts';
import { makeNotes } from '../../projection/index.ts';
import {
  makeFakeAccount,
  makeFakeRelay,
  makeFakeSync,
  makeMemoryStorage,
  type FakeSync,
} from '../../test/index.ts';
import {
  characterOf,
  contactOf,
  conversationWith,
  handleOf,
  profileOf,
  statuses,
  type PersonName,
} from './people.ts';
import { makeTalk, now, type Talk } from './talk.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface World {
  readonly account: Account;
  readonly session: Session;
  readonly sync: FakeSync;
  readonly storage: Storage;
  /** The window of this conversation is open; the last one in front. Without a place it is as large as the page. */
  open(name: string, title: string, place?: Place): void;
  /** The conversation with this person, or of this group. */
  talk(name: string, began?: number): Talk;
  /** A file that is at the relay. */
  file(content: Promise<Blob>): BlobId;
  /** Notes something on this device. */
  note(name: string, value: unknown): void;
  /** Sets something in what is the same on all devices. */
  keep(...sets: readonly RosterSet[]): void;
  /** Says who is there, and what was said. Once all is on screen. */
  tell(): Promise<void>;
}

export interface Circumstances {
  readonly contacts?: readonly PersonName[];
  readonly asking?: readonly PersonName[];
  readonly asked?: readonly string[];
  readonly groups?: GroupList;
  readonly own?: Partial<Account['profile']>;
  readonly status?: Account['status'];
  readonly connection?: Connection;
  readonly unsent?: number;
  readonly administrator?: boolean;
}

const everybody: readonly PersonName[] = [
  'bob',
  'carol',
  'dandara',
  'ernesto',
  'fe',
  'joao',
  'mae',
  'beto',
  'gabi',
  'heitor',
  'gpt',
];

export function makeWorld({
  contacts = everybody,
  asking = [],
  asked = [],
  groups = { groups: [], invitations: [] },
  own,
  status = 'available',
  connection = { type: 'online' },
  unsent = 0,
  administrator = false,
}: Circumstances = {}): World {
  const profile = { ...profileOf('alice'), ...own };
  const account: Account = { ...makeFakeAccount(alice), profile, status, administrator };
  const list: ContactList = {
    contacts: contacts.map(contactOf),
    incoming: asking.map((name) => ({ profile: profileOf(name), at: now })),
    outgoing: asked.map((handle) => ({ handle: handleOf(handle), at: now })),
  };
  const relay = makeFakeRelay({
    contacts: list,
    groups,
    profiles: [profile],
    devices: places,
  });
  const random = makeSeededRandom(1).bytes;
  const fake = makeFakeSync(makeClock({ now: () => now, random }).next);
  fake.goes({ type: 'online' });
  const sync: FakeSync = { ...fake, unsent: () => unsent };
  const storage = makeMemoryStorage();
  const notes = makeNotes(storage, account.storage);
  const windows: object[] = [];
  const arriving: Promise<unknown>[] = [];
  let files = 0;
  const talks = new Map<string, Talk>();
  const presence: InboxEvent = {
    t: 'presence',
    all: true,
    people: contacts.flatMap((name): [UserId, VisibleStatus, number][] => {
      const seen = statuses[name];
      return seen ? [[characterOf(name).user, seen, 1]] : [];
    }),
  };
  // A gallery is looked at, and not listened to.
  notes.write('sounds', false);
  void sync.roster.set('options', 'sounds.welcome', false);

  return {
    account,
    session: sessionOf(account, relay),
    sync,
    storage,
    open(name, title, place = wholePage()) {
      windows.push({ id: conversationWith(name), title, minimised: false, place });
      notes.write('windows', windows);
    },
    talk(name, began) {
      const talk = talks.get(name) ?? makeTalk(name, began);
      talks.set(name, talk);
      return talk;
    },
    file(content) {
      files += 1;
      const id = files.toString(16).padStart(64, '0') as BlobId;
      arriving.push(content.then((file) => sync.blobs.files.set(id, file)));
      return id;
    },
    note: notes.write,
    keep: (...sets) => void sync.roster.change(sets),
    async tell() {
      await Promise.all(arriving);
      sync.tellInbox(presence);
      if (connection.type !== 'online') sync.goes(connection);
      for (const [name, { changes }] of talks) {
        const conversation = sync.conversation(conversationWith(name));
        for (const change of changes) conversation.tell(change);
      }
    },
  };
}

const taskBar = 32;
const wholePage = (): Place => ({
  x: 0,
  y: 0,
  width: window.innerWidth,
  height: window.innerHeight - taskBar,
});

const placeNames = {
  alice: 'Kitchen laptop',
  bob: 'Phone',
  carol: 'Library, second floor',
} as const satisfies Partial<Record<PersonName, string>>;

/** Of devices one needs only the names, wherever they are from. */
const places: Device[] = (['alice', 'bob', 'carol'] as const).map((name) => ({
  id: characterOf(name).device,
  name: placeNames[name],
  signedIn: name !== 'carol',
  added: now,
  lastSeen: now,
  current: name === 'alice',
}));

const sessionOf = (account: Account, relay: Pick<Session, 'call' | 'keep'>): Session => ({
  ...relay,
  state: () => ({ type: 'signed-in', account }),
  subscribe: () => () => undefined,
  start: () => Promise.resolve(),
  signIn: () => Promise.resolve(ok(undefined)),
  cancel: () => undefined,
  changePassword: () => Promise.resolve(ok(undefined)),
  createAccount: () => Promise.resolve(ok(undefined)),
  signOut: () => Promise.resolve(),
  remembered: () => [],
  forget: () => Promise.resolve(),
  accessToken: () => Promise.resolve(ok('')),
});
