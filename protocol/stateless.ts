/**
 * The small JSON messages that travel beside documents (Hocuspocus “stateless”), one union per direction and document type.
 * They are hints: each can be lost, and whoever reconnects asks again or is told afresh.
 */
import * as v from 'valibot';
import { ConversationId, UserId } from './ids.ts';
import { ChosenStatus, VisibleStatus } from './presence.ts';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** For each Yjs clientID the next clock not covered: `clock < clocks[clientID]` is covered. */
export const Clocks = v.pipe(v.array(v.tuple([Count, Count])), v.maxLength(10_000));
export type Clocks = v.InferOutput<typeof Clocks>;

/** What one user has of a page: on a device of theirs, and read. */
export const Receipt = v.object({ user: UserId, delivered: Clocks, read: Clocks });
export type Receipt = v.InferOutput<typeof Receipt>;

/** relay → client, on a page. `durable` covers what is fsynced; sent as a baseline on joining, then after each commit. */
export const PageEvent = v.variant('t', [
  v.object({ t: v.literal('durable'), clocks: Clocks }),
  v.object({ t: v.literal('receipts'), receipts: v.array(Receipt) }),
]);
export type PageEvent = v.InferOutput<typeof PageEvent>;

/** client → relay, on a page: what is now on this device, and what its user has read. Only grows. */
export const PageCommand = v.variant('t', [
  v.object({ t: v.literal('seen'), delivered: Clocks, read: Clocks }),
]);
export type PageCommand = v.InferOutput<typeof PageCommand>;

/** One contact's presence: user, status, version of their profile. */
export const PresenceRow = v.tuple([UserId, VisibleStatus, Count]);
export type PresenceRow = v.InferOutput<typeof PresenceRow>;

/** relay → client, on one's inbox. */
export const InboxEvent = v.variant('t', [
  /** `all`: every contact not named is offline. */
  v.object({ t: v.literal('presence'), all: v.boolean(), people: v.array(PresenceRow) }),
  /** Contacts or requests changed: read them again over HTTP. */
  v.object({ t: v.literal('contacts') }),
  /** A group changed – its members, title, who is invited –, or one is no more in it: read it again over HTTP. */
  v.object({ t: v.literal('group'), conversation: ConversationId }),
  /** Invitations to groups changed: read them again. */
  v.object({ t: v.literal('invitations') }),
  /** A conversation has something new, on this page. */
  v.object({ t: v.literal('conversation'), conversation: ConversationId, page: Count, from: UserId }),
  /** One's own status as the relay has it, so that all devices show the same; `idle`: contacts see “away” instead. */
  v.object({
    t: v.literal('own-status'),
    status: ChosenStatus,
    idle: v.optional(v.literal(true)),
  }),
  /** The access token ends soon: send a new one. */
  v.object({ t: v.literal('expiring') }),
]);
export type InboxEvent = v.InferOutput<typeof InboxEvent>;

/** client → relay, on one's inbox. */
export const InboxCommand = v.variant('t', [
  v.object({ t: v.literal('status'), status: ChosenStatus }),
  v.object({ t: v.literal('presence') }),
  /** Whether this device has had no input for long: only when all of a person's have is the person shown as away. */
  v.object({ t: v.literal('idle'), idle: v.boolean() }),
  v.object({ t: v.literal('token'), token: v.pipe(v.string(), v.maxLength(4_096)) }),
]);
export type InboxCommand = v.InferOutput<typeof InboxCommand>;

/** Awareness of an open conversation: who this is, whether they type, and a draft that is shown live (the bot). */
export const AwarenessState = v.object({
  user: UserId,
  typing: v.optional(v.boolean()),
  draft: v.optional(v.string()),
});
export type AwarenessState = v.InferOutput<typeof AwarenessState>;
