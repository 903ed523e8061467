/**
 * Carries out what was deleted for everyone and is still in the files: a relay that died, or a disk that failed, between the
 * deletion and the next snapshot must not keep the words for good. Looks at the start, and now and then.
 */
import type { Hocuspocus } from '@hocuspocus/server';
import type { LogStore } from '../log/index.ts';
import { describeError, type Logger } from '../logger.ts';
import type { OpenDocuments } from './document/index.ts';
import { compact } from './extensions/index.ts';
import { holdDocument } from './holdDocument.ts';
import type { Linger } from './linger.ts';
import type { PeerContext } from './socket/index.ts';
import type { Schedule } from '../schedule.ts';

type Deps = {
  readonly hocuspocus: Hocuspocus<PeerContext>;
  readonly documents: OpenDocuments;
  readonly store: Pick<LogStore, 'compact' | 'owingErasure'>;
  readonly linger: Linger;
  readonly logger: Logger;
  readonly schedule: Schedule;
  /** Between looks, in ms. */
  readonly every: number;
};

export type Erasures = { readonly close: () => Promise<void> };

export function createErasures(deps: Deps): Erasures {
  const { hocuspocus, documents, store, logger } = deps;
  let isClosed = false;
  let stopWaiting = (): void => {};

  const failed = (error: unknown, document?: string): void =>
    logger.error('erasure-failed', { document, ...describeError(error) });

  const erase = async (name: string): Promise<void> => {
    const { document, release } = await holdDocument(name, { hocuspocus, logger });
    try {
      await compact(documents.get(document), deps);
    } finally {
      release();
    }
  };
  const owing = (): readonly string[] => {
    try {
      return store.owingErasure();
    } catch (error) {
      failed(error);
      return [];
    }
  };
  /** One document that can't be read keeps no other waiting; the next look tries again. */
  const sweep = async (): Promise<void> => {
    for (const name of owing()) {
      if (isClosed) return;
      await erase(name).catch((error: unknown) => failed(error, name));
    }
    if (!isClosed) stopWaiting = deps.schedule(start, deps.every);
  };
  let sweeping = Promise.resolve();
  const start = (): void => {
    sweeping = sweep();
  };
  start();

  return {
    close: async () => {
      isClosed = true;
      stopWaiting();
      await sweeping;
    },
  };
}
