/** Whether an update may go into a document, and what it brings. One answer for each kind of document. */
import * as Y from 'yjs';
import {
  admit,
  type Clocks,
  type ConversationId,
  decodeUpdate,
  type DeviceId,
  type Entry,
  ok,
  opensNext,
  pageFormat,
  pageIndexOf,
  type PageSize,
  type Refusal,
  type Result,
  type Struct,
  type VerifyEntry,
} from '#protocol';
import type { Clock } from '../clock.ts';
import type { Directory } from '../directory.ts';
import { type OpenPage, rosterFormat, type Writable } from './document/index.ts';

export type Admitted = {
  readonly entries: readonly Entry[];
  /** For each client that it adds to, the next clock. */
  readonly clocks: Clocks;
  /** What it takes away for everyone. */
  readonly removed: readonly Struct[];
  readonly changes: boolean;
  /** It adds nothing but what says that something is deleted. */
  readonly isDeletion: boolean;
};

type Deps = {
  readonly directory: Pick<Directory, 'device' | 'memberships'>;
  readonly clock: Clock;
  /** The relay's own. */
  readonly relayDevice?: DeviceId | undefined;
  readonly verify: VerifyEntry;
  /** ms since 1970: nothing that is new now may be dated before this. */
  readonly earliest?: (() => number) | undefined;
  /** What a page holds now. Asked when the first entry of the page after it comes in. */
  readonly pageSize: PageSizeOf;
};

export type PageSizeOf = (conversation: ConversationId, page: number) => Promise<PageSize>;

/** Whether it may be merged with others of its document: Yjs's merging reads what it gets without any of our limits. */
export const isMergeable = ({ type }: Writable, update: Uint8Array): boolean =>
  (type === 'page' ? decodeUpdate(update, pageFormat) : decodeUpdate(update, rosterFormat)).ok;

export type Admission = (open: Writable, update: Uint8Array) => Promise<Result<Admitted, Refusal>>;

export function createAdmission(deps: Deps): Admission {
  return async (open, update) => {
    switch (open.type) {
      case 'page':
        return admitToPage(open, update, deps);
      case 'roster': {
        const checked = open.rules.check(update);
        if (!checked.ok) return checked;
        const { changes, adds } = checked.value;
        return ok({ changes, isDeletion: !adds, entries: [], clocks: [], removed: [] });
      }
    }
  };
}

async function admitToPage(
  { document, conversation, page }: OpenPage,
  update: Uint8Array,
  { directory, clock, relayDevice, verify, earliest, pageSize }: Deps,
): Promise<Result<Admitted, Refusal>> {
  const isFirst = page > 0 && pageIndexOf(document).entries === 0;
  const admitted = await admit(update, {
    document,
    conversation,
    page,
    mayBegin: !isFirst || opensNext(await pageSize(conversation, page - 1)),
    now: clock.now(),
    earliest: earliest?.(),
    device: directory.device,
    memberships: (user) => directory.memberships(conversation, user),
    relayDevice,
    verify,
  });
  if (!admitted.ok) return admitted;
  const { entries, deletes, clocks, changes } = admitted.value;
  const deletions = entries.filter(({ body }) => body.kind === 'delete').length;
  return ok({
    entries,
    clocks,
    changes,
    isDeletion: deletions === countNew(clocks, document),
    removed: deletes.map(({ y }) => y),
  });
}

/** Structs, also those that came already deleted. */
const countNew = (clocks: Clocks, document: Y.Doc): number =>
  clocks.reduce((sum, [client, next]) => sum + next - Y.getState(document.store, client), 0);
