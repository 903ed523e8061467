/** A conversation as views see it. */
import type { ConversationId, Entry, EntryId, HeldRefusal, Line, LineKey, UserId } from '#protocol';
import type { Conversation, ParkedEntry, Tick } from '../../sync/index.ts';
import type { LiveDraft } from './liveDrafts.ts';

/** What was said on pages of which each follows the one before. */
export interface Part {
  /** In their order. */
  readonly lines: readonly Line[];
  /** Of one's own lines. */
  readonly ticks: Readonly<Partial<Record<EntryId, Tick>>>;
  /** Nothing was said before the first line. */
  readonly beginning: boolean;
}

/** The newest lines, and all that is known of the conversation. */
export interface ConversationView extends Part {
  /** Lines that came late keep their mark. */
  readonly late: Readonly<Partial<Record<LineKey, true>>>;
  /** Late lines not seen yet, in their order. */
  readonly unseen: readonly LineKey[];
  /** Lines of others that were not seen yet, late ones included. */
  readonly unread: number;
  readonly typing: readonly UserId[];
  /** What they let us see of what they write. */
  readonly drafts: readonly LiveDraft[];
  /** When the last message of somebody else was written: ms. */
  readonly lastReceived: number | undefined;
  readonly deviceCopy: 'working' | 'failing';
  /** The relay refused something of this device a moment ago, and the conversation was loaded anew. */
  readonly recovered: boolean;
  /** Why own words wait until the relay has room for them. */
  readonly held: HeldRefusal | undefined;
  /** Own words that the relay will not take as they are. */
  readonly parked: readonly ParkedEntry[];
}

/** Something another person said, as it arrives here for the first time. */
export type Arrival = { readonly line: Line; readonly late: boolean; readonly arrivedAt: number };

export interface ConversationProjection {
  readonly id: ConversationId;
  /** A Solid store, read only. */
  readonly view: ConversationView;
  /** Where its entries come from, for commands. */
  readonly source: Conversation;
  /** Where the reader is: the newest lines, or some further up. Tracked. */
  part(): Part;
  /** The line of this name, if it is loaded. Tracked. */
  line(key: LineKey): Line | undefined;
  /** All that is there was seen, down to the last line. */
  markRead(): void;
  /** This late line was seen. */
  see(key: LineKey): void;
  /** The page before this part; whoever asks while one is on its way waits for that one. */
  loadOlder(): Promise<void>;
  /** The page after this part, up to the newest lines; whoever asks meanwhile waits for that one. */
  loadNewer(): Promise<void>;
  /** The part becomes this page; resolves when it has, or when the reader has gone elsewhere meanwhile. */
  goToPage(page: number): Promise<void>;
  /** The part becomes the newest lines; others are let go of. */
  goToNewest(): void;
  /** The number of the newest page; the first has 0. */
  newestPage(): Promise<number>;
  /** All that is on this page, which is let go of again. */
  readPage(page: number): Promise<readonly Entry[]>;
  /** Told of each loaded page on which something has changed. Returns the function that stops listening. */
  onPage(listener: (page: number) => void): () => void;
  close(): void;
}
