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
};

export type SessionState =
  | { readonly type: 'starting' }
  | { readonly type: 'unsupported'; readonly why: Unsupported }
  /** `ended`: the relay ended this sign-in (revoked, or expired while away). */
  | { readonly type: 'signed-out'; readonly lastHandle?: string; readonly ended?: boolean }
  | { readonly type: 'signing-in' }
  | { readonly type: 'signed-in'; readonly account: Account };

export type Credentials = {
  readonly handle: string;
  readonly password: string;
  readonly status: ChosenStatus;
};
export type NewAccount = Credentials & { readonly displayName: string; readonly invite?: string };

export interface Session {
  state(): SessionState;
  /** Told of every change from now on. Returns the function that stops listening. */
  subscribe(listener: (state: SessionState) => void): () => void;
  /** From the device copy where somebody is still signed in here, with no network; else signed out. */
  start(): Promise<void>;
  signIn(credentials: Credentials): Promise<Result<void, Failure>>;
  createAccount(account: NewAccount): Promise<Result<void, Failure>>;
  /** Also in the other tabs. The device copies are deleted, the device's key and the handle are kept. */
  signOut(): Promise<void>;
  /** Keeps what changed of one's own account for the next start without network. */
  keep(change: Partial<Pick<Account, 'profile' | 'status'>>): Promise<void>;
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
