/**
 * What the documents in memory take, under one budget. Those that nobody has open leave early if they are too much together, the
 * one that was left first before the others; those that are open stay. Where these alone are too much, whoever has more than their
 * share of them open gets no more.
 */
import type { Document } from '@hocuspocus/server';
import type { UserId } from '#protocol';
import type { Linger } from './linger.ts';

export type DocumentMemory = {
  /** It was loaded, or has grown. `bytes`: as they are stored. */
  readonly grew: (document: Document, bytes: number) => void;
  /** Whether one more may be opened for this user. */
  readonly mayOpen: (user: UserId) => boolean;
  readonly opened: (document: Document, user: UserId) => void;
  readonly closed: (document: Document, user: UserId) => void;
  /** Nobody has it open: resolves when it is to leave. */
  readonly linger: (document: Document) => Promise<void>;
  /** Estimated, in bytes. */
  readonly held: () => number;
};

/** Estimated on the safe side: what a document takes in memory, in terms of its bytes on the disk, and before it holds anything. */
const timesStored = 3;
const ofEmpty = 10_000;
/** Of the budget, whoever else is there. */
const leastShare = 1 / 4;

export function createDocumentMemory(budget: number, linger: Linger): DocumentMemory {
  const sizes = new Map<Document, number>();
  /** Told to leave, and not gone yet. */
  const leaving = new Set<Document>();
  const openFor = new Map<UserId, Map<Document, number>>();
  let held = 0;

  const sizeOf = (document: Document): number => sizes.get(document) ?? 0;
  const sum = (documents: Iterable<Document>): number =>
    Iterator.from(documents).reduce((bytes, document) => bytes + sizeOf(document), 0);

  const forget = (document: Document): void => {
    held -= sizeOf(document);
    sizes.delete(document);
    leaving.delete(document);
  };
  const excess = (): number => held - sum(leaving) - budget;
  const makeRoom = (): void => {
    if (held <= budget) return;
    for (let left = excess(); left > 0;) {
      const document = linger.endOldest();
      if (!document) return;
      leaving.add(document);
      left -= sizeOf(document);
    }
  };

  return {
    grew: (document, bytes) => {
      if (!sizes.has(document)) document.once('destroy', () => forget(document));
      const more = timesStored * bytes + (sizes.has(document) ? 0 : ofEmpty);
      sizes.set(document, sizeOf(document) + more);
      held += more;
      makeRoom();
    },
    mayOpen: (user) => {
      const own = openFor.get(user);
      if (!own || held <= budget || excess() <= 0) return true;
      return sum(own.keys()) < budget * Math.max(leastShare, 1 / openFor.size);
    },
    opened: (document, user) => {
      leaving.delete(document);
      const own = openFor.get(user) ?? new Map<Document, number>();
      own.set(document, (own.get(document) ?? 0) + 1);
      openFor.set(user, own);
    },
    closed: (document, user) => {
      const own = openFor.get(user);
      const left = (own?.get(document) ?? 0) - 1;
      if (left > 0) own?.set(document, left);
      else own?.delete(document);
      if (own?.size === 0) openFor.delete(user);
    },
    linger: async (document) => {
      const over = linger.wait(document);
      makeRoom();
      await over;
    },
    held: () => held,
  };
}
