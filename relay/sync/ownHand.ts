/**
 * What the relay itself says in conversations – who joined, left, has another role, and what it vouches for –, one after
 * another. What it has decided to say is kept until it is durable, and then said once, whenever the relay dies.
 */
import { formatDocumentName, isFull, pageIndexOf } from '#protocol';
import type { GroupRecords, Notice } from '../directory.ts';
import { describeError } from '../logger.ts';
import type { WitnessDebt, WitnessDebts } from '../witness/index.ts';
import { holdDocument } from './holdDocument.ts';
import { createOwnWriting, type OwnIdentity, type OwnWriting } from './ownWriting.ts';
import { createVouching, type VouchingDeps } from './vouching.ts';

export type OwnHand = {
  /** Writes what is pending; again after a while where that fails. */
  readonly write: () => void;
  /** Takes nothing new; resolves when what was begun is done. */
  readonly close: () => Promise<void>;
};

export type OwnDebts = Pick<WitnessDebts, 'pending' | 'paid'>;

type Deps = VouchingDeps & {
  readonly identity: OwnIdentity;
  readonly records: Pick<GroupRecords, 'pending' | 'written'>;
  readonly debts: OwnDebts;
  /** ms before what failed is tried again. */
  readonly retryAfter: number;
};

export function createOwnHand(deps: Deps): OwnHand {
  const { records, debts, schedule, logger, retryAfter } = deps;
  const writing = createOwnWriting(deps.identity);
  const vouching = createVouching(writing, deps);
  let running: Promise<void> | undefined;
  let stopWaiting = (): void => {};
  let closed = false;

  const nextNotice = (): Notice | undefined => (closed ? undefined : records.pending()[0]);
  const nextDebt = (failed: ReadonlySet<number> = new Set()): WitnessDebt | undefined =>
    closed
      ? undefined
      : debts
          .pending()
          .find(({ seq, conversation }) => !failed.has(seq) && vouching.mayVouch(conversation));

  async function writeNotices(): Promise<void> {
    for (let notice = nextNotice(); notice; notice = nextNotice()) {
      await writeNotice(notice, writing, deps);
      records.written(notice.id);
    }
  }

  /** One conversation that can't be read keeps no other waiting. */
  async function payDebts(): Promise<void> {
    const failed = new Set<number>();
    let failure: unknown;
    for (let debt = nextDebt(failed); debt; debt = nextDebt(failed)) {
      try {
        if (await vouching.vouchIn(debt.conversation, () => closed)) debts.paid(debt);
      } catch (error) {
        failed.add(debt.seq);
        failure = error;
      }
      await writeNotices();
    }
    if (failed.size > 0) throw failure;
  }

  async function writeAll(): Promise<void> {
    try {
      await writeNotices();
      await payDebts();
    } catch (error) {
      logger.error('own-words-not-written', describeError(error));
      stopWaiting();
      if (!closed) stopWaiting = schedule(write, retryAfter);
    }
    running = undefined;
  }

  function write(): void {
    if (closed || running || (!nextNotice() && !nextDebt())) return;
    running = writeAll();
  }

  return {
    write,
    close: async () => {
      closed = true;
      stopWaiting();
      await running;
    },
  };
}

async function writeNotice(notice: Notice, writing: OwnWriting, deps: Deps): Promise<void> {
  let page = deps.store.headPage(notice.conversation) ?? 0;
  while (!(await writeTo(page, notice, writing, deps))) page += 1;
}

/** Says whether there was room. */
async function writeTo(
  page: number,
  { conversation, ...words }: Notice,
  writing: OwnWriting,
  deps: Deps,
): Promise<boolean> {
  const name = formatDocumentName({ type: 'page', conversation, page });
  const { document, release } = await holdDocument(name, deps);
  try {
    const open = deps.documents.getWritable(document);
    if (open.type !== 'page' || isFull(pageIndexOf(document))) return false;
    await writing(open, [words]);
    return true;
  } finally {
    release();
  }
}
