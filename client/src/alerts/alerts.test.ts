import { limits, type ContactList, type ConversationId } from '#protocol';
import { alice, bob, makeTestConversation } from '#protocol/testing';
import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createI18n } from '../i18n/index.ts';
import {
  createContacts,
  createConversations,
  createOptions,
  createOwn,
  createParties,
  makeNotes,
} from '../projection/index.ts';
import {
  delayed,
  makeFakeAccount,
  makeFakeRelay,
  makeFakeRoster,
  makeFakeSync,
  makeMemoryStorage,
  makeWriter,
} from '../test/index.ts';
import { loadSignatures } from '../ui/index.ts';
import { createAlerts } from './alerts.ts';

const profile = {
  user: bob.user,
  handle: bob.handle,
  version: 1,
  displayName: 'Bob',
  personalMessage: '',
};

function setUp(dispose: () => void) {
  const test = makeTestConversation();
  const list: ContactList = {
    contacts: [{ profile, conversation: test.id, since: 0, blocked: false }],
    incoming: [],
    outgoing: [],
  };
  const storage = makeMemoryStorage();
  storage.setItem('cutuca:alice:contacts', JSON.stringify(list));
  const notes = makeNotes(storage, 'alice');
  const sync = makeFakeSync(() => {
    throw new Error('Nothing is written.');
  });
  const relay = makeFakeRelay({ contacts: list });
  const own = createOwn({ account: makeFakeAccount(alice), session: relay, sync });
  const contacts = createContacts({ session: relay, sync, notes });
  const after = () => () => undefined;
  const conversations = createConversations({ sync, self: alice.user, notes, after });
  const done: string[] = [];
  const unwanted = new Set<string>();
  const played: unknown[] = [];
  const options = createOptions(makeFakeRoster());
  const [front, setFront] = createSignal<ConversationId>();
  const [pageFocused, setPageFocused] = createSignal(true);
  let visible = true;
  const toasts = createAlerts({
    t: createI18n({ languages: ['en'], storage }).t,
    own,
    contacts,
    parties: createParties(contacts, { byConversation: () => undefined }),
    nameOf: (party) => (party.type === 'pair' ? party.contact.profile.displayName : 'a group'),
    wants: (_, what) => !unwanted.has(what),
    conversations,
    pageFocused,
    pictureOf: () => undefined,
    groupPictureOf: () => undefined,
    sounds: {
      play: (sound) => done.push(`sound ${sound}`),
      playScore(score) {
        played.push(score);
        return () => undefined;
      },
    },
    options,
    notices: {
      show: ({ title, body }) => done.push(`notice ${title} ${body}`),
      missed: () => undefined,
    },
    pageVisible: () => visible,
    attention: {
      isActive: (id) => id === front(),
      call: () => done.push('call'),
      open: () => done.push('open'),
      shake: () => done.push('shake'),
    },
  });
  conversations.watch(test.id);
  const come = (...entries: Parameters<typeof delayed>[0][]) =>
    sync.conversation(test.id).tell({ type: 'entries', entries });
  const titles = () => toasts.list().map(({ title, text }) => [title, text].filter(Boolean).join(' '));
  return {
    dispose,
    unwanted,
    test,
    sync,
    own,
    toasts,
    done,
    played,
    options,
    relay,
    contacts,
    setFront,
    setPageFocused,
    hide() {
      visible = false;
    },
    come,
    titles,
    bobs: makeWriter(bob, test),
  };
}

let world: ReturnType<typeof setUp>;
beforeEach(() => {
  world = createRoot(setUp);
});
afterEach(() => {
  world.dispose();
});

const nudge = () => world.bobs.write({ kind: 'nudge' });

describe('a nudge', () => {
  it('[K9] shakes the window, and at most once in ten seconds', () => {
    world.come(nudge());
    world.test.clock.advance(limits.nudge.receivedApart - 1);
    world.come(nudge());
    expect(world.done.filter((deed) => deed === 'shake')).toHaveLength(1);
    world.test.clock.advance(1);
    world.come(nudge());
    expect(world.done.filter((deed) => deed === 'shake')).toHaveLength(2);
  });

  it('[K9] shakes nothing when it comes late', () => {
    world.come(delayed(nudge(), limits.nudge.lateAfter + 1));
    expect(world.done).not.toContain('shake');
    expect(world.titles()).toEqual(['Bob has sent you a nudge']);
  });

  it('[K9] shakes nothing out of the device copy', () => {
    world.come({ ...nudge(), source: 'device' });
    expect(world.done).toEqual([]);
  });

  it('[CL4] only leaves its line where it is not wanted of that contact', () => {
    world.unwanted.add('nudges');
    world.come(nudge());
    expect([world.done, world.titles()]).toEqual([[], []]);
  });

  it('[K9] only leaves its line where one is busy', () => {
    world.own.choose('busy');
    world.come(nudge());
    expect(world.done).toEqual(['call']);
    expect(world.titles()).toEqual([]);
  });
});

describe('a message', () => {
  it('[K13] takes its toast away when the reader comes to their window by another way', () => {
    world.come(world.bobs.say('look'));
    expect(world.titles()).toEqual(['Bob says: look']);
    world.setFront(world.test.id);
    expect(world.titles()).toEqual([]);
  });

  it('[K13] calls from a window that is not in front, with a toast that opens it', () => {
    world.come(world.bobs.say('oi'));
    expect(world.done).toEqual(['call', 'sound message']);
    expect(world.titles()).toEqual(['Bob says: oi']);
    world.toasts.list()[0]?.onActivate();
    expect(world.done.at(-1)).toBe('open');
  });

  it('[K13] makes no noise in the window one looks at', () => {
    world.setFront(world.test.id);
    world.come(world.bobs.say('oi'));
    expect(world.done).toEqual([]);
    expect(world.titles()).toEqual([]);
  });

  it('[K13] is one toast for each person, however many come', () => {
    for (const text of ['oi', 'tudo bem?', 'oi!!']) world.come(world.bobs.say(text));
    expect(world.titles()).toEqual(['Bob says: oi!!']);
  });

  it('[K13] takes turns with the name in the title while nobody looks', () => {
    world.setPageFocused(false);
    world.come(world.bobs.say('oi'));
    expect(document.title).toBe('Bob says…');
    world.setPageFocused(true);
    expect(document.title).toBe('Cutuca');
  });
});

describe('a contact who comes online', () => {
  it('[K13] is announced, but not when one has just connected oneself', () => {
    world.sync.tellInbox({ t: 'presence', all: true, people: [] });
    world.sync.tellInbox({ t: 'presence', all: false, people: [[bob.user, 'available', 1]] });
    expect(world.titles()).toEqual(['Bob is online']);
    expect(world.done).toEqual(['sound online']);
  });

  async function comeWith(sound: string) {
    world.relay.answer({
      contacts: {
        contacts: [
          { profile: { ...profile, sound }, conversation: world.test.id, since: 0, blocked: false },
        ],
        incoming: [],
        outgoing: [],
      },
    });
    await world.contacts.refresh();
    world.sync.tellInbox({ t: 'presence', all: true, people: [] });
    world.sync.tellInbox({ t: 'presence', all: false, people: [[bob.user, 'available', 1]] });
    return (await loadSignatures()).get(sound);
  }

  it('[ID5] is heard with the sound that they chose', async () => {
    const score = await comeWith('frog');
    await expect.poll(() => world.played).toEqual([score]);
    expect(world.done).toEqual([]);
  });

  it('[ID5] is heard with the usual sound where theirs is not known here', async () => {
    await comeWith('yodel');
    await expect.poll(() => world.done).toEqual(['sound online']);
    expect(world.played).toEqual([]);
  });

  it('[ID5] is heard with the usual sound by who wants no other', async () => {
    await world.options.set('sounds.signatures', false);
    await comeWith('frog');
    await expect.poll(() => world.done).toEqual(['sound online']);
    expect(world.played).toEqual([]);
  });

  it('[ID5] is not heard by who is busy', async () => {
    world.own.choose('busy');
    await comeWith('frog');
    expect([...world.played, ...world.done]).toEqual([]);
  });
});

describe('what calls for attention', () => {
  const goes = (status: 'available' | 'offline') =>
    world.sync.tellInbox({ t: 'presence', all: false, people: [[bob.user, status, 1]] });
  const goesAndIsSeen = async (status: 'available' | 'offline') => {
    goes(status);
    await expect.poll(() => world.contacts.find(bob.user)?.status).toBe(status);
  };

  it('[AL1] is shown and heard as the person chose for each event', async () => {
    await world.options.set('sounds.message', false);
    await world.options.set('alerts.online', false);
    world.come(world.bobs.say('oi'));
    await goesAndIsSeen('available');
    await goesAndIsSeen('offline');
    expect(world.titles()).toEqual(['Bob says: oi']);
    expect(world.done).toEqual(['call', 'sound online']);
    await world.options.set('alerts.offline', true);
    await world.options.set('sounds.offline', true);
    await goesAndIsSeen('available');
    await goesAndIsSeen('offline');
    expect(world.titles()).toEqual(['Bob is offline']);
    expect(world.done.at(-1)).toBe('sound offline');
  });

  it('[AL2] is a notice of the system where the page is out of sight, but not for who only comes', () => {
    world.hide();
    goes('available');
    world.come(world.bobs.say('oi'));
    expect(world.done.filter((deed) => deed.startsWith('notice'))).toEqual(['notice Bob says: oi']);
  });

  it('[AL2] leaves who is busy alone', () => {
    world.hide();
    world.own.choose('busy');
    world.come(world.bobs.say('oi'));
    expect(world.done).toEqual(['call']);
  });

  it('[AL1] is heard when one is there again after the automatic “away”', () => {
    const own = { t: 'own-status', status: 'available' } as const;
    world.sync.tellInbox({ ...own, idle: true });
    world.sync.tellInbox(own);
    expect(world.done).toEqual(['sound back']);
  });
});
