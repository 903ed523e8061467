/** One conversation that is open: its newest pages as lines, what is not settled in them, and what is to be said. */
import {
  type ConversationSummary,
  type EntryRef,
  type Fold,
  type Line,
  lineKey,
  makeFold,
  type PageChanges,
  type Profile,
  type UserId,
} from '#protocol';
import type { RelaySocket, Timers } from '#peer';
import type { ReplyClock } from '../../turn/index.ts';
import { markIn, markOf, seedOf } from '../../turn/index.ts';
import type { Page, Self } from '../page/index.ts';
import type { Store } from '../store/index.ts';
import type { Conversation, Log, PeerListeners, Settlement } from '../types.ts';
import { makeDelivery } from './delivery.ts';
import { openPages } from './pages.ts';

export type OpenConversation = Conversation & {
  /** Something new may be on this page. */
  readonly learn: (page: number) => void;
  readonly setMembers: (members: readonly Profile[]) => void;
  /** Nothing holds it, and nothing waits to be said. */
  readonly isIdle: () => boolean;
  /** ms since 1970. */
  readonly lastActive: () => number;
  readonly close: () => void;
};

/** Lines that are taken in while an answer is on its way, before newer pages wait for it. */
const mostAtOnce = 50;

type Deps = {
  readonly summary: ConversationSummary;
  readonly since: number;
  readonly self: Self;
  readonly socket: RelaySocket;
  readonly timers: Timers;
  readonly store: Store;
  readonly clock: ReplyClock;
  readonly now: () => number;
  readonly log: Log;
  readonly on: PeerListeners;
};

export function openConversation(deps: Deps): OpenConversation {
  const { summary, since, self, store, clock, now, on } = deps;
  const { id, type } = summary;
  let fold: Fold = makeFold();
  let members: readonly Profile[] = summary.members;
  let holders = 0;
  /** Lines heard since somebody began to hold the conversation. */
  let lately = 0;
  let active = now();
  /** Marks of what this peer has said: whatever they answer is settled. */
  const marks = new Set<string>();
  const told = new Set<string>();
  const known = store.known(id);

  const pages = openPages({
    ...deps,
    conversation: id,
    first: Math.max(0, Math.min(known?.page ?? summary.page, summary.page - 1)),
    newest: summary.page,
    on: {
      changed: take,
      reached: () => {
        tellAll();
        delivery.wake();
      },
      hasRoom: () => holders === 0 || lately < mostAtOnce,
      left: (left) => {
        if (holders === 0) forget(left);
        store.leaveAt(id, pages.first());
      },
      settled: () => {
        meet();
        tellAll();
        delivery.wake();
      },
      durable: () => delivery.wake(),
      replaced: () => {
        fold = makeFold();
      },
    },
  });
  const delivery = makeDelivery({ ...deps, conversation: id, pages, findLine: (key) => fold.line(key) });

  function take({ added, removed }: PageChanges): void {
    active = now();
    for (const struct of removed) fold.removed(struct);
    for (const entry of added) {
      clock.observe(entry.id);
      fold.add(entry);
      if (entry.user === self.user) marks.add(markIn(entry.id));
    }
    if (pages.areSynced()) tellAll();
  }

  /** Lines of pages that were left, and that nobody is busy with. */
  function forget(left: readonly Page[]): void {
    for (const page of left) for (const { struct } of page.entries()) fold.removed(struct);
  }

  /** Whoever comes to a conversation with no memory of it goes on after the last line that was answered. */
  function meet(): void {
    if (store.known(id)) return;
    const answered = fold.lines().findLast((line) => marks.has(markOf(seedOf(line))));
    // Before it is kept that we have been here: what is said on entering is said once, but not left out.
    on.entered?.(conversation);
    store.meet(id, { settled: answered?.id ?? '', page: pages.first() });
  }

  function tellAll(): void {
    for (const line of fold.lines()) {
      if (line.user === self.user || told.has(line.key)) continue;
      told.add(line.key);
      if (isSettled(line)) continue;
      lately += 1;
      on.heard?.(line, conversation);
    }
  }

  function isSettled(ref: EntryRef): boolean {
    return (
      ref.id <= (store.known(id)?.settled ?? '') ||
      store.isCovered(id, ref) ||
      marks.has(markOf(seedOf(ref)))
    );
  }

  function settle({ covers, say, also }: Settlement): void {
    active = now();
    const before = new Set([...marks, ...store.outbox(id).map((row) => markIn(row.id))]);
    const fresh = say.filter(({ seed }) => !before.has(markOf(seed)));
    const rows = fresh.map(({ seed, body }) => ({ id: clock.next(seed), body }));
    store.settle(id, covers, rows, also);
    for (const ref of covers) told.add(lineKey(ref));
    delivery.wake();
    pages.goOn();
  }

  const nameOf = (user: UserId): string =>
    members.find((member) => member.user === user)?.displayName ?? 'somebody';

  const conversation: OpenConversation = {
    id,
    type,
    since,
    people: () => members.filter(({ user }) => user !== self.user),
    nameOf,
    lines: (): readonly Line[] => fold.lines(),
    line: (key) => fold.line(key),
    isSettled,
    settle,
    answer: (line, ...texts) =>
      settle({
        covers: [line],
        say: texts.map((text, part) => ({ seed: seedOf(line, part), body: { kind: 'text', text } })),
      }),
    show(draft) {
      active = now();
      const state = { user: self.user, typing: true } as const;
      pages.show(draft === undefined ? undefined : { ...state, ...(draft !== '' && { draft }) });
    },
    hold() {
      holders += 1;
      let held = true;
      return () => {
        if (held) holders -= 1;
        held = false;
        if (holders === 0) lately = 0;
        pages.goOn();
        active = now();
      };
    },
    learn: (page) => {
      active = now();
      pages.learn(page);
    },
    setMembers(next) {
      members = next;
    },
    isIdle: () => holders === 0 && pages.areSynced() && store.outbox(id).length === 0,
    lastActive: () => active,
    close() {
      if (conversation.isIdle()) store.leaveAt(id, pages.newest().number);
      pages.close();
    },
  };
  return conversation;
}
