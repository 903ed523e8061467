/** The accounts that this device remembers, for the sign-in window: the one that signed in last first. */
import { ChosenStatus, Handle, PictureChoice, UserId } from '#protocol';
import * as v from 'valibot';

export const Remembered = v.object({
  handle: Handle,
  user: UserId,
  displayName: v.string(),
  picture: v.optional(PictureChoice),
  /** The status signed in with last. */
  status: ChosenStatus,
  /** Signed in again by itself at the next start. */
  automatic: v.boolean(),
  /** Names what is kept of this account on this device. */
  storage: v.string(),
});
export type Remembered = v.InferOutput<typeof Remembered>;

export interface RememberedAccounts {
  list(): readonly Remembered[];
  /** As the newest, in the place of what was known of this handle. */
  put(account: Remembered): void;
  /** Where it is remembered, with these changes. */
  update(handle: string, change: Partial<Remembered>): void;
  forget(handle: string): void;
}

const storedAs = 'cutuca:remembered';
const most = 10;
const Stored = v.pipe(v.string(), v.parseJson(), v.array(Remembered));

export function makeRemembered(storage: Storage | undefined): RememberedAccounts {
  function list(): readonly Remembered[] {
    const read = v.safeParse(Stored, storage?.getItem(storedAs));
    return read.success ? read.output : [];
  }

  function keep(accounts: readonly Remembered[]): void {
    try {
      if (accounts.length === 0) storage?.removeItem(storedAs);
      else storage?.setItem(storedAs, JSON.stringify(accounts.slice(0, most)));
    } catch {
      // A full storage remembers nobody: they type their handle.
    }
  }

  const without = (handle: string) => list().filter((account) => account.handle !== handle);

  return {
    list,
    put: (account) => keep([account, ...without(account.handle)]),
    update(handle, change) {
      const changed = (account: Remembered) => ({ ...account, ...change });
      keep(list().map((account) => (account.handle === handle ? changed(account) : account)));
    },
    forget: (handle) => keep(without(handle)),
  };
}
