/**
 * The way of an update: admitted, durable, applied, told – in this order, one batch of a document after the other. Leaving
 * the second half to Hocuspocus would let the next update be judged, or a snapshot be made, while the log is ahead of the
 * document.
 */
import type { Connection, TransactionOrigin } from '@hocuspocus/server';
import * as Y from 'yjs';
import { blobsNamedBy, err, ok, refuse, type Refusal, type Result, type UserId } from '#protocol';
import type { Blobs, Naming } from '../../blobs/index.ts';
import type { Signers } from '../../devices/index.ts';
import type { GroupCommit } from '../../log/index.ts';
import type { WordQuota, Writing } from '../../quotas/index.ts';
import { type Admission, type Admitted, isMergeable } from '../admission.ts';
import {
  applyInParts,
  type OpenPage,
  type Pending,
  type Writable,
  type Written,
} from '../document/index.ts';
import { sendDurable } from '../pageEvents.ts';
import { Reject } from '../reject.ts';
import type { PeerContext } from '../socket/index.ts';

type Deps = {
  readonly admission: Admission;
  readonly log: Pick<GroupCommit, 'append'>;
  /** What each sender may still write. */
  readonly words: Pick<WordQuota, 'take'>;
  /** Files are named and given up together with the entries that name them. */
  readonly blobs: Pick<Blobs, 'rename'>;
  readonly signers: Signers;
  /** A page has something new by these people. */
  readonly onEntries: (
    page: OpenPage,
    authors: ReadonlySet<UserId>,
    entries: Admitted['entries'],
  ) => void;
  /** The document's log has grown by so many bytes. */
  readonly onRow: (open: Writable, bytes: number) => void;
};

export type WriteBatch = (open: Writable, batch: readonly Pending<Written>[]) => Promise<void>;

/** Writes a batch as one update; where that is refused, each by itself, so that nobody is refused for another's fault. */
export function createWriter(deps: Deps): WriteBatch {
  const refused = new WeakSet<Connection<PeerContext>>();
  const isRefused = ({ connection }: Written): boolean =>
    connection !== undefined && refused.has(connection);

  return async (open, batch) => {
    const together = batch.length > 1 ? merge(open, batch) : undefined;
    const anyRefused = batch.some(({ item }) => isRefused(item));
    if (together && !anyRefused && (await write(open, together, deps)).ok) {
      for (const { resolve } of batch) resolve();
      return;
    }
    for (const { item, resolve, reject } of batch) {
      const { connection } = item;
      try {
        const written = isRefused(item)
          ? err(refuse('internal', 'sent after what was refused'))
          : await write(open, { update: item.update, items: [item] }, deps);
        if (written.ok) {
          resolve();
          continue;
        }
        // It is about to be closed; nothing counts that it sent meanwhile.
        if (connection) refused.add(connection);
        reject(new Reject(written.error));
      } catch (error) {
        reject(error);
      }
    }
  };
}

/** `items`: what it was merged from. */
type Update = { readonly update: Uint8Array; readonly items: readonly Written[] };

function merge(open: Writable, batch: readonly Pending<Written>[]): Update | undefined {
  const items = batch.map(({ item }) => item);
  const updates = items.map(({ update }) => update);
  if (!updates.every((update) => isMergeable(open, update))) return undefined;
  return { update: Y.mergeUpdates(updates), items };
}

const sendersOf = (items: readonly Written[]): readonly Connection<PeerContext>[] =>
  items.flatMap(({ connection }) => connection ?? []);

/** What the relay writes itself is at nobody's expense. */
const writingsOf = (items: readonly Written[]): readonly Writing[] =>
  items.flatMap(({ update, connection }) =>
    connection ? [{ user: userOf(connection), bytes: update.length }] : [],
  );

/** Hocuspocus need not see to it that it is stored. */
const inTheLog: TransactionOrigin = { source: 'local', skipStoreHooks: true };

async function write(
  open: Writable,
  { update, items }: Update,
  { admission, log, words, blobs, signers, onEntries, onRow }: Deps,
): Promise<Result<undefined, Refusal>> {
  const admitted = await admission(open, update);
  if (!admitted.ok) return admitted;
  if (!admitted.value.changes) return ok(undefined);
  const taken = words.take(writingsOf(items), admitted.value);
  if (!taken.ok) return taken;
  const naming = namingOf(open, admitted.value);
  const devices = new Set(admitted.value.entries.map(({ device }) => device));
  let renamed = (): void => {};
  const row = await log.append({
    document: open.document.name,
    update,
    erases: admitted.value.removed.length > 0,
    also: () => {
      taken.value.save?.();
      if (naming) renamed = blobs.rename(naming);
      if (open.type === 'page') signers.add(open.conversation, devices);
    },
  });
  if (!row.ok) {
    taken.value.giveBack();
    return err(row.error);
  }
  renamed();
  await applyInParts(open.document, update, { origin: inTheLog });
  // Hocuspocus would wait a turn for more; what more there is waits for the next batch anyway.
  open.document.flush();
  open.log.upto = row.value;
  open.log.rows += 1;
  open.log.erase ||= admitted.value.removed.length > 0;
  onRow(open, update.length);
  if (open.type === 'page') announce(open, admitted.value, sendersOf(items), onEntries);
  return ok(undefined);
}

/** Most updates have nothing to do with files. */
function namingOf(open: Writable, { entries, removed }: Admitted): Naming | undefined {
  if (open.type !== 'page') return undefined;
  const named = entries
    .map(({ struct, user, body }) => ({ struct, user, blobs: blobsNamedBy(body) }))
    .filter(({ blobs }) => blobs.length > 0);
  if (named.length === 0 && removed.length === 0) return undefined;
  return { conversation: open.conversation, named, gone: removed };
}

function announce(
  page: OpenPage,
  { entries, clocks }: Admitted,
  from: readonly Connection<PeerContext>[],
  onEntries: Deps['onEntries'],
): void {
  const authors = new Set(entries.map(({ user }) => user));
  // Also to the author's other connections: the one that sent this may be gone, and its successor is waiting.
  const waiting = new Set([...authors, ...from.map(userOf)]);
  for (const connection of page.document.getConnections() as Connection<PeerContext>[]) {
    if (waiting.has(userOf(connection))) sendDurable(connection, clocks);
  }
  // A witness is nothing that anybody has to be told of.
  const said = entries.filter(({ body }) => body.kind !== 'witness');
  if (said.length > 0) onEntries(page, new Set(said.map(({ user }) => user)), said);
}

const userOf = ({ context }: Connection<PeerContext>): UserId => context.peer.session().user;
