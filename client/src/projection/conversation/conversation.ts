/** One conversation as a Solid store: its entries folded into lines, with what is unread, late, typed and how far one's own went. */
import {
  lineKey,
  makeFold,
  timeOf,
  type ConversationId,
  type EntryId,
  type Line,
  type LineKey,
  type UserId,
} from '#protocol';
import { batch, createSignal, mergeProps } from 'solid-js';
import { createStore } from 'solid-js/store';
import type {
  Conversation,
  ConversationChange,
  ParkedEntry,
  SeenEntry,
  Tick,
} from '../../sync/index.ts';
import type { Notes } from '../notes.ts';
import { makeLiveDrafts, type LiveDraft } from './liveDrafts.ts';
import {
  cameLate,
  countUnread,
  isFromOther,
  isNews,
  lastRead,
  nothingRead,
  ReadMarks,
  withLate,
  withReadUpTo,
  withSeen,
} from './readMarks.ts';

export interface ConversationView {
  /** In their order. */
  readonly lines: readonly Line[];
  /** Of one's own lines. */
  readonly ticks: Readonly<Partial<Record<EntryId, Tick>>>;
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
  /** Nothing was said before the first line. */
  readonly beginning: boolean;
  readonly deviceCopy: 'working' | 'failing';
  /** The relay refused something of this device a moment ago, and the conversation was loaded anew. */
  readonly recovered: boolean;
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
  /** The line of this name, if it is loaded. Tracked. */
  line(key: LineKey): Line | undefined;
  /** All that is there was seen, down to the last line. */
  markRead(): void;
  /** This late line was seen. */
  see(key: LineKey): void;
  /** The page before the oldest; whoever asks while one is on its way waits for that one. */
  loadOlder(): Promise<void>;
  close(): void;
}

export interface ConversationProjectionDeps {
  readonly conversation: Conversation;
  readonly self: UserId;
  readonly notes: Notes;
  /** Calls back once after `ms`; returns what cancels it. */
  readonly after: (ms: number, callback: () => void) => () => void;
  /** Whether others are told what was read. */
  readonly tellsRead?: () => boolean;
  /** Everything that came in one go, in order. */
  readonly onArrivals: (arrivals: readonly Arrival[]) => void;
}

const recoveredShownFor = 10_000;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export function makeConversationProjection(deps: ConversationProjectionDeps): ConversationProjection {
  const { conversation, self, notes, after, onArrivals, tellsRead = () => true } = deps;
  const noted = `read:${conversation.id}`;
  const fold = makeFold();
  let marks = notes.read(noted, ReadMarks) ?? nothingRead;
  let oldestPage = Number.POSITIVE_INFINITY;
  /** While older words are on their way. */
  let older: Promise<void> | undefined;
  let forgetRecovery = () => {};
  const [state, setState] = createStore<Writable<Omit<ConversationView, 'lines'>>>({
    ticks: {},
    late: Object.fromEntries(marks.late.map((key) => [key, true])),
    unseen: marks.unseen,
    unread: 0,
    typing: [],
    drafts: [],
    lastReceived: undefined,
    beginning: false,
    deviceCopy: 'working',
    recovered: false,
    parked: [],
  });
  // Not in the store, which would look through every line whenever one is added.
  const [lines, setLines] = createSignal<readonly Line[]>([]);
  const view: ConversationView = mergeProps(state, {
    get lines() {
      return lines();
    },
  });

  const drafts = makeLiveDrafts({ after, show: (shown) => setState('drafts', shown) });

  function show() {
    const next = fold.lines();
    const unseen = marks.unseen.filter((key) => fold.line(key)?.content.kind !== 'deleted');
    const last = next.findLast((line) => isFromOther(line, self));
    setLines(next);
    setState({
      unseen,
      unread: countUnread(next, lastRead(marks, next, self), self) + unseen.length,
      lastReceived: last && timeOf(last.id),
      beginning: view.beginning || oldestPage === 0,
    });
  }

  function remember(next: ReadMarks) {
    marks = next;
    notes.write(noted, marks);
  }

  /** Takes entries in; answers with what of it is news. */
  function take(entries: readonly SeenEntry[]): readonly Arrival[] {
    const read = lastRead(marks, fold.lines(), self);
    const arrivals: Arrival[] = [];
    for (const { entry, page, source, arrivedAt } of entries) {
      const history = older !== undefined && page < oldestPage;
      const key = lineKey(entry);
      const line = fold.add(entry).includes(key) ? fold.line(key) : undefined;
      const came = !history && (source === 'relay' || source === 'tab');
      if (line && came && isFromOther(line, self)) {
        arrivals.push({ line, late: cameLate(line, arrivedAt, read), arrivedAt });
      }
    }
    oldestPage = Math.min(oldestPage, ...entries.map(({ page }) => page));
    const late = arrivals.filter((arrival) => arrival.late).map(({ line }) => line.key);
    if (late.length > 0) {
      remember(withLate(marks, late));
      setState('late', Object.fromEntries(late.map((key) => [key, true])));
    }
    const readNow = lastRead(marks, fold.lines(), self);
    return arrivals.filter(
      ({ line, arrivedAt }) => marks.unseen.includes(line.key) || isNews(line, arrivedAt, readNow),
    );
  }

  function change(event: ConversationChange) {
    switch (event.type) {
      case 'entries': {
        const arrivals = take(event.entries);
        show();
        for (const { line } of arrivals) drafts.said(line.user);
        if (arrivals.length > 0) onArrivals(arrivals);
        break;
      }
      case 'removed':
        for (const { struct } of event.structs) fold.removed(struct);
        show();
        break;
      case 'ticks':
        setState('ticks', Object.fromEntries(event.ticks));
        break;
      case 'typing': {
        const others = event.users.filter(({ user }) => user !== self);
        setState(
          'typing',
          others.map(({ user }) => user),
        );
        drafts.typing(others);
        break;
      }
      case 'recovered':
        setState('recovered', true);
        forgetRecovery();
        forgetRecovery = after(recoveredShownFor, () => setState('recovered', false));
        break;
      case 'parked':
        setState('parked', event.entries);
        break;
      case 'device-copy':
        setState('deviceCopy', event.state);
        break;
    }
  }

  const unsubscribe = conversation.subscribe((event) => batch(() => change(event)));

  /** The others may be told only when nothing is left to see. */
  function tellRead() {
    if (view.unread === 0 && tellsRead()) conversation.markRead();
  }

  async function bringOlder(): Promise<void> {
    try {
      const found = await conversation.loadOlder();
      if (!found) setState('beginning', true);
    } finally {
      older = undefined;
    }
  }

  return {
    id: conversation.id,
    view,
    source: conversation,
    line(key) {
      lines();
      return fold.line(key);
    },
    markRead() {
      const last = fold.lines().at(-1);
      if (!last) return;
      if (view.unread > view.unseen.length) {
        remember(withReadUpTo(marks, last));
        show();
      }
      tellRead();
    },
    see(key) {
      if (!marks.unseen.includes(key)) return;
      remember(withSeen(marks, key));
      show();
      tellRead();
    },
    async loadOlder() {
      if (view.beginning) return;
      older ??= bringOlder();
      await older;
    },
    close() {
      forgetRecovery();
      drafts.close();
      unsubscribe();
      conversation.close();
    },
  };
}
