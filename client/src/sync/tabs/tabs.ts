/** The tabs of one account in this browser: what each tells the others, and which of them are still there. */
import type { EntryId } from '#protocol';
import type { Environment } from '../../session/index.ts';
import { makeListeners } from '../listeners.ts';
import type { OutboxRow } from '../store/index.ts';

/** From code of ours to code of ours: a channel never leaves its origin. */
export type TabNews =
  /** Rows of the outbox were written and taken off. */
  | { readonly t: 'outbox'; readonly put: readonly OutboxRow[]; readonly remove: readonly EntryId[] }
  /** A document changed. `generation`: of the copy that it changed in. */
  | {
      readonly t: 'update';
      readonly page: string;
      readonly generation: number;
      readonly update: Uint8Array;
    }
  /** A page's copy was dropped after a refusal: what others hold of it is no better. */
  | { readonly t: 'dropped'; readonly page: string; readonly generation: number };

export interface Tabs {
  /** This tab's own name. */
  readonly id: string;
  tell(news: TabNews): void;
  onNews(listener: (news: TabNews) => void): () => void;
  /** Names of the tabs that are there now. */
  living(): Promise<ReadonlySet<string>>;
  /** Calls when this is the one tab that does the background's work; it remains that until it closes. */
  lead(begin: () => void): void;
  close(): void;
}

export function makeTabs(
  { locks, makeChannel, random }: Pick<Environment, 'locks' | 'makeChannel' | 'random'>,
  storage: string,
): Tabs {
  const id = Array.from(random(8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const tabLock = `${storage}tab/`;
  const channel = makeChannel(`${storage}tabs`);
  const news = makeListeners<TabNews>();
  const leaving = new AbortController();
  const left = Promise.withResolvers<void>();

  channel.addEventListener('message', ({ data }: MessageEvent<TabNews>) => news.tell(data));

  /** Held until this tab closes, however it does. */
  function hold(lock: string, begin: () => void): void {
    const holding = locks.request(lock, { signal: leaving.signal }, () => {
      begin();
      return left.promise;
    });
    // Rejects only where it was called off before it was granted.
    holding.catch(() => {});
  }

  hold(tabLock + id, () => {});

  return {
    id,
    tell: (item) => channel.postMessage(item),
    onNews: (listener) => news.add(listener),
    async living() {
      const { held = [] } = await locks.query();
      const names = held.map(({ name = '' }) => name).filter((name) => name.startsWith(tabLock));
      return new Set([id, ...names.map((name) => name.slice(tabLock.length))]);
    },
    lead: (begin) => hold(`${storage}leader`, begin),
    close() {
      leaving.abort();
      left.resolve();
      channel.close();
    },
  };
}
