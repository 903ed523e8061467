/**
 * What one tab does for all: it takes up what tabs left unsent that are gone, and fetches what was said in conversations that
 * nobody looks at – so that it is on this device, and its senders' ticks say so.
 */
import type { ConversationId } from '#protocol';
import type { ConversationCore, Registry } from './conversation/index.ts';
import type { Inbox } from './inbox.ts';
import { makePacedQueue } from './pacedQueue.ts';
import type { SyncParts } from './parts.ts';

export interface Background {
  close(): void;
}

export type BackgroundDeps = SyncParts & {
  readonly registry: Registry;
  readonly inbox: Inbox;
};

/** How long a conversation may take to catch up before its turn is over: ms. */
const patience = 15_000;
/** Between looks for words that a tab left behind: ms. */
const lookEvery = 5_000;
/** So many documents at once, and one more each so many ms: well within what the relay grants one socket. */
const pace = { atOnce: 4, apart: 40 };

export function startBackground(deps: BackgroundDeps): Background {
  const { account, environment, socket, tabs, outbox, heads, registry, inbox } = deps;
  let isLeader = false;
  let isClosed = false;
  let cancelLook = () => {};
  const queue = makePacedQueue(environment, pace, catchUp);

  const stopListening = [
    inbox.onEvent((event) => {
      if (event.t !== 'conversation') return;
      heads.learn(event.conversation, event.page);
      const open = registry.find(event.conversation);
      if (open) {
        const isHeard = open.pages.open().some(({ number }) => number === event.page);
        // What one wrote oneself is no news: where its page is open, that is enough.
        if (!isHeard || event.from !== account.user) open.look(event.page);
        for (const page of open.pages.open()) page.knock();
      } else if (isLeader) queue.add(event.conversation);
    }),
    socket.onConnection(({ type }) => {
      if (type === 'online') void catchUpWithAll();
    }),
  ];
  tabs.lead(() => {
    isLeader = true;
    void look();
    if (socket.connection().type === 'online') void catchUpWithAll();
  });

  async function look(): Promise<void> {
    await outbox.loaded;
    const foreign = outbox.rows().filter(({ tab }) => tab !== tabs.id);
    const living = foreign.length > 0 ? await tabs.living() : new Set<string>();
    if (isClosed) return;
    for (const row of foreign) if (!living.has(row.tab)) outbox.put({ ...row, tab: tabs.id });
    const mine = outbox.rows().filter(({ tab, parked }) => tab === tabs.id && !parked);
    // To open it is enough: what it has to send keeps it open until it is sent.
    for (const id of new Set(mine.map(({ conversation }) => conversation))) registry.hold(id).release();
    cancelLook = environment.after(lookEvery, () => void look());
  }

  /** The list tells every conversation's newest page; only a look at it tells whether something is new there. */
  async function catchUpWithAll(): Promise<void> {
    const conversations = await heads.ask();
    if (isClosed || !isLeader) return;
    for (const { id } of conversations ?? []) queue.add(id);
  }

  async function catchUp(id: ConversationId): Promise<void> {
    const { core, release } = registry.hold(id);
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const cancel = environment.after(patience, resolve);
    await Promise.race([untilCaughtUp(core), late]);
    cancel();
    release();
  }

  return {
    close() {
      isClosed = true;
      cancelLook();
      queue.close();
      for (const stop of stopListening) stop();
    },
  };
}

async function untilCaughtUp({ pages }: ConversationCore): Promise<void> {
  await pages.ready;
  await Promise.all(pages.all().map(({ caughtUp }) => caughtUp));
}
