/** What the rest of the app knows of who is signed in. The session knows nothing of documents or views. */
import type {
  ChosenStatus,
  DeviceId,
  Handle,
  Profile,
  RefusalType,
  Result,
  RequestOf,
  ResponseOf,
  RouteName,
  UserId,
} from '#protocol';
import type { Remembered } from './remembered.ts';

/** Why something asked of the relay did not happen: refused by it, or it could not be reached. */
export type Failure =
  | { readonly type: 'refused'; readonly refusal: RefusalType; readonly retryAfter?: number }
  | { readonly type: 'unreachable' };

/** What this browser lacks; each is explained to the person with what to do instead. */
export type Unsupported = 'insecure-context' | 'no-indexeddb' | 'no-ed25519';

export type Account = {
  readonly user: UserId;
  readonly handle: Handle;
  readonly profile: Profile;
  readonly administrator: boolean;
  readonly status: ChosenStatus;
  readonly device: DeviceId;
  /** Non-extractable Ed25519 private key. */
  readonly key: CryptoKey;
  /** Names the databases of this account on this device: relay id and user id. */
  readonly storage: string;
  /** Absent: automatic. */
  readonly stay?: Stay;
};

export type SessionState =
  | { readonly type: 'starting' }
  | { readonly type: 'unsupported'; readonly why: Unsupported }
  /** `ended`: the relay ended this sign-in (revoked, or expired while away). */
  | { readonly type: 'signed-out'; readonly lastHandle?: string; readonly ended?: boolean }
  | { readonly type: 'signing-in' }
  | { readonly type: 'signed-in'; readonly account: Account };

/**
 * How long this device knows the person. `visit`: until they sign out or the last tab is closed, and nothing stays;
 * `remembered`: their handle and picture wait at the sign-in window; `automatic`: they are signed in again at the next start.
 */
export type Stay = 'visit' | 'remembered' | 'automatic';

export type Credentials = {
  readonly handle: string;
  readonly password: string;
  readonly status: ChosenStatus;
  /** `automatic` where not said. */
  readonly stay?: Stay;
};
export type NewAccount = Credentials & { readonly displayName: string; readonly invite?: string };

export interface Session {
  state(): SessionState;
  /** Told of every change from now on. Returns the function that stops listening. */
  subscribe(listener: (state: SessionState) => void): () => void;
  /** From the device copy where somebody is still signed in here, with no network; else signed out. */
  start(): Promise<void>;
  /** Also well where it was called off. */
  signIn(credentials: Credentials): Promise<Result<void, Failure>>;
  /** Calls off a sign-in that is under way. */
  cancel(): void;
  createAccount(account: NewAccount): Promise<Result<void, Failure>>;
  /**
   * Also in the other tabs. The device copies are deleted; the device's key and what is remembered of the account are kept,
   * unless this was only a visit.
   */
  signOut(): Promise<void>;
  /** The accounts that the sign-in window offers, the newest first. */
  remembered(): readonly Remembered[];
  /** Takes everything of an account that is not signed in off this device. */
  forget(account: Remembered): Promise<void>;
  /** Keeps what changed of one's own account for the next start without network. */
  keep(change: Partial<Pick<Account, 'profile' | 'status'>>): Promise<void>;
  /** Everybody else who is signed in to the account is signed out; this browser goes on. */
  changePassword(change: RequestOf<'changePassword'>): Promise<Result<void, Failure>>;
  /** Calls the relay with a fresh token; parses the answer by the route's schema. Never throws. */
  call<N extends RouteName>(
    name: N,
    input?: {
      readonly body?: RequestOf<N>;
      readonly params?: Readonly<Record<string, string>>;
      readonly query?: Readonly<Record<string, string>>;
    },
  ): Promise<Result<ResponseOf<N>, Failure>>;
  /** An access token good for at least a minute, refreshed where needed; `renew` where the relay refused the last. */
  accessToken(options?: { readonly renew?: boolean }): Promise<Result<string, Failure>>;
}
