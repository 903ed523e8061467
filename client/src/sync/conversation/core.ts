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
import { makeWaiting } from './waiting.ts';

export interface ConversationCore {
  readonly id: ConversationId;
  subscribe(listener: (change: ConversationChange) => void): () => void;
  write(body: EntryBody): Promise<EntryId>;
  writeTo(target: EntryId, make: (target: SeenEntry) => EntryBody): Promise<EntryId>;
  /** Opens the page, unless it is. */
  page(number: number): Page;
  pages(): readonly Page[];
  newest(): Page;
  /** Somebody looks: shows who types and tells others. */
  takePart(): void;
  close(): void;
}

export function openCore(parts: SyncParts, id: ConversationId): ConversationCore {
  const { clock, heads, outbox, tabs } = parts;
  const changes = makeListeners<ConversationChange>();
  const waiting = makeWaiting();
  const pages = new Map<number, Page>();
  const failing = new Set<number>();
  let looking = false;
  let parked: readonly ParkedEntry[] = parkedIn(outbox.rowsOf(id));

  const stopListening = [
    heads.onTurn((turned) => {
      if (turned === id) newest();
    }),
    outbox.onChange((changed) => {
      if (changed.has(id)) lookAtOutbox();
    }),
  ];
  newest();
  lookAtOutbox();

  function page(number: number): Page {
    const known = pages.get(number);
    if (known) return known;
    const opened = openPage({
      ...parts,
      name: { conversation: id, page: number },
      onFull: turnPage,
      onShut: (refusal) => whenShut(number, refusal),
    });
    pages.set(number, opened);
    opened.subscribe((change) => pass(opened, change));
    if (looking) opened.takePart();
    return opened;
  }

  function newest(): Page {
    return page(heads.of(id));
  }

  function pass({ number }: Page, change: ConversationChange): void {
    if (change.type === 'typing' && number !== heads.of(id)) return;
    if (change.type === 'device-copy') {
      const before = copyState();
      if (change.state === 'failing') failing.add(number);
      else failing.delete(number);
      if (copyState() === before) return;
    }
    if (change.type === 'ticks') {
      for (const [entry, tick] of change.ticks) if (tick !== 'unsaved') waiting.done(entry);
    }
    changes.tell(change);
  }

  function copyState(): 'working' | 'failing' {
    return failing.size > 0 ? 'failing' : 'working';
  }

  /** The rows in this tab's hands need their pages open; what is parked is told to whoever looks. */
  function lookAtOutbox(): void {
    const rows = outbox.rowsOf(id);
    const mine = rows.filter((row) => row.tab === tabs.id && !row.parked);
    for (const number of new Set(mine.map((row) => row.page))) page(number).wake();
    for (const entry of waiting.all()) if (!outbox.row(entry)) waiting.done(entry);
    const now = parkedIn(rows);
    if (now.length === 0 && parked.length === 0) return;
    parked = now;
    changes.tell({ type: 'parked', entries: parked });
  }

  function turnPage(row: OutboxRow): void {
    heads.learn(id, row.page + 1);
    outbox.put({ ...row, page: row.page + 1 });
  }

  function whenShut(number: number, refusal: RefusalType): void {
    // The relay lacks the page before this one, e.g. since it came back from a backup: we bring it.
    if (refusal === 'page-not-open' && number > 0) page(number - 1);
    if (refusal !== 'not-a-member' && refusal !== 'forbidden') return;
    for (const row of outbox.rowsOf(id, number)) outbox.put({ ...row, parked: refusal });
  }

  function put(body: EntryBody, number: number, without: readonly EntryId[] = []): Promise<EntryId> {
    const valid = decodeBody(encodeBody(body));
    if (!valid.ok) return Promise.reject(new NotWritten('bad-body', valid.error.detail));
    const entry = clock.next();
    const saved = waiting.for(entry);
    const row = { id: entry, conversation: id, page: number, body, tab: tabs.id, refusals: 0 };
    outbox.put(row, without);
    return saved;
  }

  return {
    id,
    page,
    newest,
    pages: () => [...pages.values()],
    subscribe(listener) {
      const tell = (change: ConversationChange) => tellOne(listener, change);
      for (const opened of pages.values()) opened.subscribe(tell)();
      if (parked.length > 0) tell({ type: 'parked', entries: parked });
      return changes.add(listener);
    },
    write: (body) => put(body, heads.of(id)),
    writeTo(target, make) {
      const found = [...pages.values()].map((opened) => opened.find(target)).find((entry) => entry);
      if (!found) return Promise.reject(new NotWritten('unknown-target', target));
      const body = make(found);
      // Its own words, not sent yet, must not be written again when they are deleted.
      return put(body, found.page, body.kind === 'delete' ? [target] : []);
    },
    takePart() {
      looking = true;
      for (const opened of pages.values()) opened.takePart();
    },
    close() {
      for (const stop of stopListening) stop();
      for (const opened of pages.values()) opened.close();
      waiting.giveUp();
    },
  };
}

const parkedIn = (rows: readonly OutboxRow[]): readonly ParkedEntry[] =>
  rows.flatMap(({ id, body, parked }) => (parked ? [{ id, body, refusal: parked }] : []));
