/** One person who writes in one conversation as fast as it goes, and remembers what the relay called safe. */
import type { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { type ConversationId, type Entry, type EntryId, isFull, pageIndexOf } from '#protocol';
import { say, type SeededRandom } from '#protocol/testing';
import { openPage, type PeerPage, type TestAccount } from '../support/index.ts';

export type Writer = {
  readonly conversation: ConversationId;
  /** Ids of all entries that the relay has called safe, ever. */
  readonly acked: () => ReadonlySet<EntryId>;
  /** How many pages it has written to. */
  readonly pages: () => number;
  /** Writes until told to stop; resolves when it has stopped. */
  readonly write: (signal: AbortSignal) => Promise<void>;
  readonly destroy: () => void;
};

type Deps = {
  readonly socket: HocuspocusProviderWebsocket;
  readonly account: TestAccount;
  readonly conversation: ConversationId;
  readonly random: SeededRandom;
};

/** So many entries may wait for the relay: a person with a bad line, not a machine that fills its memory. */
const mostWaiting = 20;

export function createWriter({ socket, account, conversation, random }: Deps): Writer {
  const pages: PeerPage[] = [];
  const acked = new Set<EntryId>();
  let waiting: { readonly page: PeerPage; readonly entry: Entry }[] = [];

  const open = (): PeerPage => {
    const page = openPage(socket, account, conversation, {
      page: pages.length,
      seed: random.below(2 ** 32),
    });
    pages.push(page);
    return page;
  };
  let current = open();

  const collect = (): void => {
    for (const { page, entry } of waiting) if (page.isDurable(entry)) acked.add(entry.id);
    waiting = waiting.filter(({ entry }) => !acked.has(entry.id));
    const refused = pages.flatMap(({ closed }) => closed).find((reason) => reason !== '');
    if (refused !== undefined) throw new Error(`The relay refused ${account.handle}: ${refused}`);
  };

  const writeOne = async (): Promise<void> => {
    if (isFull(pageIndexOf(current.document)) && waiting.length === 0) current = open();
    const text = `${account.handle} ${'blah '.repeat(random.below(40))}`;
    const entry = await say(current.session, text);
    waiting.push({ page: current, entry });
  };

  return {
    conversation,
    acked: () => {
      collect();
      return acked;
    },
    pages: () => pages.length,
    write: async (signal) => {
      while (!signal.aborted) {
        collect();
        if (waiting.length < mostWaiting && !isWaitingForNextPage(current, waiting)) await writeOne();
        await (random.chance(0.2) ? setTimeout(random.below(10)) : setImmediate());
      }
    },
    destroy: () => {
      for (const page of pages) page.destroy();
    },
  };
}

/** The next page opens when the relay has something on this one. */
const isWaitingForNextPage = (current: PeerPage, waiting: readonly unknown[]): boolean =>
  isFull(pageIndexOf(current.document)) && waiting.length > 0;
