/** A sync without network or storage: it tells what a test has it tell, and notes what it was asked. */
import type { ChosenStatus, ConversationId, EntryBody, EntryId, InboxEvent } from '#protocol';
import { makeFakeBlobs, type FakeBlobs } from './fakeBlobs.ts';
import { makeFakeRoster, type FakeRoster } from './fakeRoster.ts';
import type { Connection, Conversation, ConversationChange, SeenEntry, Sync } from '../sync/index.ts';

export interface FakeConversation extends Conversation {
  tell(change: ConversationChange): void;
  /** What was written, or the target and what was made of it. */
  readonly written: readonly EntryBody[];
  readonly typing: readonly boolean[];
  readonly readTimes: number;
  readonly closed: boolean;
  /** What `loadOlder` brings, page after page. `openPage` finds it as well. */
  readonly older: SeenEntry[][];
  /** Pages that somebody has open by themselves. */
  openPages(): readonly number[];
  /** Has a page that is open by itself tell something. */
  tellOn(page: number, change: ConversationChange): void;
  /** Makes every write fail, as a full disk does. */
  breakDeviceCopy(): void;
}

export interface FakeSync extends Sync {
  goes(connection: Connection): void;
  tellInbox(event: InboxEvent): void;
  readonly statuses: readonly ChosenStatus[];
  readonly idle: readonly boolean[];
  conversation(id: ConversationId): FakeConversation;
  readonly roster: FakeRoster;
  readonly blobs: FakeBlobs;
}

/** `nextId` names what is written; `find` gives the target of an edit or a deletion. */
export interface FakeConversationDeps {
  readonly id: ConversationId;
  readonly nextId: () => EntryId;
  readonly find?: (target: EntryId) => SeenEntry | undefined;
}

export function makeFakeConversation({ id, nextId, find }: FakeConversationDeps): FakeConversation {
  const listeners = new Set<(change: ConversationChange) => void>();
  const written: EntryBody[] = [];
  const typing: boolean[] = [];
  const older: SeenEntry[][] = [];
  const told = new Set<SeenEntry>();
  /** The numbers of pages that are open by themselves, and who listens to which. */
  const opened: number[] = [];
  const pageListeners = new Map<(change: ConversationChange) => void, number>();
  let readTimes = 0;
  let closed = false;
  let broken = false;

  function tell(change: ConversationChange) {
    note(change);
    for (const listener of listeners) listener(change);
  }

  function note(change: ConversationChange) {
    if (change.type === 'entries') for (const entry of change.entries) told.add(entry);
    if (change.type !== 'removed') return;
    const gone = new Set(change.structs.map(({ struct }) => struct.join()));
    for (const seen of told) if (gone.has(seen.entry.struct.join())) told.delete(seen);
  }

  const entriesOn = (number: number) => [...told, ...older.flat()].filter(({ page }) => page === number);

  async function write(body: EntryBody): Promise<EntryId> {
    if (broken) throw new Error('The device copy takes nothing.');
    written.push(body);
    return Promise.resolve(nextId());
  }

  return {
    id,
    tell,
    written,
    typing,
    older,
    get readTimes() {
      return readTimes;
    },
    get closed() {
      return closed;
    },
    breakDeviceCopy() {
      broken = true;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write,
    async writeTo(target, make) {
      const entry = find?.(target);
      if (!entry) throw new Error('There is no such entry.');
      return write(make(entry));
    },
    async loadOlder() {
      const entries = older.shift();
      if (entries) tell({ type: 'entries', entries });
      return Promise.resolve(entries !== undefined);
    },
    newestPage: () => Promise.resolve(Math.max(0, ...Array.from(told, ({ page }) => page))),
    openPage(number) {
      opened.push(number);
      const mine = new Set<(change: ConversationChange) => void>();
      return {
        there: Promise.resolve(),
        subscribe(listener) {
          const entries = entriesOn(number);
          if (entries.length > 0) listener({ type: 'entries', entries });
          mine.add(listener);
          pageListeners.set(listener, number);
          return () => pageListeners.delete(listener);
        },
        close() {
          opened.splice(opened.indexOf(number), 1);
          for (const listener of mine) pageListeners.delete(listener);
        },
      };
    },
    openPages: () => [...opened],
    tellOn(number, change) {
      note(change);
      for (const [listener, page] of pageListeners) if (page === number) listener(change);
    },
    retry: () => undefined,
    discard: () => undefined,
    setTyping: (isTyping) => void typing.push(isTyping),
    markRead() {
      readTimes += 1;
    },
    unsent: () => 0,
    close() {
      closed = true;
    },
  };
}

export function makeFakeSync(nextId: () => EntryId): FakeSync {
  const connections = new Set<(connection: Connection) => void>();
  const inbox = new Set<(event: InboxEvent) => void>();
  const conversations = new Map<ConversationId, FakeConversation>();
  const statuses: ChosenStatus[] = [];
  const idle: boolean[] = [];
  let connection: Connection = { type: 'connecting' };

  function conversation(id: ConversationId): FakeConversation {
    const known = conversations.get(id) ?? makeFakeConversation({ id, nextId });
    conversations.set(id, known);
    return known;
  }

  return {
    connection: () => connection,
    onConnection(listener) {
      connections.add(listener);
      return () => connections.delete(listener);
    },
    goes(next) {
      connection = next;
      for (const listener of connections) listener(next);
    },
    reconnect: () => undefined,
    onInbox(listener) {
      inbox.add(listener);
      return () => inbox.delete(listener);
    },
    tellInbox(event) {
      for (const listener of inbox) listener(event);
    },
    statuses,
    setStatus: (status) => void statuses.push(status),
    idle,
    setIdle: (isIdle) => void idle.push(isIdle),
    conversation,
    open: conversation,
    roster: makeFakeRoster(),
    blobs: makeFakeBlobs(),
    loaded: Promise.resolve(),
    unsent: () => 0,
    onUnsent: () => () => undefined,
    close: () => Promise.resolve(),
  };
}
