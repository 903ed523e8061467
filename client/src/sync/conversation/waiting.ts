/** Who waits for an entry to be in the device copy. */
import type { EntryId } from '#protocol';
import { NotWritten } from '../notWritten.ts';

export interface Waiting {
  for(entry: EntryId): Promise<EntryId>;
  done(entry: EntryId): void;
  all(): readonly EntryId[];
  /** Nobody will tell any more. What was written is in the outbox all the same. */
  giveUp(): void;
}

export function makeWaiting(): Waiting {
  const waiting = new Map<EntryId, PromiseWithResolvers<EntryId>>();
  return {
    for(entry) {
      const waiter = Promise.withResolvers<EntryId>();
      waiting.set(entry, waiter);
      return waiter.promise;
    },
    done(entry) {
      waiting.get(entry)?.resolve(entry);
      waiting.delete(entry);
    },
    all: () => [...waiting.keys()],
    giveUp() {
      for (const { reject } of waiting.values()) reject(new NotWritten('closed'));
      waiting.clear();
    },
  };
}
