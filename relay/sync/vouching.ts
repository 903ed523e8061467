/**
 * The relay's witness: when nothing new is taken any more from a device or a member, each page where they wrote gets an entry
 * that says what it held of them. The live relay does not need it, since what is not in its documents is new; a relay that
 * comes back from a backup, and any peer that checks a page by itself, does.
 */
import { randomBytes } from 'node:crypto';
import type { Hocuspocus } from '@hocuspocus/server';
import * as Y from 'yjs';
import {
  type Closed,
  type ConversationId,
  formatDocumentName,
  makeClock,
  refusals,
  witnessBodies,
} from '#protocol';
import type { Clock } from '../clock.ts';
import type { Directory } from '../directory.ts';
import type { LogStore } from '../log/index.ts';
import type { Logger } from '../logger.ts';
import { blocksOtherOfPair } from './blocking.ts';
import type { OpenDocuments } from './document/index.ts';
import { applyStored } from './extensions/index.ts';
import { holdDocument } from './holdDocument.ts';
import type { OwnWriting } from './ownWriting.ts';
import { Reject } from './reject.ts';
import type { PeerContext } from './socket/index.ts';
import type { Schedule } from '../schedule.ts';

export type VouchingDeps = {
  readonly hocuspocus: Hocuspocus<PeerContext>;
  readonly documents: OpenDocuments;
  readonly directory: Pick<Directory, 'device' | 'memberships' | 'members' | 'isPair' | 'blocks'>;
  readonly store: Pick<LogStore, 'load' | 'headPage'>;
  readonly clock: Clock;
  readonly schedule: Schedule;
  readonly logger: Logger;
};

/** Times as long as a page took: a quarter of a core at most, however often somebody revokes devices. */
const restFor = 3;
/** ms. A relay that stops waits for it. */
const longestRest = 250;

export type Vouching = {
  /** A blocked person is not told that the other of the pair revoked a device: that waits until nobody is blocked. */
  readonly mayVouch: (conversation: ConversationId) => boolean;
  /** Goes through all pages. Resolves when each says all that it has to, or, once `isOver`, with false. */
  readonly vouchIn: (conversation: ConversationId, isOver: () => boolean) => Promise<boolean>;
};

export function createVouching(write: OwnWriting, deps: VouchingDeps): Vouching {
  const { directory, store, clock, schedule } = deps;
  const ids = makeClock({ now: clock.now, random: randomBytes });

  const closedIn =
    (conversation: ConversationId): Closed =>
    ({ device, user }) => {
      const known = directory.device(device);
      if (known?.user !== user) return undefined;
      if (known.revokedAt !== undefined) return 'revoked';
      const spans = directory.memberships(conversation, user);
      const hasLeft = spans.length > 0 && spans.every(({ until }) => until !== undefined);
      return hasLeft ? 'left' : undefined;
    };

  async function vouchOn(conversation: ConversationId, page: number): Promise<void> {
    const closed = closedIn(conversation);
    const name = formatDocumentName({ type: 'page', conversation, page });
    if (!deps.hocuspocus.documents.has(name)) {
      // Most pages have nothing of them: those need not stay in memory as an opened one does.
      const stored = new Y.Doc();
      await applyStored(await store.load(name), stored);
      if (witnessBodies(stored, closed).length === 0) return;
    }
    const { document, release } = await holdDocument(name, deps);
    try {
      const open = deps.documents.getWritable(document);
      if (open.type !== 'page') return;
      // What was admitted before the revocation may not be in the document yet; nothing is admitted after it.
      await open.writes.settled();
      const words = witnessBodies(document, closed).map((body) => ({ id: ids.next(), body }));
      if (words.length > 0) await write(open, words);
    } catch (error) {
      // Its room for witnesses is used up: to try again would change nothing.
      if (!(error instanceof Reject) || refusals[error.reason].retry !== 'never') throw error;
      deps.logger.warn('page-not-vouched-for', { document: name, reason: error.reason });
    } finally {
      release();
    }
  }

  return {
    mayVouch: (conversation) =>
      !directory.members(conversation).some((user) => blocksOtherOfPair(directory, conversation, user)),
    vouchIn: async (conversation, isOver) => {
      for (let page = 0; page <= (store.headPage(conversation) ?? -1); page += 1) {
        if (isOver()) return false;
        const begun = performance.now();
        await vouchOn(conversation, page);
        // Others come first: somebody's thousand pages are nobody's pause.
        const rest = Promise.withResolvers<undefined>();
        const took = performance.now() - begun;
        schedule(() => rest.resolve(undefined), Math.min(restFor * took, longestRest));
        await rest.promise;
      }
      return true;
    },
  };
}
