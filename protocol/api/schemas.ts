/** The shapes that travel over HTTP. Both sides parse with these: the relay what it is sent, the client what it gets. */
import * as v from 'valibot';
import { ConversationId, DeviceId, Handle, UserId } from '../ids.ts';
import { limits } from '../limits.ts';
import { ChosenStatus } from '../presence.ts';
import { isRefusalType, type RefusalType } from '../refusal.ts';
import { Shown } from './shown.ts';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Milliseconds since 1970, UTC. */
export const Time = Count;

export const DisplayName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.displayName));
export const PersonalMessage = v.pipe(v.string(), v.trim(), v.maxLength(limits.personalMessage));
export const Password = v.pipe(
  v.string(),
  v.minLength(limits.password.min),
  v.maxLength(limits.password.max),
);

/** An Ed25519 public key as a JWK (RFC 8037). */
export const PublicKey = v.strictObject({
  kty: v.literal('OKP'),
  crv: v.literal('Ed25519'),
  x: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
});
export type PublicKey = v.InferOutput<typeof PublicKey>;

/**
 * A device as it registers itself. `proof` is a compact JWS by the device's key over `{handle, at}` (`at` in ms, within
 * `limits.clockSkew` of the relay's clock), so nobody can register a key that they do not hold.
 */
export const DeviceClaim = v.object({
  key: PublicKey,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(64)),
  proof: v.pipe(v.string(), v.maxLength(2_048)),
});
export type DeviceClaim = v.InferOutput<typeof DeviceClaim>;

export const Profile = v.object({
  user: UserId,
  handle: Handle,
  version: Count,
  displayName: v.string(),
  personalMessage: v.string(),
  ...Shown.entries,
  /** A program answers: people are told, and other programs let it speak first. */
  bot: v.optional(v.literal(true)),
});
export type Profile = v.InferOutput<typeof Profile>;

export const SignedIn = v.object({
  profile: Profile,
  administrator: v.boolean(),
  status: ChosenStatus,
  device: DeviceId,
  /** JWT by the relay with the device's key in `cnf`: what other members verify this device's entries with. */
  certificate: v.string(),
  accessToken: v.string(),
  accessTokenExpires: Time,
});
export type SignedIn = v.InferOutput<typeof SignedIn>;

export const RelayInfo = v.object({
  name: v.literal('cutuca'),
  version: v.string(),
  /** Changes when the relay is another one: device copies of another relay are not mixed with this one's. */
  relay: v.string(),
  registration: v.picklist(['open', 'invite', 'closed']),
  /** No account yet: whoever comes first is the administrator. */
  empty: v.boolean(),
  /** How large one file may be, in bytes. */
  uploadLimit: Count,
});
export type RelayInfo = v.InferOutput<typeof RelayInfo>;

export const Contact = v.object({
  profile: Profile,
  /** The conversation of the two. */
  conversation: ConversationId,
  since: Time,
  blocked: v.boolean(),
});
export type Contact = v.InferOutput<typeof Contact>;

export const IncomingRequest = v.object({ profile: Profile, at: Time });
export type IncomingRequest = v.InferOutput<typeof IncomingRequest>;

/** Says only what was asked: whether the handle exists is not told. */
export const OutgoingRequest = v.object({ handle: Handle, at: Time });
export type OutgoingRequest = v.InferOutput<typeof OutgoingRequest>;

/** Somebody one has blocked and who is no contact: no more of them is shown than whom to unblock. */
export const BlockedPerson = v.object({ user: UserId, handle: Handle, displayName: v.string() });
export type BlockedPerson = v.InferOutput<typeof BlockedPerson>;

export const ContactList = v.object({
  contacts: v.array(Contact),
  incoming: v.array(IncomingRequest),
  outgoing: v.array(OutgoingRequest),
  blocked: v.optional(v.array(BlockedPerson)),
});
export type ContactList = v.InferOutput<typeof ContactList>;

export const ConversationSummary = v.object({
  id: ConversationId,
  type: v.picklist(['pair', 'group']),
  members: v.array(Profile),
  /** The newest page that holds anything. */
  page: Count,
});
export type ConversationSummary = v.InferOutput<typeof ConversationSummary>;

/** What a device is called in the list of its user's devices. */
export const DeviceName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.deviceName));

export const Device = v.object({
  id: DeviceId,
  name: v.string(),
  /** Somebody is signed in there. */
  signedIn: v.boolean(),
  added: Time,
  lastSeen: Time,
  current: v.boolean(),
});
export type Device = v.InferOutput<typeof Device>;

/** The body of every answer that is not 2xx. */
export const ApiError = v.object({
  error: v.object({
    type: v.custom<RefusalType>((value) => typeof value === 'string' && isRefusalType(value)),
    detail: v.optional(v.string()),
    /** For `rate-limited`: seconds to wait. */
    retryAfter: v.optional(Count),
  }),
});
export type ApiError = v.InferOutput<typeof ApiError>;
