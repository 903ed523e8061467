/** What admit() is told, and what it answers. */
import type * as Y from 'yjs';
import type { DeletionTarget, Entry, KnownDevice, VerifyEntry } from '../entry/index.ts';
import type { ConversationId, DeviceId, UserId } from '../ids.ts';
import type { Clocks } from '../stateless.ts';

/** A time of membership, in ms since 1970; without `until` it lasts. Entries may be dated `limits.clockSkew` past its end. */
export type Span = { readonly from: number; readonly until?: number | undefined };

export type AdmitContext = {
  /** The page that the update is for. It is read before the first `await`, and not modified. */
  readonly document: Y.Doc;
  readonly conversation: ConversationId;
  readonly page: number;
  /** Whether this page may begin, since the page before it holds enough (`opensNext`). A peer that does not know leaves C12 to the relay. */
  readonly mayBegin?: boolean | undefined;
  /** The checker's clock, ms since 1970. */
  readonly now: number;
  /**
   * Only the relay judges how late an entry comes: what is new and dated before this (ms since 1970) is refused. Absent for
   * whoever was not there all the time.
   */
  readonly earliest?: number | undefined;
  readonly device: (id: DeviceId) => KnownDevice | undefined;
  /** When this user was a member of this conversation. */
  readonly memberships: (user: UserId) => readonly Span[];
  /** The relay's own: it alone signs `joined`, `left`, `role` and `witness`, and is a member of nothing. */
  readonly relayDevice?: DeviceId | undefined;
  /** `verifyEntry`, unless the checker has a faster one of the same verdicts. */
  readonly verify?: VerifyEntry | undefined;
};

export type Admitted = {
  /** What it adds that can be read once it is applied. */
  readonly entries: readonly Entry[];
  /** What it removes, or brings already removed. */
  readonly deletes: readonly DeletionTarget[];
  /** For each client that it adds to, the next clock after it is applied. */
  readonly clocks: Clocks;
  /** Whether applying it changes anything. */
  readonly changes: boolean;
};
