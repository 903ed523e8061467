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
  /** Asks the other end for what `from` lacks of a page, once. */
  ask(from: TestPeer, page: number): void;
  /** Sends what the other end lacks of a page. */
  answer(from: TestPeer, page: number, vector: Uint8Array): void;
  /**
   * Sends what was just learned. Only to who has been answered: an update that comes before what it stands on would be
   * refused, and the answer holds it anyway.
   */
  tell(from: TestPeer, page: number, update: Uint8Array): void;
  /** Delivers all that is under way, both ways, and all that it leads to. */
  flush(): Promise<void>;
  /** Delivers at most one message each way. */
  step(): Promise<void>;
  /** What is under way is lost. */
  cut(): void;
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
      for (const link of links) if (link !== origin) link.tell(peer, page, update);
    });
    for (const link of links) link.ask(peer, page);
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
        from.answer(peer, message.page, message.vector);
        from.ask(peer, message.page);
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
  const ends = new Map([a, b].map((peer) => [peer, makeEnd()]));
  const endOf = (peer: TestPeer): End => ends.get(peer) ?? makeEnd();
  const deliver = async (from: TestPeer, to: TestPeer): Promise<void> => {
    const message = endOf(from).sent.shift();
    if (message) await to.receive(message, link);
  };
  const step = async (): Promise<void> => {
    await deliver(a, b);
    await deliver(b, a);
  };
  const link: Link = {
    ask: (from, page) => {
      const { asked, sent } = endOf(from);
      if (asked.has(page)) return;
      asked.add(page);
      sent.push({ type: 'state', page, vector: Y.encodeStateVector(from.page(page)) });
    },
    answer: (from, page, vector) => {
      const { answered, sent } = endOf(from);
      sent.push({ type: 'update', page, update: Y.encodeStateAsUpdate(from.page(page), vector) });
      answered.add(page);
    },
    tell: (from, page, update) => {
      const { answered, sent } = endOf(from);
      if (answered.has(page)) sent.push({ type: 'update', page, update });
    },
    step,
    flush: async () => {
      while ([...ends.values()].some(({ sent }) => sent.length > 0)) await step();
    },
    cut: () => {
      for (const [peer, { sent }] of ends) {
        peer.links.delete(link);
        sent.length = 0;
      }
    },
  };
  for (const peer of [a, b]) {
    peer.links.add(link);
    for (const page of peer.pages.keys()) link.ask(peer, page);
  }
  return link;
};

/** What one peer has sent on its way, and the pages that it asked for and answered for. */
type End = { readonly sent: Message[]; readonly asked: Set<number>; readonly answered: Set<number> };

const makeEnd = (): End => ({ sent: [], asked: new Set(), answered: new Set() });
