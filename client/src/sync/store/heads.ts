/** The newest page known of each conversation: from the relay's list, its news, and one's own page turns. Only grows. */
import type { ConversationId } from '#protocol';
import type { Session } from '../../session/index.ts';
import { makeListeners } from '../listeners.ts';
import { attempt } from './attempt.ts';
import type { SyncDatabase } from './schema.ts';

export interface Heads {
  readonly loaded: Promise<void>;
  /** Undefined where nothing is known. */
  of(conversation: ConversationId): number | undefined;
  learn(conversation: ConversationId, page: number): void;
  /** Has the relay tell the newest page of each conversation, as it has them; undefined if it does not answer. */
  ask(): Promise<readonly { readonly id: ConversationId; readonly page: number }[] | undefined>;
  /** Told which conversation's newest page became known, or is another one. */
  onTurn(listener: (conversation: ConversationId) => void): () => void;
  close(): void;
}

export type HeadsDeps = {
  readonly database: SyncDatabase;
  readonly session: Pick<Session, 'call'>;
};

export function makeHeads({ database, session }: HeadsDeps): Heads {
  const heads = new Map<ConversationId, number>();
  const turns = makeListeners<ConversationId>();
  let isClosed = false;

  function learn(conversation: ConversationId, page: number): boolean {
    if (page <= (heads.get(conversation) ?? -1)) return false;
    heads.set(conversation, page);
    turns.tell(conversation);
    return true;
  }

  function learnAndKeep(conversation: ConversationId, page: number): void {
    if (!learn(conversation, page)) return;
    void attempt(database.use((connection) => connection.put('heads', page, conversation)));
  }

  async function ask(): ReturnType<Heads['ask']> {
    const list = await session.call('conversations');
    if (!list.ok || isClosed) return undefined;
    for (const { id, page } of list.value) learnAndKeep(id, page);
    return list.value;
  }

  return {
    loaded: load(database).then((stored) => {
      for (const [conversation, page] of stored) learn(conversation, page);
    }),
    of: (conversation) => heads.get(conversation),
    learn: learnAndKeep,
    ask,
    onTurn: (listener) => turns.add(listener),
    close() {
      isClosed = true;
    },
  };
}

async function load(database: SyncDatabase): Promise<readonly (readonly [ConversationId, number])[]> {
  const reading = database.use(async (connection) => {
    const transaction = connection.transaction('heads');
    const [conversations, pages] = await Promise.all([
      transaction.store.getAllKeys(),
      transaction.store.getAll(),
    ]);
    return conversations.map((conversation, index) => [conversation, pages[index] ?? 0] as const);
  });
  return (await attempt(reading)) ?? [];
}
