/**
 * Peers and what joins them: queues that deliver when told, so that a test decides what arrives when, and what never does.
 * Every peer admits what it is sent; the relay among them also keeps a log.
 */
import * as Y from 'yjs';
import { type AdmitContext, isFull, pageIndexOf, type PageSize, type Refusal } from '../index.ts';
import type { TestConversation } from './conversation.ts';
import type { SeededRandom } from './seededRandom.ts';

type Message =
  | { readonly type: 'state'; readonly page: number; readonly vector: Uint8Array }
  | { readonly type: 'update'; readonly page: number; readonly update: Uint8Array };

export type LoggedUpdate = { readonly page: number; readonly update: Uint8Array };

export type TestPeer = {
  readonly name: string;
  readonly pages: ReadonlyMap<number, Y.Doc>;
  /** Opens the page, if it isn't: from then on it is kept in step over every link. */
  page(page: number): Y.Doc;
  /** All that came into its pages, in order. */
  readonly log: readonly LoggedUpdate[];
  /** But for what came too early for its page: that is asked for again. */
  readonly refused: readonly Refusal[];
  /** How often a page was asked to begin too early. */
  readonly tooEarly: () => number;
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
  /** `to` refused the page: nothing more of it is sent there before `to` asks again. */
  shut(to: TestPeer, page: number): void;
  /** Delivers all that is under way, both ways, and all that it leads to. */
  flush(): Promise<void>;
  /** Delivers at most one message each way. */
  step(): Promise<void>;
  /** What is under way is lost. */
  cut(): void;
};

export type PeerOptions = {
  /** How much a page holds before the next may begin; without it nobody asks. */
  readonly opens?: PageSize;
  /** What it knows otherwise than the conversation's relay. */
  readonly knows?: () => Partial<AdmitContext>;
};

export const makeTestPeer = (
  name: string,
  conversation: TestConversation,
  { opens, knows }: PeerOptions = {},
): TestPeer => {
  const pages = new Map<number, Y.Doc>();
  const log: LoggedUpdate[] = [];
  const refused: Refusal[] = [];
  const links = new Set<Link>();
  const early = new Map<Link, Set<number>>();
  let tooEarly = 0;

  const mayBegin = (page: number): boolean =>
    opens === undefined || page === 0 || isFull(pageIndexOf(peer.page(page - 1)), opens);
  /** The page before has grown: what came too early may come now. */
  const askAgain = (): void => {
    for (const [link, waiting] of early) {
      for (const page of waiting) {
        if (!mayBegin(page) || !waiting.delete(page)) continue;
        link.ask(peer, page);
      }
    }
  };
  const refuse = (refusal: Refusal, page: number, from: Link): void => {
    if (refusal.type !== 'page-not-open') {
      refused.push(refusal);
      return;
    }
    tooEarly += 1;
    from.shut(peer, page);
    early.set(from, (early.get(from) ?? new Set()).add(page));
  };

  const open = (page: number): Y.Doc => {
    const doc = new Y.Doc();
    pages.set(page, doc);
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      log.push({ page, update });
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
    tooEarly: () => tooEarly,
    links,
    receive: async (message, from) => {
      const doc = peer.page(message.page);
      if (message.type === 'state') {
        from.answer(peer, message.page, message.vector);
        from.ask(peer, message.page);
        return;
      }
      const admitted = await conversation.admit(message.update, doc, message.page, {
        mayBegin: mayBegin(message.page),
        ...knows?.(),
      });
      if (!admitted.ok) refuse(admitted.error, message.page, from);
      else if (admitted.value.changes) {
        Y.applyUpdate(doc, message.update, from);
        askAgain();
      }
    },
  };
  return peer;
};

/**
 * Joins two peers: each asks the other for what it lacks, and sends on what it learns. Messages of one page stay in order; with
 * `random`, those of one page overtake those of another.
 */
export const join = (a: TestPeer, b: TestPeer, random?: SeededRandom): Link => {
  const ends = new Map([a, b].map((peer) => [peer, makeEnd()]));
  const endOf = (peer: TestPeer): End => ends.get(peer) ?? makeEnd();
  const deliver = async (from: TestPeer, to: TestPeer): Promise<void> => {
    const { sent } = endOf(from);
    const next = random && sent.length > 0 ? random.pick(sent).page : sent[0]?.page;
    const [message] = sent.splice(
      sent.findIndex(({ page }) => page === next),
      1,
    );
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
    shut: (to, page) => {
      endOf(to).asked.delete(page);
      const { sent, answered } = endOf(to === a ? b : a);
      answered.delete(page);
      const kept = sent.filter((message) => message.type !== 'update' || message.page !== page);
      sent.splice(0, sent.length, ...kept);
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
