/**
 * What sync offers to projections and commands: conversations as streams of entries, whatever the source – the device copy,
 * the relay, another tab, later a direct connection between peers.
 */
import type {
  ChosenStatus,
  ConversationId,
  Entry,
  EntryBody,
  EntryId,
  HeldRefusal,
  InboxEvent,
  RefusalType,
  Struct,
  UserId,
} from '#protocol';
import type { Connection } from '#peer';
import type { Blobs } from './blobs/index.ts';
import type { Roster } from './roster/index.ts';

/** How far one's own entry has come. Each is true or not claimed. `unsaved`: not even in the device copy yet, or that failed. */
export type Tick = 'unsaved' | 'on-device' | 'safe' | 'delivered' | 'read';

/** `device`: was in the device copy; `relay`: arrived; `own`: written here just now; `tab`: written in another tab. */
export type EntrySource = 'device' | 'relay' | 'own' | 'tab';

export type SeenEntry = {
  readonly entry: Entry;
  readonly page: number;
  readonly source: EntrySource;
  /** ms, this device's clock. */
  readonly arrivedAt: number;
};

/** Something written here that the relay refused by itself, and will refuse again: only its author knows it. */
export type ParkedEntry = {
  readonly id: EntryId;
  readonly body: EntryBody;
  readonly refusal: RefusalType;
};

export type ConversationChange =
  | { readonly type: 'entries'; readonly entries: readonly SeenEntry[] }
  /** These structs are gone from the document: their content must leave the view. */
  | {
      readonly type: 'removed';
      readonly structs: readonly { readonly page: number; readonly struct: Struct }[];
    }
  /** The newest page is far from those told before, which were removed: all is told from this page on. */
  | { readonly type: 'leapt'; readonly page: number }
  | { readonly type: 'ticks'; readonly ticks: ReadonlyMap<EntryId, Tick> }
  | {
      readonly type: 'typing';
      readonly users: readonly { readonly user: UserId; readonly draft?: string }[];
    }
  /** The document was dropped and loaded anew after a refusal; unsent texts were entered again. */
  | { readonly type: 'recovered'; readonly refusal: RefusalType }
  /** Why words of this device wait to be sent until the relay has room for them; nothing where none do. */
  | { readonly type: 'held'; readonly refusal: HeldRefusal | undefined }
  /** All that is parked now, in the order it was written. */
  | { readonly type: 'parked'; readonly entries: readonly ParkedEntry[] }
  /** The device copy can't be written (full, closed, deleted): shown until it works again. */
  | { readonly type: 'device-copy'; readonly state: 'working' | 'failing' };

/** One page of a conversation, whichever, as long as somebody needs it by itself. */
export interface OpenPage {
  /** All that this device has of it is there and, where the relay can be reached, what that has; or was waited for long enough. */
  readonly there: Promise<void>;
  /** Everything held now is told first, then what changes. Returns the function that stops listening. */
  subscribe(listener: (change: ConversationChange) => void): () => void;
  /** Lets go. */
  close(): void;
}

export interface Conversation {
  readonly id: ConversationId;
  /** Everything held now – of the newest page, and of those loaded before it – is told first, then what changes. Returns the function that stops listening. */
  subscribe(listener: (change: ConversationChange) => void): () => void;
  /**
   * Resolves when the device copy holds the entry (K2); entries are written one after another per document. Rejects with
   * `NotWritten` where no entry may have this body. `id`: where other devices write the same, so that it counts once.
   */
  write(body: EntryBody, id?: EntryId): Promise<EntryId>;
  /** Edits, deletions and reactions go to the page of their target. Rejects with `NotWritten` where the target is not here. */
  writeTo(target: EntryId, make: (target: SeenEntry) => EntryBody): Promise<EntryId>;
  /** Tries again what was parked. */
  retry(parked: EntryId): void;
  /** Gives up what was parked. */
  discard(parked: EntryId): void;
  /** Loads the page before the oldest loaded one, and more if there is little on it. `false` when there is none. */
  loadOlder(): Promise<boolean>;
  /** The number of the newest page; the first has 0. */
  newestPage(): Promise<number>;
  /** Opens a page for whoever asks alone. There has to be one of this number. */
  openPage(number: number): OpenPage;
  setTyping(typing: boolean): void;
  /** Everything that is here now was seen by the person: the senders' ticks may say “read”. */
  markRead(): void;
  /** Own entries that the relay does not have yet. */
  unsent(): number;
  /** Lets go; documents close when nobody holds them. */
  close(): void;
}

export interface Sync {
  connection(): Connection;
  onConnection(listener: (connection: Connection) => void): () => void;
  /** Tries at once instead of waiting for the next attempt. */
  reconnect(): void;
  /** Presence, contacts changed, something new in a conversation. */
  onInbox(listener: (event: InboxEvent) => void): () => void;
  setStatus(status: ChosenStatus): void;
  /** Whether this device had no input for long. */
  setIdle(idle: boolean): void;
  open(conversation: ConversationId): Conversation;
  /** Private settings and contact groups, the same on all devices of the person. */
  readonly roster: Roster;
  readonly blobs: Blobs;
  /** What tabs before this one left unsent is counted. Resolves also where the device can't be read. */
  readonly loaded: Promise<void>;
  /** Entries waiting for the relay, over all conversations. */
  unsent(): number;
  onUnsent(listener: (count: number) => void): () => void;
  close(): Promise<void>;
}
