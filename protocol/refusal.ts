/**
 * The one table of refusals: why something was not accepted, for people (translated by `type`), for sockets
 * (close code) and for HTTP (status). A peer that gets a refusal knows from `retry` what to do next:
 * `never` – the same bytes will be refused again; `later` – nothing is wrong with them, try again;
 * `sign-in` – get a new token first.
 */
type Row = {
  readonly code: number;
  readonly status: number;
  readonly retry: 'never' | 'later' | 'sign-in';
};

export const refusals = {
  // what a peer sent to a document
  malformed: { code: 4400, status: 400, retry: 'never' },
  'too-large': { code: 4413, status: 413, retry: 'never' },
  'too-many-structs': { code: 4413, status: 413, retry: 'never' },
  'clock-gap': { code: 4422, status: 422, retry: 'never' },
  'missing-dependency': { code: 4422, status: 422, retry: 'never' },
  'unknown-root': { code: 4422, status: 422, retry: 'never' },
  'wrong-place': { code: 4422, status: 422, retry: 'never' },
  'nested-type': { code: 4422, status: 422, retry: 'never' },
  'not-an-entry': { code: 4422, status: 422, retry: 'never' },
  'bad-signature': { code: 4422, status: 422, retry: 'never' },
  'unknown-device': { code: 4422, status: 422, retry: 'never' },
  'revoked-device': { code: 4422, status: 422, retry: 'never' },
  'not-a-member': { code: 4403, status: 403, retry: 'never' },
  'wrong-conversation': { code: 4422, status: 422, retry: 'never' },
  'wrong-struct': { code: 4422, status: 422, retry: 'never' },
  'wrong-client-id': { code: 4422, status: 422, retry: 'never' },
  'ahead-of-time': { code: 4422, status: 422, retry: 'never' },
  'no-witness': { code: 4422, status: 422, retry: 'never' },
  'too-late': { code: 4422, status: 422, retry: 'never' },
  'entry-too-large': { code: 4413, status: 413, retry: 'never' },
  'relay-only-kind': { code: 4422, status: 422, retry: 'never' },
  'unauthorised-deletion': { code: 4422, status: 422, retry: 'never' },
  'page-not-open': { code: 4422, status: 422, retry: 'later' },
  'awareness-not-yours': { code: 4422, status: 422, retry: 'never' },
  'damaged-document': { code: 4422, status: 422, retry: 'never' },
  // who a peer is
  'no-token': { code: 4401, status: 401, retry: 'sign-in' },
  'bad-token': { code: 4401, status: 401, retry: 'sign-in' },
  'expired-token': { code: 4401, status: 401, retry: 'sign-in' },
  'signed-out': { code: 4401, status: 401, retry: 'sign-in' },
  forbidden: { code: 4403, status: 403, retry: 'never' },
  'unknown-document': { code: 4404, status: 404, retry: 'never' },
  // what a person asked for
  'not-found': { code: 4404, status: 404, retry: 'never' },
  'wrong-shape': { code: 4400, status: 422, retry: 'never' },
  'not-json': { code: 4400, status: 400, retry: 'never' },
  'handle-taken': { code: 4409, status: 409, retry: 'never' },
  'bad-handle': { code: 4422, status: 422, retry: 'never' },
  'bad-display-name': { code: 4422, status: 422, retry: 'never' },
  'bad-picture': { code: 4422, status: 422, retry: 'never' },
  'weak-password': { code: 4422, status: 422, retry: 'never' },
  'wrong-credentials': { code: 4401, status: 401, retry: 'never' },
  'disabled-account': { code: 4403, status: 403, retry: 'never' },
  'device-taken': { code: 4409, status: 409, retry: 'never' },
  'bad-device-proof': { code: 4422, status: 422, retry: 'never' },
  'registration-closed': { code: 4403, status: 403, retry: 'never' },
  'invite-needed': { code: 4403, status: 403, retry: 'never' },
  'bad-invite': { code: 4403, status: 403, retry: 'never' },
  'own-handle': { code: 4409, status: 409, retry: 'never' },
  'already-requested': { code: 4409, status: 409, retry: 'never' },
  'already-contacts': { code: 4409, status: 409, retry: 'never' },
  'wrong-hash': { code: 4422, status: 422, retry: 'never' },
  'no-room': { code: 4413, status: 507, retry: 'never' },
  'bad-title': { code: 4422, status: 422, retry: 'never' },
  'group-full': { code: 4409, status: 409, retry: 'never' },
  'not-your-contact': { code: 4403, status: 403, retry: 'never' },
  'not-the-owner': { code: 4403, status: 403, retry: 'never' },
  'last-owner': { code: 4409, status: 409, retry: 'never' },
  // what the relay can't do just now
  'rate-limited': { code: 4429, status: 429, retry: 'later' },
  'over-quota': { code: 4429, status: 429, retry: 'later' },
  'quota-used-up': { code: 4413, status: 507, retry: 'later' },
  'low-disk': { code: 4503, status: 507, retry: 'later' },
  'address-blocked': { code: 4403, status: 403, retry: 'later' },
  busy: { code: 4503, status: 503, retry: 'later' },
  'slow-reader': { code: 4408, status: 408, retry: 'later' },
  'storage-unavailable': { code: 4503, status: 503, retry: 'later' },
  'shutting-down': { code: 4205, status: 503, retry: 'later' },
  internal: { code: 4500, status: 500, retry: 'later' },
} as const satisfies Record<string, Row>;

export type RefusalType = keyof typeof refusals;

/** There is no room at the relay for what somebody wrote: it waits on their device, and is sent when there is. */
export const heldRefusals = ['over-quota', 'quota-used-up', 'low-disk'] as const;
export type HeldRefusal = (typeof heldRefusals)[number];

export const isHeld = (refusal: RefusalType): refusal is HeldRefusal =>
  heldRefusals.some((held) => held === refusal);

/** What is sent: the `type`, and `detail` for the log and the developer's eye, never for people. */
export type Refusal = { readonly type: RefusalType; readonly detail?: string };

export const refuse = (type: RefusalType, detail?: string): Refusal =>
  detail === undefined ? { type } : { type, detail };

export const isRefusalType = (text: string): text is RefusalType => Object.hasOwn(refusals, text);
