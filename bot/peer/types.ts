/** What a peer offers to whoever writes a bot. */
import type { DatabaseSync } from './store/index.ts';
import type {
  BlobId,
  ChosenStatus,
  ConversationId,
  EntryRef,
  KnownBody,
  Line,
  LineKey,
  Profile,
  UserId,
} from '#protocol';

type Fields = Readonly<Record<string, string | number | boolean | undefined>>;
/** One line for the operator. `event` is a short, stable name; nothing that people say is among the fields. */
export type Log = (level: 'info' | 'warn' | 'error', event: string, fields?: Fields) => void;

export type PeerOptions = {
  /** Where the relay answers, such as `http://127.0.0.1:7780`. */
  readonly relay: string;
  readonly handle: string;
  readonly password: string;
  /** With a display name, an account is made where there is none of this handle; `invite` where the relay asks for one. */
  readonly displayName?: string | undefined;
  readonly invite?: string | undefined;
  /** The folder of this peer alone: its device's key, and what it has said. */
  readonly data: string;
  readonly log?: Log;
  /** ms since 1970. */
  readonly now?: () => number;
};

export type PeerListeners = {
  /** A line of somebody else's that is not settled: told when it comes, and again after a restart, until it is. */
  readonly heard?: (line: Line, conversation: Conversation) => void;
  /** The first time that this peer is in this conversation, ever. */
  readonly entered?: (conversation: Conversation) => void;
};

/** `seed` names what is said, so that it is recognised if all that this peer keeps is lost. */
export type Saying = { readonly seed: string; readonly body: KnownBody };

export type Settlement = {
  /** The lines that need no other answer from now on. */
  readonly covers: readonly EntryRef[];
  /** What is said, in this order; may be nothing. */
  readonly say: readonly Saying[];
  /** Whatever else must happen with it or not at all: runs in the same transaction of the peer's database. */
  readonly also?: () => void;
};

export interface Conversation {
  readonly id: ConversationId;
  readonly type: 'pair' | 'group';
  /** When this peer came here in this run, ms since 1970. */
  readonly since: number;
  /** Everybody in it but this peer. */
  people(): readonly Profile[];
  nameOf(user: UserId): string;
  /** In order, as far as pages are open. */
  lines(): readonly Line[];
  line(key: LineKey): Line | undefined;
  isSettled(ref: EntryRef): boolean;
  /** Kept for good when this returns; said as soon as the relay can be reached, once. */
  settle(settlement: Settlement): void;
  /** Settles a line with texts, one entry each. */
  answer(line: EntryRef, ...texts: readonly string[]): void;
  /** Shows that it types, and a draft; `undefined`: neither. */
  show(draft: string | undefined): void;
  /** Keeps the conversation open. Returns the function that no longer does. */
  hold(): () => void;
}

export interface Peer {
  readonly user: UserId;
  readonly profile: Profile;
  /** The peer's own database, for what belongs together with what it says. */
  readonly database: DatabaseSync;
  /** To be called once: from now on it is there, and hears. */
  listen(listeners: PeerListeners): void;
  /** Opened, if it is not. Undefined where this peer is not, or no longer, a member. */
  conversation(id: ConversationId): Promise<Conversation | undefined>;
  setStatus(status: ChosenStatus): void;
  setPersonalMessage(text: string): Promise<void>;
  /** Per cent of what may be spent that is left, for its contact card; `undefined`: it spends nothing. */
  setCreditsLeft(percent: number | undefined): Promise<void>;
  /** A file that an entry names. Undefined where it cannot be had or has more than `most` bytes. */
  file(blob: BlobId, most: number): Promise<Buffer | undefined>;
  /** Stops; what was settled and not sent is sent after the next start. */
  close(): Promise<void>;
}
