/** A log on a disk that fails or is slow when told to. */
import { setTimeout } from 'node:timers/promises';
import type { Database } from '../../database/index.ts';
import { createSqliteLog, type LogStore } from '../../log/index.ts';

export type FaultyLog = {
  /** To be given to the relay. */
  readonly createLog: (database: Database) => LogStore;
  /** From now on each write fails, or takes so long. */
  disk: 'good' | 'full' | { readonly slowBy: number };
  /** Whether reading fails too. */
  unreadable: boolean;
  readonly compactions: number;
  /** Writes that have begun and not ended. */
  readonly writing: number;
};

export function makeFaultyLog(): FaultyLog {
  let compactions = 0;
  let writing = 0;
  const write = async <T>(work: () => Promise<T>): Promise<T> => {
    if (faulty.disk === 'full') throw new Error('disk full');
    writing += 1;
    if (faulty.disk !== 'good') await setTimeout(faulty.disk.slowBy);
    return work().finally(() => {
      writing -= 1;
    });
  };
  const faulty: FaultyLog = {
    disk: 'good',
    unreadable: false,
    get compactions() {
      return compactions;
    },
    get writing() {
      return writing;
    },
    createLog: (database) => {
      const store = createSqliteLog(database);
      return {
        ...store,
        append: async (rows) => write(async () => store.append(rows)),
        probe: async () => write(async () => store.probe()),
        compact: async (snapshot) => {
          await write(async () => store.compact(snapshot));
          compactions += 1;
        },
        load: async (document) => {
          if (faulty.unreadable) throw new Error('disk gone');
          return store.load(document);
        },
      };
    },
  };
  return faulty;
}
