/**
 * The conversations this device holds open: those with a window, and as many others as a socket carries lightly, so that what
 * is said there arrives on this device and counts as unread.
 */
import { isMentioned, type ConversationId, type Handle, type Line, type UserId } from '#protocol';
import { createSignal, onCleanup } from 'solid-js';
import type { Sync } from '../../sync/index.ts';
import type { Notes } from '../notes.ts';
import { isFromOther } from './readMarks.ts';
import { makeConversationProjection } from './conversation.ts';
import type { Arrival, ConversationProjection } from './view.ts';

export interface Conversations {
  /** The projection for as long as the calling owner lives; also opens it. */
  hold(id: ConversationId): ConversationProjection;
  /** Opens it in the background, where there is room. */
  watch(id: ConversationId): void;
  /** 0 for a conversation that is not held open. */
  unread(id: ConversationId): number;
  /** In their order; none of a conversation that is not held open. */
  lines(id: ConversationId): readonly Line[];
  /** Whether one of the unread lines mentions this person. */
  mentioned(id: ConversationId, handle: Handle): boolean;
  /** Told of what others say, conversation by conversation. */
  onArrivals(listener: (id: ConversationId, arrivals: readonly Arrival[]) => void): void;
}

export interface ConversationsDeps {
  readonly sync: Pick<Sync, 'open' | 'onInbox'>;
  readonly self: UserId;
  readonly notes: Notes;
  readonly after: (ms: number, callback: () => void) => () => void;
  /** Whether others are told what was read. Yes, where not said. */
  readonly tellsRead?: () => boolean;
}

/** How many documents one socket carries lightly. */
const most = 24;
/** A glance at the list must not cost a walk through a long conversation. */
const mostLookedThrough = 500;

type Kept = { readonly projection: ConversationProjection; holders: number };
type Listener = (id: ConversationId, arrivals: readonly Arrival[]) => void;

export function createConversations({
  sync,
  self,
  notes,
  after,
  tellsRead = () => true,
}: ConversationsDeps): Conversations {
  /** The least recently used first. */
  const kept = new Map<ConversationId, Kept>();
  const [changed, setChanged] = createSignal(0);
  const listeners = new Set<Listener>();

  function open(id: ConversationId): Kept {
    const known = kept.get(id);
    if (known) {
      kept.delete(id);
      kept.set(id, known);
      return known;
    }
    const projection = makeConversationProjection({
      conversation: sync.open(id),
      self,
      notes,
      after,
      tellsRead,
      onArrivals: (arrivals) => {
        for (const listener of listeners) listener(id, arrivals);
      },
    });
    const opened: Kept = { projection, holders: 0 };
    kept.set(id, opened);
    setChanged((count) => count + 1);
    return opened;
  }

  function closeSpare() {
    for (const [id, { projection, holders }] of kept) {
      if (kept.size <= most) return;
      if (holders > 0) continue;
      kept.delete(id);
      projection.close();
    }
    setChanged((count) => count + 1);
  }

  onCleanup(
    sync.onInbox((event) => {
      if (event.t !== 'conversation') return;
      open(event.conversation);
      closeSpare();
    }),
  );
  onCleanup(() => {
    for (const { projection } of kept.values()) projection.close();
  });

  return {
    hold(id) {
      const entry = open(id);
      entry.holders += 1;
      closeSpare();
      onCleanup(() => {
        entry.holders -= 1;
        closeSpare();
      });
      return entry.projection;
    },
    watch(id) {
      if (kept.size < most || kept.has(id)) open(id);
    },
    unread(id) {
      changed();
      return kept.get(id)?.projection.view.unread ?? 0;
    },
    lines: (id) => kept.get(id)?.projection.view.lines ?? [],
    mentioned(id, handle) {
      changed();
      const view = kept.get(id)?.projection.view;
      if (!view || view.unread === 0) return false;
      // What is unread is near the end, whatever else was said there.
      return view.lines
        .slice(-mostLookedThrough)
        .filter((line) => isFromOther(line, self))
        .slice(-view.unread)
        .some(({ content }) => content.kind === 'text' && isMentioned(content.text, handle));
    },
    onArrivals(listener) {
      listeners.add(listener);
      onCleanup(() => listeners.delete(listener));
    },
  };
}
