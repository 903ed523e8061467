/** Session and sync in a real tab, without views: what a test does there, and what it can see. */
import {
  type ConversationId,
  type Entry,
  type EntryBody,
  type EntryId,
  foldConversation,
  type InboxEvent,
  type Line,
  type RefusalType,
  type RosterMap,
} from '#protocol';
import { type Account, browserEnvironment, makeSession } from '../../../src/session/index.ts';
import {
  type Conversation,
  type ConversationChange,
  makeSync,
  type Json,
  type ParkedEntry,
  type SeenEntry,
  type Sync,
  type Tick,
} from '../../../src/sync/index.ts';

/** How far the time that this tab writes with is wrong, e.g. since the relay never told it: ms. */
let clockError = 0;

const environment = { ...browserEnvironment(), relayNow: () => Date.now() + clockError };
const session = makeSession(environment);
let sync: Sync | undefined;
const inbox: InboxEvent[] = [];
const views = new Map<string, View>();

type View = {
  readonly conversation: Conversation;
  readonly entries: Map<string, SeenEntry>;
  readonly ticks: Map<EntryId, Tick>;
  readonly changes: ConversationChange['type'][];
  held: RefusalType | undefined;
  parked: readonly ParkedEntry[];
  typing: readonly string[];
  copy: 'working' | 'failing';
};

session.subscribe((state) => {
  if (state.type === 'signed-in') begin(state.account);
  else void sync?.close();
});

function begin(account: Account): void {
  sync = makeSync({ account, session, environment, retryDelay: 100 });
  sync.onInbox((event) => inbox.push(event));
}

function view(id: string): View {
  const known = views.get(id);
  if (known) return known;
  if (!sync) throw new Error('Nobody is signed in');
  const conversation = sync.open(id as ConversationId);
  const fresh: View = {
    conversation,
    entries: new Map(),
    ticks: new Map(),
    changes: [],
    held: undefined,
    parked: [],
    typing: [],
    copy: 'working',
  };
  views.set(id, fresh);
  conversation.subscribe((change) => take(fresh, change));
  return fresh;
}

function take(into: View, change: ConversationChange): void {
  into.changes.push(change.type);
  switch (change.type) {
    case 'entries':
      for (const seen of change.entries) into.entries.set(seen.entry.struct.join(), seen);
      break;
    case 'removed':
      for (const { struct } of change.structs) into.entries.delete(struct.join());
      break;
    case 'ticks':
      for (const [id, tick] of change.ticks) into.ticks.set(id, tick);
      break;
    case 'parked':
      into.parked = change.entries;
      break;
    case 'held':
      into.held = change.refusal;
      break;
    case 'typing':
      into.typing = change.users.map(({ user }) => user);
      break;
    case 'device-copy':
      into.copy = change.state;
      break;
    case 'leapt':
    case 'recovered':
      break;
  }
}

const linesOf = (id: string): readonly Line[] =>
  foldConversation(Array.from(view(id).entries.values(), ({ entry }) => entry));

const textOf = ({ content }: Line): string => (content.kind === 'text' ? content.text : content.kind);

const deletionOf = ({ entry }: SeenEntry): EntryBody => ({
  kind: 'delete',
  target: { id: entry.id, y: entry.struct, device: entry.device, n: entry.nonce },
});

const peer = {
  session,
  state: () => session.state().type,
  connection: () => sync?.connection().type,
  reconnect: () => sync?.reconnect(),
  unsent: async () => {
    await sync?.loaded;
    return sync?.unsent() ?? 0;
  },
  inbox: () => inbox,
  call: session.call,
  setStatus: (status: Parameters<Sync['setStatus']>[0]) => sync?.setStatus(status),
  setClockError: (ms: number) => {
    clockError = ms;
  },
  look: (id: string) => void view(id),
  leave: (id: string) => {
    views.get(id)?.conversation.close();
    views.delete(id);
  },
  /** Not awaited: what a key press does before the tab may be gone. */
  press: (id: string, text: string) => void view(id).conversation.write({ kind: 'text', text }),
  write: (id: string, text: string) => view(id).conversation.write({ kind: 'text', text }),
  writeBody: (id: string, body: EntryBody) => view(id).conversation.write(body),
  remove: (id: string, text: string) => {
    const line = linesOf(id).find((each) => textOf(each) === text);
    if (!line) throw new Error(`No line says ${text}`);
    return view(id).conversation.writeTo(line.id, deletionOf);
  },
  /** The texts in their order, as everybody should see them. */
  texts: (id: string) => linesOf(id).map(textOf),
  ids: (id: string) => linesOf(id).map((line) => line.id),
  /** The ticks of one's own lines, in their order. */
  ticks: (id: string) => linesOf(id).flatMap((line) => view(id).ticks.get(line.id) ?? []),
  entries: (id: string) => view(id).entries.size,
  sources: (id: string) => Array.from(view(id).entries.values(), ({ source }) => source),
  changes: (id: string) => view(id).changes,
  held: (id: string) => view(id).held,
  parked: (id: string) => view(id).parked.map(({ refusal }) => refusal),
  retryParked: (id: string) => {
    for (const { id: entry } of view(id).parked) view(id).conversation.retry(entry);
  },
  discardParked: (id: string) => {
    for (const { id: entry } of view(id).parked) view(id).conversation.discard(entry);
  },
  copy: (id: string) => view(id).copy,
  typing: (id: string) => view(id).typing,
  setTyping: (id: string, typing: boolean) => view(id).conversation.setTyping(typing),
  markRead: (id: string) => view(id).conversation.markRead(),
  loadOlder: (id: string) => view(id).conversation.loadOlder(),
  /** What is said on this page, which is open for no longer. */
  textsOnPage: async (id: string, number: number) => {
    const page = view(id).conversation.openPage(number);
    await page.there;
    const entries: Entry[] = [];
    page.subscribe((change) => {
      if (change.type === 'entries') entries.push(...change.entries.map(({ entry }) => entry));
    });
    page.close();
    return foldConversation(entries).map(textOf);
  },
  /** Deletes an entry on this page, which is open by itself until that is on this device. */
  removeFromPage: async (id: string, [number, target]: readonly [number, EntryId | undefined]) => {
    const page = view(id).conversation.openPage(number);
    await page.there;
    if (!target) throw new Error('Nothing to delete.');
    const removed = view(id).conversation.writeTo(target, deletionOf);
    page.close();
    await removed;
  },
  setInRoster: (map: RosterMap, key: string, value?: Json) => sync?.roster.set(map, key, value),
  /** Not awaited: what a click does before the tab may be gone. */
  pressInRoster: (map: RosterMap, key: string, value: Json) => void sync?.roster.set(map, key, value),
  roster: async (map: RosterMap) => {
    await sync?.roster.loaded;
    return Object.fromEntries(sync?.roster.read(map) ?? []);
  },
  databases: async () => (await indexedDB.databases()).map(({ name }) => name),
};

export type Peer = typeof peer;

declare global {
  interface Window {
    peer: Peer;
  }
}

window.peer = peer;
await session.start();
document.title = 'ready';
