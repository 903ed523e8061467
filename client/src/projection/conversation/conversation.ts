/** One conversation as a Solid store: its entries folded into lines, with what is unread, late, typed and how far one's own went. */
import { lineKey, makeFold, timeOf, type Line, type UserId } from '#protocol';
import { batch, createSignal, mergeProps } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { Conversation, ConversationChange, SeenEntry } from '../../sync/index.ts';
import type { Notes } from '../notes.ts';
import { makeLiveDrafts } from './liveDrafts.ts';
import { makeOnce } from './once.ts';
import { pagesOf, readPage } from './pages.ts';
import { makeParts } from './parts.ts';
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
import type { Arrival, ConversationProjection, ConversationView } from './view.ts';

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

/** Lines that fill the window of a conversation, however tall. */
const fillsWindow = 30;

const recoveredShownFor = 10_000;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export function makeConversationProjection(deps: ConversationProjectionDeps): ConversationProjection {
  const { conversation, self, notes, after, onArrivals, tellsRead = () => true } = deps;
  const noted = `read:${conversation.id}`;
  const fold = makeFold();
  let marks = notes.read(noted, ReadMarks) ?? nothingRead;
  let oldestPage = Number.POSITIVE_INFINITY;
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
    held: undefined,
    parked: [],
  });
  // Not in the store, which would look through every line whenever one is added.
  const [lines, setLines] = createSignal<readonly Line[]>([]);
  const view: ConversationView = mergeProps(state, {
    get lines() {
      return lines();
    },
  });

  const older = makeOnce(async () => {
    if (!(await conversation.loadOlder())) setState('beginning', true);
  });
  const pageListeners = new Set<(page: number) => void>();
  const tellOfPage = (page: number) => {
    for (const listener of pageListeners) listener(page);
  };
  const parts = makeParts({
    conversation,
    newest: view,
    oldestPage: () => oldestPage,
    loadOlder: older.ask,
    onPage: tellOfPage,
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
      const history = older.isOnItsWay() && page < oldestPage;
      const key = lineKey(entry);
      const line = fold.add(entry).has(key) ? fold.line(key) : undefined;
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
      case 'leapt':
        oldestPage = event.page;
        setState('beginning', event.page === 0);
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
      case 'held':
        setState('held', event.refusal);
        break;
      case 'parked':
        setState('parked', event.entries);
        break;
      case 'device-copy':
        setState('deviceCopy', event.state);
        break;
    }
  }

  const unsubscribe = conversation.subscribe((event) => {
    batch(() => change(event));
    for (const page of pagesOf(event)) tellOfPage(page);
  });

  /** A page that has just begun does not fill a window. */
  async function fillWindow(): Promise<void> {
    const newest = await conversation.newestPage();
    if (newest === 0) return;
    const page = conversation.openPage(newest);
    await page.there;
    page.close();
    if (fold.lines().length < fillsWindow) await older.ask();
  }
  void fillWindow();

  /** The others may be told only when nothing is left to see. */
  function tellRead() {
    if (view.unread === 0 && tellsRead()) conversation.markRead();
  }

  return {
    id: conversation.id,
    view,
    source: conversation,
    part: parts.current,
    line(key) {
      lines();
      return fold.line(key) ?? parts.line(key);
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
    loadOlder: parts.loadOlder,
    loadNewer: parts.loadNewer,
    goToPage: parts.goToPage,
    goToNewest: parts.goToNewest,
    newestPage: async () => conversation.newestPage(),
    readPage: async (page) => readPage(conversation, page),
    onPage(listener) {
      pageListeners.add(listener);
      return () => pageListeners.delete(listener);
    },
    close() {
      forgetRecovery();
      drafts.close();
      parts.goToNewest();
      unsubscribe();
      conversation.close();
    },
  };
}
