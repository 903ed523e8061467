/**
 * What each account has written to documents: in the last hour, as a bucket that empties at a steady rate, and in all. Who sends
 * an update pays for it, whoever wrote the entries in it: nobody can make another pay.
 *
 * Counted in memory. The counts are saved with an update that is made durable anyway, at the latest with the first one after
 * 64 kB or a minute: that much is forgiven if the relay dies.
 */
import { err, ok, refuse, type Refusal, type Result, type UserId } from '#protocol';
import type { Clock } from '../clock.ts';
import type { QuotaLimits } from './quotaLimits.ts';
import type { WordStore } from './wordStore.ts';

/** An update, and who sent it. */
export type Writing = { readonly user: UserId; readonly bytes: number };

export type Taken = {
  /** To be called in the transaction that makes the update durable, if the counts are to be saved. */
  readonly save: (() => void) | undefined;
  /** The update did not become durable. */
  readonly giveBack: () => void;
};

export type WordQuota = {
  /**
   * Charges each sender for their own, or nobody. `isDeletion`: it only deletes for everyone, which is never refused.
   * Refusals: `over-quota`, `quota-used-up`, `low-disk`.
   */
  readonly take: (
    writings: readonly Writing[],
    options: { readonly isDeletion: boolean },
  ) => Result<Taken, Refusal>;
  /** Saves all counts. */
  readonly close: () => void;
};

type Deps = {
  readonly store: WordStore;
  readonly limits: Pick<QuotaLimits, 'wordsPerHour' | 'words'>;
  /** The disk has so little room that only small writes are taken. */
  readonly isDiskLow: () => boolean;
  readonly clock: Clock;
};

/** What a row of the log takes beside the update itself. */
const bytesOfRow = 100;
const hour = 3_600_000;
/** The part of an hour's quota that may be written at once. */
const burst = 1 / 4;
/** The part of an account's quota that is left while the disk is low, and what counts as a small write: a text fits. */
const whenLow = { quota: 1 / 32, bytes: 16_384 };
const saveAfter = { bytes: 64_000, ms: 60_000 };
/** Accounts that are kept in memory. */
const mostKept = 10_000;

type Account = {
  readonly user: UserId;
  /** Of the last hour, as of `at`. */
  recent: number;
  at: number;
  total: number;
  unsaved: number;
  savedAt: number;
};

export function createWordQuota({ store, limits, isDiskLow, clock }: Deps): WordQuota {
  const accounts = new Map<UserId, Account>();

  const accountOf = (user: UserId): Account => {
    const now = clock.now();
    const account = accounts.get(user) ?? load(user, now);
    const emptied = (Math.max(0, now - account.at) / hour) * limits.wordsPerHour;
    account.recent = Math.max(0, account.recent - emptied);
    account.at = now;
    return account;
  };

  const load = (user: UserId, now: number): Account => {
    if (accounts.size >= mostKept) {
      saveAll();
      accounts.clear();
    }
    const written = store.load(user) ?? { recent: 0, at: now, total: 0 };
    const account = { user, ...written, unsaved: 0, savedAt: now };
    accounts.set(user, account);
    return account;
  };

  const save = (account: Account): void => {
    store.save(account.user, account);
    account.unsaved = 0;
    account.savedAt = clock.now();
  };
  const saveAll = (): void => {
    for (const account of accounts.values()) if (account.unsaved > 0) save(account);
  };

  const refuseWords = ({ user, bytes }: Writing): Refusal | undefined => {
    const isLow = isDiskLow();
    if (isLow && bytes > whenLow.bytes + bytesOfRow) return refuse('low-disk');
    const { recent, total } = accountOf(user);
    if (total + bytes > limits.words) return refuse('quota-used-up');
    const atOnce = limits.wordsPerHour * burst * (isLow ? whenLow.quota : 1);
    // One that is larger than all that may be written at once is taken when nothing else was.
    return recent > Math.max(0, atOnce - bytes) ? refuse('over-quota') : undefined;
  };

  return {
    take: (writings, { isDeletion }) => {
      const charges = sumByUser(writings);
      if (!isDeletion) {
        for (const charge of charges) {
          const refusal = refuseWords(charge);
          if (refusal) return err(refusal);
        }
      }
      const charged = charges.map(({ user, bytes }) => ({ account: accountOf(user), bytes }));
      for (const { account, bytes } of charged) charge(account, bytes);
      const due = charged.map(({ account }) => account).filter((account) => isDue(account, clock.now()));
      const saveDue = (): void => {
        for (const account of due) save(account);
      };
      return ok({
        save: due.length === 0 ? undefined : saveDue,
        giveBack: () => {
          for (const { account, bytes } of charged) charge(account, -bytes);
          // What was saved of it was undone with the transaction, if it came to one.
          for (const account of due) account.unsaved = saveAfter.bytes;
        },
      });
    },
    close: saveAll,
  };
}

const charge = (account: Account, bytes: number): void => {
  account.recent += bytes;
  account.total += bytes;
  account.unsaved += Math.max(0, bytes);
};

const isDue = ({ unsaved, savedAt }: Account, now: number): boolean =>
  unsaved >= saveAfter.bytes || now - savedAt >= saveAfter.ms;

function sumByUser(writings: readonly Writing[]): readonly Writing[] {
  const sums = new Map<UserId, number>();
  for (const { user, bytes } of writings) {
    sums.set(user, (sums.get(user) ?? 0) + bytes + bytesOfRow);
  }
  return Array.from(sums, ([user, bytes]) => ({ user, bytes }));
}
