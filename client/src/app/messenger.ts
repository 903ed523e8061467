/** Everything that lives as long as one account is signed in here: its sync, projections and commands. */
import { visibleStatus } from '#protocol';
import { onCleanup } from 'solid-js';
import {
  makeAccountCommands,
  makeContactBookCommands,
  makeGroupCommands,
  makePictureCommands,
  makePlaceCommands,
  makePresenceCommands,
  makeRations,
  type AccountCommands,
  type ContactBookCommands,
  type PictureCommands,
  type GroupCommands,
  type PlaceCommands,
  type PresenceCommands,
  type Rations,
} from '../commands/index.ts';
import { isDrawable, readPicture } from '../media/index.ts';
import { answerWhileAway, endSong, watchActivity } from '../presence/index.ts';
import {
  createConnection,
  createContactBook,
  createContacts,
  createConversations,
  createGroups,
  createHappenings,
  createOptions,
  createOwn,
  createOwnPictures,
  createParties,
  createPlaces,
  makeNotes,
  type ConnectionView,
  type ContactBook,
  type Contacts,
  type Conversations,
  type Groups,
  type HappeningLog,
  type Notes,
  type Options,
  type Own,
  type OwnPictures,
  type Parties,
  type Places,
} from '../projection/index.ts';
import type { Account, Session } from '../session/index.ts';
import type { Sync } from '../sync/index.ts';

export interface Messenger {
  readonly sync: Sync;
  readonly notes: Notes;
  readonly own: Own;
  readonly contacts: Contacts;
  readonly book: ContactBook;
  readonly log: HappeningLog;
  readonly groups: Groups;
  readonly parties: Parties;
  readonly conversations: Conversations;
  readonly connection: ConnectionView;
  readonly options: Options;
  readonly places: Places;
  readonly ownPictures: OwnPictures;
  readonly commands: AccountCommands & PictureCommands & PresenceCommands & ContactBookCommands;
  readonly placeCommands: PlaceCommands;
  readonly groupCommands: GroupCommands;
  readonly rations: Rations;
}

export interface MessengerDeps {
  readonly account: Account;
  readonly session: Session;
  readonly openSync: (account: Account) => Sync;
  readonly storage: Storage;
  /** ms since 1970, as others have it. */
  readonly now: () => number;
}

export const after = (ms: number, callback: () => void): (() => void) => {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
};

/** Larger is no display picture, whoever named it: it would be drawn wherever its owner is shown. In px. */
const roomForFaces = { side: 512, pixels: 512 * 512 };

export function createMessenger(deps: MessengerDeps): Messenger {
  const { account, session, openSync, storage, now } = deps;
  const notes = makeNotes(storage, account.storage);
  const sync = openSync(account);
  onCleanup(() => void sync.close());
  const own = createOwn({ account, session, sync });
  const contacts = createContacts({ session, sync, notes });
  const book = createContactBook(sync.roster);
  const bookCommands = makeContactBookCommands({
    roster: sync.roster,
    groups: () => book.view.groups,
    newId: () => crypto.randomUUID().replaceAll('-', ''),
  });
  const groups = createGroups({
    self: account.user,
    session,
    sync,
    notes,
    person: (user) =>
      user === account.user
        ? { profile: own.profile(), status: visibleStatus(own.status(), true) }
        : contacts.find(user),
  });
  const options = createOptions(sync.roster);
  const conversations = createConversations({
    sync,
    self: account.user,
    notes,
    after,
    tellsRead: () => options.get('privacy.receipts'),
  });
  const places = createPlaces({ session, sync });
  const accountCommands = makeAccountCommands({
    session,
    sync,
    learnProfile: own.learn,
    chooseStatus: own.choose,
    refreshContacts: contacts.refresh,
  });
  const { setStatus } = accountCommands;
  const pictures = makePictureCommands({ show: accountCommands.show, blobs: sync.blobs, options });
  const presence = makePresenceCommands({ session, own, options, setStatus, now });
  watchActivity({
    page: window,
    minutes: () => options.get('presence.awayAfter'),
    now: () => performance.now(),
    after,
    onIdle: sync.setIdle,
  });
  answerWhileAway({
    own,
    contacts,
    conversations,
    options,
    write(id, body, entry) {
      const conversation = sync.open(id);
      void conversation.write(body, entry).finally(() => conversation.close());
    },
  });
  endSong({ own, options, now, after, clear: async () => presence.setNowPlaying('') });
  return {
    sync,
    notes,
    own,
    contacts,
    book,
    log: createHappenings({ contacts, notes, now, after }),
    groups,
    parties: createParties(contacts, groups),
    conversations,
    connection: createConnection(sync),
    options,
    places,
    ownPictures: createOwnPictures({
      sync,
      addressOf: async (file) =>
        (await readPicture(file, roomForFaces)).ok && (await isDrawable(file))
          ? URL.createObjectURL(file)
          : undefined,
      forget: URL.revokeObjectURL,
    }),
    commands: { ...accountCommands, ...pictures, ...presence, ...bookCommands },
    groupCommands: makeGroupCommands({ session, sync, ...groups }),
    placeCommands: makePlaceCommands({ session, refresh: places.refresh }),
    rations: makeRations(() => performance.now()),
  };
}
