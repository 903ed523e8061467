/** One conversation in this tab: its pages, and what is written in it. Windows and the background hold it while they need it. */
import {
  type ConversationId,
  decodeBody,
  encodeBody,
  type EntryBody,
  type EntryId,
  type RefusalType,
} from '#protocol';
import { makeListeners, tellOne } from '../listeners.ts';
import { NotWritten } from '../notWritten.ts';
import { openPage, type Page } from '../page/index.ts';
import type { SyncParts } from '../parts.ts';
import type { OutboxRow } from '../store/index.ts';
import type { ConversationChange, ParkedEntry, SeenEntry } from '../types.ts';
import { makePages, type Pages } from './pages.ts';
import { makeWaiting } from './waiting.ts';

export interface ConversationCore {
  readonly id: ConversationId;
  readonly pages: Pages;
  subscribe(listener: (change: ConversationChange) => void): () => void;
  write(body: EntryBody, id?: EntryId): Promise<EntryId>;
  writeTo(target: EntryId, make: (target: SeenEntry) => EntryBody): Promise<EntryId>;
  /** Somebody looks: shows who types and tells others. */
  takePart(): void;
  setTyping(typing: boolean): void;
  close(): void;
}

interface Putting {
  /** What goes out of the outbox with it. */
  readonly without?: readonly EntryId[];
  readonly id?: EntryId;
}

export function openCore(parts: SyncParts, id: ConversationId): ConversationCore {
  const { clock, environment, heads, outbox, socket, tabs } = parts;
  const changes = makeListeners<ConversationChange>();
  const waiting = makeWaiting();
  const failing = new Set<number>();
  let looking = false;
  let isTyping = false;
  let parked: readonly ParkedEntry[] = parkedIn(outbox.rowsOf(id));

  const pages = makePages({
    conversation: id,
    heads,
    timers: environment,
    isAway: () => socket.connection().type === 'away',
    open,
  });
  const stopListening = outbox.onChange((changed) => {
    if (changed.has(id)) lookAtOutbox();
  });
  void begin();

  async function begin(): Promise<void> {
    await Promise.all([pages.ready, outbox.loaded]);
    movePlacedEarly();
    lookAtOutbox();
    pages.newest()?.setTyping(isTyping);
  }

  /** What was written before the newest page was known belongs there, not to the first. */
  function movePlacedEarly(): void {
    const newest = pages.newest()?.number ?? 0;
    for (const entry of waiting.all()) {
      const row = outbox.row(entry);
      if (row && row.page < newest) outbox.put({ ...row, page: newest });
    }
  }

  function open(number: number): Page {
    const page = openPage({
      ...parts,
      name: { conversation: id, page: number },
      onFull: turnPage,
      onShut: (refusal) => whenShut(number, refusal),
    });
    page.subscribe((change) => pass(number, change));
    if (looking) page.takePart();
    return page;
  }

  function pass(number: number, change: ConversationChange): void {
    if (change.type === 'typing' && number !== pages.newest()?.number) return;
    if (change.type === 'device-copy') {
      const before = failing.size > 0;
      if (change.state === 'failing') failing.add(number);
      else failing.delete(number);
      if (failing.size > 0 === before) return;
    }
    if (change.type === 'ticks') {
      for (const [entry, tick] of change.ticks) if (tick !== 'unsaved') waiting.done(entry);
    }
    changes.tell(change);
  }

  /** The rows in this tab's hands need their pages open; what is parked is told to whoever looks. */
  function lookAtOutbox(): void {
    const rows = outbox.rowsOf(id);
    for (const entry of waiting.all()) if (!outbox.row(entry)) waiting.done(entry);
    const mine = rows.filter((row) => row.tab === tabs.id && !row.parked);
    for (const { page } of mine) pages.openBackTo(page);
    for (const page of pages.all()) page.wake();
    const now = parkedIn(rows);
    if (now.length === 0 && parked.length === 0) return;
    parked = now;
    changes.tell({ type: 'parked', entries: parked });
  }

  function turnPage(row: OutboxRow): void {
    const next = Math.max(row.page + 1, heads.of(id) ?? 0);
    heads.learn(id, next);
    outbox.put({ ...row, page: next });
  }

  function whenShut(number: number, refusal: RefusalType): void {
    // The relay lacks the page before this one, e.g. since it came back from a backup: we bring it.
    if (refusal === 'page-not-open' && number > 0) pages.openBackTo(number - 1);
    if (refusal !== 'not-a-member' && refusal !== 'forbidden') return;
    for (const row of outbox.rowsOf(id, number)) outbox.put({ ...row, parked: refusal });
  }

  function put(
    body: EntryBody,
    page: number,
    { without = [], id: entry = clock.next() }: Putting = {},
  ): Promise<EntryId> {
    const valid = decodeBody(encodeBody(body));
    if (!valid.ok) return Promise.reject(new NotWritten('bad-body', valid.error.detail));
    const saved = waiting.for(entry);
    outbox.put({ id: entry, conversation: id, page, body, tab: tabs.id, refusals: 0 }, without);
    return saved;
  }

  function find(target: EntryId): SeenEntry | undefined {
    for (const page of pages.all().toReversed()) {
      const found = page.find(target);
      if (found) return found;
    }
    return undefined;
  }

  return {
    id,
    pages,
    subscribe(listener) {
      const tell = (change: ConversationChange) => tellOne(listener, change);
      for (const page of pages.all()) page.subscribe(tell)();
      if (parked.length > 0) tell({ type: 'parked', entries: parked });
      return changes.add(listener);
    },
    write: (body, entry) => put(body, heads.of(id) ?? 0, entry === undefined ? {} : { id: entry }),
    writeTo(target, make) {
      const found = find(target);
      if (!found) return Promise.reject(new NotWritten('unknown-target', target));
      const body = make(found);
      // Its own words, not sent yet, must not be written again when they are deleted.
      return put(body, found.page, { without: body.kind === 'delete' ? [target] : [] });
    },
    takePart() {
      looking = true;
      for (const page of pages.all()) page.takePart();
    },
    setTyping(typing) {
      isTyping = typing;
      for (const page of pages.all()) page.setTyping(typing && page === pages.newest());
    },
    close() {
      stopListening();
      pages.close();
      waiting.giveUp();
    },
  };
}

const parkedIn = (rows: readonly OutboxRow[]): readonly ParkedEntry[] =>
  rows.flatMap(({ id, body, parked }) => (parked ? [{ id, body, refusal: parked }] : []));
