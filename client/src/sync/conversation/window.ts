/** A conversation as who looks at it holds it. */
import type { ConversationId } from '#protocol';
import type { Environment } from '../../session/index.ts';
import type { Page } from '../page/index.ts';
import type { Outbox } from '../store/index.ts';
import type { Tabs } from '../tabs/index.ts';
import type { Conversation } from '../types.ts';
import type { ConversationCore } from './core.ts';

export type WindowDeps = {
  readonly core: ConversationCore;
  readonly environment: Environment;
  readonly outbox: Outbox;
  readonly tabs: Tabs;
  readonly isOnline: () => boolean;
  readonly release: () => void;
};

/** How long older words may take to come from the relay before what is here is shown. */
const patience = 10_000;

/** Reading up goes on until this many entries came, at most over so many pages, so many of them together. */
const enough = 50;
const mostAtOnce = 60;
const together = 4;

export function makeWindow(deps: WindowDeps): Conversation {
  const { core, environment, outbox, tabs, isOnline, release } = deps;
  const { id } = core;
  const unsubscribes = new Set<() => void>();
  core.takePart();

  async function untilThere({ loaded, caughtUp }: Page): Promise<void> {
    await loaded;
    if (!isOnline()) return;
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const cancel = environment.after(patience, resolve);
    await Promise.race([caughtUp, late]);
    cancel();
  }

  const openOlder = (count: number): readonly Page[] =>
    Array.from({ length: count }, () => core.pages.openOlder()).filter((page) => page !== undefined);

  return {
    id,
    subscribe(listener) {
      const unsubscribe = core.subscribe(listener);
      unsubscribes.add(unsubscribe);
      return unsubscribe;
    },
    write: (body, entry) => core.write(body, entry),
    writeTo: (target, make) => core.writeTo(target, make),
    retry(parked) {
      const row = outbox.row(parked);
      if (!row?.parked) return;
      if (row.parked === 'too-late') {
        core.writeAnew(row);
        return;
      }
      const { parked: _, ...unparked } = row;
      // Once refused: it is sent alone, and parked again at the next refusal.
      outbox.put({ ...unparked, tab: tabs.id, refusals: 1 });
    },
    discard(parked) {
      if (outbox.row(parked)?.parked) outbox.remove([parked]);
    },
    async loadOlder() {
      await core.pages.ready;
      let opened = 0;
      let entries = 0;
      while (entries < enough && opened < mostAtOnce) {
        // The first is usually full.
        const batch = openOlder(opened === 0 ? 1 : together);
        if (batch.length === 0) break;
        await Promise.all(batch.map(untilThere));
        opened += batch.length;
        entries += batch.reduce((sum, page) => sum + page.count(), 0);
      }
      return opened > 0;
    },
    async newestPage() {
      await core.pages.ready;
      return core.pages.newest()?.number ?? 0;
    },
    openPage(number) {
      const { page, giveBack } = core.pages.lend(number);
      const there = untilThere(page);
      const ofPage = new Set<() => void>();
      return {
        there,
        subscribe(listener) {
          const unsubscribe = page.subscribe(listener);
          ofPage.add(unsubscribe);
          return unsubscribe;
        },
        close() {
          for (const unsubscribe of ofPage) unsubscribe();
          giveBack();
        },
      };
    },
    setTyping: (typing) => core.setTyping(typing),
    markRead: () => {
      for (const page of core.pages.all()) page.markRead();
    },
    unsent: () => unsentIn(outbox, id),
    close() {
      for (const unsubscribe of unsubscribes) unsubscribe();
      core.setTyping(false);
      release();
    },
  };
}

const unsentIn = (outbox: Outbox, id: ConversationId): number =>
  outbox.rowsOf(id).filter(({ parked }) => !parked).length;
