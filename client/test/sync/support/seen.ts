/** What a tab shows of a conversation, and what can be done there. */
import type { Page } from 'playwright';
import type { ConversationId, EntryId } from '#protocol';
import type { Peer } from '../page/index.ts';

/** For `expect.poll`: how long what is bound to happen may take on a busy machine. */
export const soon = { timeout: 30_000, interval: 50 } as const;

type About =
  | 'texts'
  | 'ticks'
  | 'sources'
  | 'changes'
  | 'held'
  | 'parked'
  | 'copy'
  | 'typing'
  | 'entries'
  | 'ids';
type Doing = 'look' | 'leave' | 'markRead' | 'loadOlder' | 'retryParked' | 'discardParked';

/** A conversation in a tab. */
export type Seen = {
  readonly [Name in About | Doing]: () => Promise<Awaited<ReturnType<Peer[Name]>>>;
} & {
  readonly write: (text: string) => Promise<EntryId>;
  /** Deletes the line that says this. */
  readonly remove: (text: string) => Promise<EntryId>;
  readonly setTyping: (typing: boolean) => Promise<void>;
  /** Of one page by itself. */
  readonly textsOnPage: (page: number) => Promise<readonly string[]>;
  readonly removeFromPage: (place: readonly [page: number, entry: EntryId | undefined]) => Promise<void>;
};

export function seenIn(tab: Page, conversation: ConversationId): Seen {
  const ask =
    <T>(call: (id: ConversationId) => T | Promise<T>) =>
    (): Promise<T> =>
      tab.evaluate<T, ConversationId>(call, conversation);
  const tell =
    <T, A>(call: (asked: readonly [ConversationId, A]) => T | Promise<T>) =>
    (argument: A): Promise<T> =>
      tab.evaluate<T, unknown>(call as (asked: unknown) => T | Promise<T>, [conversation, argument]);
  return {
    texts: ask((id) => window.peer.texts(id)),
    ticks: ask((id) => window.peer.ticks(id)),
    sources: ask((id) => window.peer.sources(id)),
    changes: ask((id) => window.peer.changes(id)),
    held: ask((id) => window.peer.held(id)),
    parked: ask((id) => window.peer.parked(id)),
    copy: ask((id) => window.peer.copy(id)),
    typing: ask((id) => window.peer.typing(id)),
    ids: ask((id) => window.peer.ids(id)),
    entries: ask((id) => window.peer.entries(id)),
    look: ask((id) => window.peer.look(id)),
    leave: ask((id) => window.peer.leave(id)),
    markRead: ask((id) => window.peer.markRead(id)),
    loadOlder: ask((id) => window.peer.loadOlder(id)),
    retryParked: ask((id) => window.peer.retryParked(id)),
    discardParked: ask((id) => window.peer.discardParked(id)),
    write: tell(([id, text]: readonly [ConversationId, string]) => window.peer.write(id, text)),
    remove: tell(([id, text]: readonly [ConversationId, string]) => window.peer.remove(id, text)),
    textsOnPage: tell(([id, page]: readonly [ConversationId, number]) =>
      window.peer.textsOnPage(id, page),
    ),
    removeFromPage: tell(
      ([id, place]: readonly [ConversationId, readonly [number, EntryId | undefined]]) =>
        window.peer.removeFromPage(id, place),
    ),
    setTyping: tell(([id, typing]: readonly [ConversationId, boolean]) =>
      window.peer.setTyping(id, typing),
    ),
  };
}
