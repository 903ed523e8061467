/**
 * One page of a conversation, as long as this tab holds it: its document of the moment, what is known about it, and what the
 * person's own words in it are waiting for.
 */
import { type EntryId, isFull, PageEvent, type RefusalType, type Struct } from '#protocol';
import * as v from 'valibot';
import { deleteDeviceCopy } from '../copy/index.ts';
import { makeListeners, tellOne } from '../listeners.ts';
import type { SyncParts } from '../parts.ts';
import type { OutboxRow } from '../store/index.ts';
import type { ConversationChange, EntrySource, SeenEntry, Tick } from '../types.ts';
import { blame } from './blame.ts';
import { beyond, covers } from './clocks.ts';
import { makeEntering } from './entering.ts';
import { type Knowledge, recallKnowledge } from './knowledge.ts';
import { type Life, openLife } from './life.ts';
import { copyName, documentName, type PageName } from './names.ts';
import { makeRecovery } from './recovery.ts';
import { makeSeenReport } from './seenReport.ts';
import { changedTicks, ticksOf } from './ticks.ts';
import { lostWords } from './words.ts';

export interface Page {
  readonly number: number;
  /** The device copy was read. */
  readonly loaded: Promise<void>;
  /** What the relay and this device have is the same, and saved here; never, while there is no network. */
  readonly caughtUp: Promise<void>;
  find(id: EntryId): SeenEntry | undefined;
  /** Told what is there now, then what changes. */
  subscribe(listener: (change: ConversationChange) => void): () => void;
  /** The outbox changed: something may be there to enter. */
  wake(): void;
  /** Something is new there: whoever was not let in may be by now. */
  knock(): void;
  /** Closes it at the relay, unless words of this tab wait to be sent there. */
  rest(): void;
  /** Opens it at the relay again. */
  awake(): void;
  /** How many entries it holds here. */
  count(): number;
  /** Undefined before it is loaded. */
  isFull(): boolean | undefined;
  /** Shows who types, and tells others, from now on. */
  takePart(): void;
  setTyping(typing: boolean): void;
  markRead(): void;
  close(): void;
}

export type PageDeps = SyncParts & {
  readonly name: PageName;
  /** The page is full: this row belongs to the next. */
  readonly onFull: (row: OutboxRow) => void;
  /** The relay does not let it be opened. */
  readonly onShut: (refusal: RefusalType) => void;
};

/** Other tabs hear that a copy was dropped before it is deleted under them. */
const deleteAfter = 2_000;

export function openPage(deps: PageDeps): Page {
  const { name, account, environment, tabs, outbox, clock, onFull } = deps;
  const self = account.user;
  const changes = makeListeners<ConversationChange>();
  const loaded = Promise.withResolvers<void>();
  const caughtUp = Promise.withResolvers<void>();
  const rows = () => outbox.rowsOf(name.conversation, name.page);

  let knowledge: Knowledge | undefined;
  let life: Life | undefined;
  let isLoaded = false;
  let isClosed = false;
  let takesPart = false;
  let isTyping = false;
  let isResting = false;
  let copyState: 'working' | 'failing' = 'working';
  let ticks: ReadonlyMap<EntryId, Tick> = new Map();

  const recovery = makeRecovery({
    timers: environment,
    begin,
    tell: (change) => changes.tell(change),
    onReplaced,
  });
  const entering = makeEntering({
    tab: tabs.id,
    outbox,
    rows,
    life: () => (isLoaded ? life : undefined),
    recovering: () => recovery.old() !== undefined,
    onFull,
  });
  const report = makeSeenReport({
    timers: environment,
    known: () => knowledge?.current(),
    send: (command) => life?.link()?.send(command) ?? false,
  });
  const stopHearingTabs = tabs.onNews((news) => {
    if (news.t !== 'dropped' || news.page !== documentName(name) || !life) return;
    knowledge?.useGeneration(news.generation);
    recovery.dropped(life, news.generation);
  });
  void start();

  async function start(): Promise<void> {
    knowledge = await recallKnowledge({
      ...deps,
      page: documentName(name),
      timers: environment,
      onGrowth: settle,
    });
    if (!isClosed) begin(knowledge.generation(), 0);
  }

  function begin(generation: number, attachAfter: number): void {
    isLoaded = false;
    const next = openLife({
      ...deps,
      generation,
      takesPart,
      rests: isResting,
      attachAfter,
      on: {
        change: see,
        saved: (state) => knowledge?.saved(state),
        copyState: showCopyState,
        synced: () => whenSynced(next),
        message: hear,
        shut: deps.onShut,
        refused: (refusal) => refused(next, refusal),
        typing: (users) => changes.tell({ type: 'typing', users }),
      },
    });
    life = next;
    next.typing.set(isTyping);
    void settleIn(next);
  }

  async function settleIn(which: Life): Promise<void> {
    await which.loaded;
    if (which !== life) return;
    isLoaded = true;
    recovery.loaded(which);
    loaded.resolve();
    settle();
  }

  function whenSynced(which: Life): void {
    if (which !== life) return;
    recovery.synced(which);
    report.fromStart();
    settle();
  }

  function see(added: readonly SeenEntry[], removed: readonly Struct[], source: EntrySource): void {
    // The relay passes on nothing that is not durable.
    if (source === 'relay') knowledge?.durable(added.map(({ entry }) => clockAfter(entry.struct)));
    if (source === 'relay' || source === 'device') {
      for (const { entry } of added.filter(isAdmitted)) clock.observe(entry.id);
    }
    if (added.length > 0) changes.tell({ type: 'entries', entries: added });
    if (removed.length > 0) {
      changes.tell({ type: 'removed', structs: removed.map((struct) => ({ page: name.page, struct })) });
    }
    settle();
  }

  /** Whether somebody has checked it: one's own words wait for that, dated by a clock that may have been wrong. */
  function isAdmitted({ entry: { user, struct } }: SeenEntry): boolean {
    return user !== self || covers(knowledge?.current().durable ?? new Map(), struct);
  }

  function hear(message: unknown): void {
    const event = v.safeParse(PageEvent, message);
    if (!event.success) return;
    if (event.output.t === 'receipts') knowledge?.receipts(event.output.receipts);
    else knowledge?.durable(event.output.clocks);
  }

  /** Draws the conclusions from what is in the document and what is known about it. */
  function settle(): void {
    if (!life || !knowledge || isClosed) return;
    const progress = knowledge.current();
    const own = [recovery.old(), life].flatMap((each) => each?.entries.own() ?? []);
    const next = ticksOf(
      own.map(({ entry }) => entry),
      progress,
      self,
    );
    const changed = changedTicks(next, ticks);
    ticks = next;
    if (changed.size > 0) changes.tell({ type: 'ticks', ticks: changed });

    const safe = rows().filter(({ id }) => isDurable(id));
    if (safe.length > 0) recovery.calm();
    outbox.remove(safe.map(({ id }) => id));
    if (beyond(life.state(), progress.saved).size === 0 && life.link()?.isSynced()) {
      caughtUp.resolve();
    }
    report.soon();
    entering.wake();
  }

  function isDurable(id: EntryId): boolean {
    const { durable } = knowledge?.current() ?? { durable: new Map() };
    return life?.entries.ownStructs(id).some((struct) => covers(durable, struct)) ?? false;
  }

  function refused(which: Life, refusal: RefusalType): void {
    if (which !== life) return;
    if (refusal === 'ahead-of-time') clock.beginAgain();
    const inFlight = rows().filter(({ id }) => which.entries.ownStructs(id).length > 0);
    for (const row of blame(inFlight, refusal)) outbox.put(row);
    recovery.refused(which, refusal);
  }

  function onReplaced(old: Life, current: Life): void {
    const isKnown = (id: EntryId) => outbox.row(id) !== undefined;
    const lost = lostWords(old.entries, current.entries, { tab: tabs.id, isKnown });
    for (const row of lost) outbox.put(row);
    const { generation } = current;
    knowledge?.useGeneration(generation);
    tabs.tell({ t: 'dropped', page: documentName(name), generation });
    environment.after(deleteAfter, () => {
      for (let past = old.generation; past < generation; past += 1) {
        void deleteDeviceCopy(copyName(account.storage, name, past));
      }
    });
  }

  function showCopyState(state: 'working' | 'failing'): void {
    copyState = state;
    changes.tell({ type: 'device-copy', state });
  }

  return {
    number: name.page,
    loaded: loaded.promise,
    caughtUp: caughtUp.promise,
    find: (id) => life?.entries.find(id) ?? recovery.old()?.entries.find(id),
    subscribe(listener) {
      const entries = [recovery.old(), life].flatMap((each) => each?.entries.all() ?? []);
      const tell = (change: ConversationChange) => tellOne(listener, change);
      if (entries.length > 0) tell({ type: 'entries', entries });
      if (ticks.size > 0) tell({ type: 'ticks', ticks });
      if (copyState === 'failing') tell({ type: 'device-copy', state: copyState });
      const users = life?.typing.typists() ?? [];
      if (users.length > 0) tell({ type: 'typing', users });
      return changes.add(listener);
    },
    wake: () => entering.wake(),
    knock: () => life?.link()?.retryNow(),
    rest() {
      if (rows().some(({ tab, parked }) => tab === tabs.id && !parked)) return;
      isResting = true;
      life?.rest();
    },
    awake() {
      isResting = false;
      life?.wake();
    },
    count: () => life?.entries.all().length ?? 0,
    isFull: () => (isLoaded && life ? isFull(life.size()) : undefined),
    takePart() {
      takesPart = true;
      life?.takePart();
    },
    setTyping(typing) {
      isTyping = typing;
      life?.typing.set(typing);
    },
    markRead() {
      if (life) knowledge?.read(life.state());
    },
    close() {
      report.close();
      isClosed = true;
      stopHearingTabs();
      life?.close();
      recovery.close();
      knowledge?.close();
    },
  };
}

const clockAfter = ([client, clock]: Struct): [number, number] => [client, clock + 1];
