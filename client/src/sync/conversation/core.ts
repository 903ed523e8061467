/** One conversation in this tab: its pages, and what is written in it. Windows and the background hold it while they need it. */
import {
  type ConversationId,
  decodeBody,
  encodeBody,
  type EntryBody,
  type EntryId,
  type HeldRefusal,
  isHeld,
  type RefusalType,
} from '#protocol';
import { makeListeners, tellOne } from '../listeners.ts';
import { NotWritten } from '../notWritten.ts';
import { openPage, type Page } from '../page/index.ts';
import type { SyncParts } from '../parts.ts';
import type { OutboxRow } from '../store/index.ts';
import type { ConversationChange, ParkedEntry, SeenEntry } from '../types.ts';
import { makeFarPages } from './farPages.ts';
import { makePages, type Pages } from './pages.ts';
import { makeWaiting } from './waiting.ts';

export interface ConversationCore {
  readonly id: ConversationId;
  readonly pages: Pages;
  subscribe(listener: (change: ConversationChange) => void): () => void;
  write(body: EntryBody, id?: EntryId): Promise<EntryId>;
  writeTo(target: EntryId, make: (target: SeenEntry) => EntryBody): Promise<EntryId>;
  /** In the place of a row whose id has an old time: the same words, written now. */
  writeAnew(row: OutboxRow): void;
  /** Somebody looks: shows who types and tells others. */
  takePart(): void;
  /** Something is new on this page. */
  look(page: number): void;
  setTyping(typing: boolean): void;
  close(): void;
}

interface Putting {
  /** What goes out of the outbox with it. */
  readonly without?: readonly EntryId[];
  readonly id?: EntryId;
}

/** The relay's hint at what was just entered comes a moment after that is safe: ms. Its page has to be known as heard then. */
const untilTold = 2_000;

export function openCore(parts: SyncParts, id: ConversationId): ConversationCore {
  const { clock, environment, heads, outbox, socket, tabs } = parts;
  const changes = makeListeners<ConversationChange>();
  const waiting = makeWaiting();
  const failing = new Set<number>();
  /** Pages with words that the relay has no room for now. */
  const held = new Map<number, HeldRefusal>();
  /** Pages that are open for what is to be sent there. */
  const lent = new Map<number, () => void>();
  let looking = false;
  let isTyping = false;
  let parked: readonly ParkedEntry[] = parkedIn(outbox.rowsOf(id));

  const pages = makePages({
    conversation: id,
    heads,
    timers: environment,
    isAway: () => socket.connection().type === 'away',
    open,
    onJoined(page) {
      if (looking) page.takePart();
      page.subscribe((change) => hear(page, change))();
    },
    onClosed: (page) => showFailing(page.number, false),
    onLeapt(left, newest) {
      for (const page of left) {
        page.subscribe((change) => {
          if (change.type !== 'entries') return;
          changes.tell({ type: 'removed', structs: change.entries.map(placeOf) });
        })();
      }
      changes.tell({ type: 'leapt', page: newest });
    },
  });
  const farPages = makeFarPages({ conversation: id, pages, heads, timers: environment });
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
    page.subscribe((change) => hear(page, change));
    return page;
  }

  /** What is said on a page that is lent is for who has it; whether it is kept on this device is for all. */
  function hear(page: Page, change: ConversationChange): void {
    if (change.type === 'ticks') {
      for (const [entry, tick] of change.ticks) if (tick !== 'unsaved') waiting.done(entry);
    }
    if (change.type === 'device-copy') {
      showFailing(page.number, change.state === 'failing');
      return;
    }
    const isForAll = change.type === 'typing' ? page === pages.newest() : pages.all().includes(page);
    if (isForAll) changes.tell(change);
  }

  function showFailing(page: number, isFailing: boolean): void {
    const before = failing.size > 0;
    if (isFailing) failing.add(page);
    else failing.delete(page);
    const after = failing.size > 0;
    if (after !== before) changes.tell({ type: 'device-copy', state: after ? 'failing' : 'working' });
  }

  /** The rows in this tab's hands need their pages open; what is parked is told to whoever looks. */
  function lookAtOutbox(): void {
    const rows = outbox.rowsOf(id);
    for (const entry of waiting.all()) if (!outbox.row(entry)) waiting.done(entry);
    const mine = rows.filter((row) => row.tab === tabs.id && !row.parked);
    const alone = mine.filter((row) => isAboutLine(row) || !pages.openBackTo(row.page));
    keepOpen(new Set(alone.map(({ page }) => page)));
    for (const page of new Set(mine.map((row) => row.page))) pages.use(page);
    for (const page of pages.open()) page.wake();
    const waitsOn = new Set(rows.filter((row) => !row.parked).map(({ page }) => page));
    for (const page of held.keys()) if (!waitsOn.has(page)) showHeld(page, undefined);
    const now = parkedIn(rows);
    if (now.length === 0 && parked.length === 0) return;
    parked = now;
    changes.tell({ type: 'parked', entries: parked });
  }

  /** What changes a line far up is entered there, and what is between is not needed for it. */
  function keepOpen(needed: ReadonlySet<number>): void {
    if (!pages.newest()) return;
    const before = [...lent];
    for (const page of needed) if (!lent.has(page)) lent.set(page, pages.lend(page).giveBack);
    for (const [page, giveBack] of before) {
      if (needed.has(page)) continue;
      lent.delete(page);
      environment.after(untilTold, giveBack);
    }
  }

  function showHeld(page: number, refusal: HeldRefusal | undefined): void {
    if (refusal) held.set(page, refusal);
    else held.delete(page);
    changes.tell({ type: 'held', refusal: held.values().next().value });
  }

  function turnPage(row: OutboxRow): void {
    const next = Math.max(row.page + 1, heads.of(id) ?? 0);
    heads.learn(id, next);
    outbox.put({ ...row, page: next });
  }

  function whenShut(number: number, refusal: RefusalType): void {
    if (isHeld(refusal)) showHeld(number, refusal);
    if (refusal === 'page-not-open' && number > 0) void bringPagesBefore(number);
    if (refusal !== 'not-a-member' && refusal !== 'forbidden') return;
    for (const row of outbox.rowsOf(id, number)) outbox.put({ ...row, parked: refusal });
  }

  /** The relay lacks pages before this one, e.g. since it came back from a backup: we bring them, or write there. */
  async function bringPagesBefore(number: number): Promise<void> {
    const isFull = await farPages.bringBefore(number);
    if (isFull !== false) return;
    // What was to turn the page was deleted, or never came: our own words go where there is room.
    for (const row of outbox.rowsOf(id, number)) {
      if (!isAboutLine(row) && !row.parked) outbox.put({ ...row, page: number - 1 });
    }
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
    for (const page of pages.open()) {
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
      for (const refusal of held.values()) tell({ type: 'held', refusal });
      return changes.add(listener);
    },
    write: (body, entry) => put(body, heads.of(id) ?? 0, entry === undefined ? {} : { id: entry }),
    writeAnew(row) {
      const page = isAboutLine(row) ? row.page : (heads.of(id) ?? 0);
      // Whether it could be kept is seen where it stands, as with any line.
      put(row.body, page, { without: [row.id] }).catch(() => undefined);
    },
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
    look(page) {
      pages.use(page);
      if (!pages.openBackTo(page)) farPages.visit(page);
    },
    setTyping(typing) {
      isTyping = typing;
      for (const page of pages.all()) page.setTyping(typing && page === pages.newest());
    },
    close() {
      farPages.close();
      stopListening();
      pages.close();
      waiting.giveUp();
    },
  };
}

const placeOf = ({ page, entry: { struct } }: SeenEntry) => ({ page, struct });

const isAboutLine = ({ body: { kind } }: OutboxRow): boolean =>
  kind === 'edit' || kind === 'react' || kind === 'delete';

const parkedIn = (rows: readonly OutboxRow[]): readonly ParkedEntry[] =>
  rows.flatMap(({ id, body, parked }) => (parked ? [{ id, body, refusal: parked }] : []));
