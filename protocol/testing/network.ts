/**
 * Peers and what joins them: queues that deliver when told, so that a test decides what arrives when, and what never does.
 * Every peer admits what it is sent; the relay among them also keeps a log.
 */
import * as Y from 'yjs';
import type { Refusal } from '../index.ts';
import type { TestConversation } from './conversation.ts';

type Message =
  | { readonly type: 'state'; readonly page: number; readonly vector: Uint8Array }
  | { readonly type: 'update'; readonly page: number; readonly update: Uint8Array };

export type LoggedUpdate = { readonly page: number; readonly update: Uint8Array };

export type TestPeer = {
  readonly name: string;
  readonly pages: ReadonlyMap<number, Y.Doc>;
  /** Opens the page, if it isn't: from then on it is kept in step over every link. */
  page(page: number): Y.Doc;
  /** What it admitted from others, in order. */
  readonly log: readonly LoggedUpdate[];
  readonly refused: readonly Refusal[];
  receive(message: Message, from: Link): Promise<void>;
  readonly links: Set<Link>;
};

export type Link = {
  /** Delivers all that is under way, both ways, and all that it leads to. */
  flush(): Promise<void>;
  /** Delivers at most one message each way. */
  step(): Promise<void>;
  /** What is under way is lost. */
  cut(): void;
  send(from: TestPeer, message: Message): void;
};

export const makeTestPeer = (name: string, conversation: TestConversation): TestPeer => {
  const pages = new Map<number, Y.Doc>();
  const log: LoggedUpdate[] = [];
  const refused: Refusal[] = [];
  const links = new Set<Link>();

  const open = (page: number): Y.Doc => {
    const doc = new Y.Doc();
    pages.set(page, doc);
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      for (const link of links) if (link !== origin) link.send(peer, { type: 'update', page, update });
    });
    for (const link of links) link.send(peer, { type: 'state', page, vector: Y.encodeStateVector(doc) });
    return doc;
  };
  const peer: TestPeer = {
    name,
    pages,
    page: (page) => pages.get(page) ?? open(page),
    log,
    refused,
    links,
    receive: async (message, from) => {
      const doc = peer.page(message.page);
      if (message.type === 'state') {
        const update = Y.encodeStateAsUpdate(doc, message.vector);
        from.send(peer, { type: 'update', page: message.page, update });
        return;
      }
      const admitted = await conversation.admit(message.update, doc, message.page);
      if (!admitted.ok) refused.push(admitted.error);
      else if (admitted.value.changes) {
        log.push({ page: message.page, update: message.update });
        Y.applyUpdate(doc, message.update, from);
      }
    },
  };
  return peer;
};

/** Joins two peers: each asks the other for what it lacks, and sends on what it learns. */
export const join = (a: TestPeer, b: TestPeer): Link => {
  const toA: Message[] = [];
  const toB: Message[] = [];
  const deliver = async (queue: Message[], to: TestPeer): Promise<void> => {
    const message = queue.shift();
    if (message) await to.receive(message, link);
  };
  const step = async (): Promise<void> => {
    await deliver(toA, a);
    await deliver(toB, b);
  };
  const link: Link = {
    step,
    flush: async () => {
      while (toA.length + toB.length > 0) await step();
    },
    cut: () => {
      a.links.delete(link);
      b.links.delete(link);
      toA.length = 0;
      toB.length = 0;
    },
    send: (from, message) => void (from === a ? toB : toA).push(message),
  };
  for (const peer of [a, b]) {
    peer.links.add(link);
    for (const [page, doc] of peer.pages) {
      link.send(peer, { type: 'state', page, vector: Y.encodeStateVector(doc) });
    }
  }
  return link;
};
