/**
 * What the sync and presence sides of the relay ask of the account side, and what they are told when it changes.
 * Reads are synchronous and cheap enough to ask per update.
 */
import type {
  ConversationId,
  DeviceId,
  EntryId,
  KnownBody,
  PictureChoice,
  PublicKey,
  Refusal,
  Result,
  UserId,
} from '#protocol';

/** One sign-in of one device, as an access token names it. Times in ms. */
export type Session = {
  readonly id: string;
  readonly user: UserId;
  readonly device: DeviceId;
  readonly expires: number;
};

export type DeviceRecord = {
  readonly id: DeviceId;
  readonly user: UserId;
  readonly key: PublicKey;
  /** From then on nothing new is taken from it, whatever time it bears. */
  readonly revokedAt?: number;
};

/** From when to when (exclusive; absent: still) somebody was a member. */
export type MembershipSpan = { readonly from: number; readonly until?: number };

export interface Directory {
  /** Verifies an access token: `no-token`, `bad-token`, `expired-token`, `signed-out`. */
  verifyAccess(token: string | undefined): Promise<Result<Session, Refusal>>;
  device(id: DeviceId): DeviceRecord | undefined;
  memberships(conversation: ConversationId, user: UserId): readonly MembershipSpan[];
  /** Present members. */
  members(conversation: ConversationId): readonly UserId[];
  /** The other person where the conversation is one of two people. */
  isPair(conversation: ConversationId): boolean;
  /** Whose presence this user may see: mutual contacts. Blocking is asked separately. */
  contacts(user: UserId): readonly UserId[];
  /** Whether `user` blocks `from`. */
  blocks(user: UserId, from: UserId): boolean;
  /** The profile version that `viewer` may see of `user` (frozen while blocked). */
  profileVersion(user: UserId, viewer: UserId): number;
}

/** What happened on the account side. */
export type DirectoryChange =
  | {
      readonly type: 'session-ended';
      readonly session: string;
      readonly device: DeviceId;
      readonly user: UserId;
    }
  /** Contacts, requests or blocks of this user changed. */
  | { readonly type: 'contacts'; readonly user: UserId }
  | { readonly type: 'profile'; readonly user: UserId }
  | { readonly type: 'device-revoked'; readonly device: DeviceId; readonly user: UserId }
  | { readonly type: 'membership'; readonly conversation: ConversationId; readonly user: UserId }
  /** These have something new to read of a group. */
  | {
      readonly type: 'group';
      readonly conversation: ConversationId;
      readonly users: readonly UserId[];
    }
  /** Invitations to this user came or went. */
  | { readonly type: 'invitations'; readonly user: UserId }
  /** There is something for the relay to say. */
  | { readonly type: 'notices' };

export interface DirectoryChanges {
  /** Returns the function that stops listening. */
  subscribe(listener: (change: DirectoryChange) => void): () => void;
}

/** Something that the relay itself says in a conversation. */
export type Notice = {
  readonly id: EntryId;
  readonly conversation: ConversationId;
  readonly body: Extract<KnownBody, { readonly kind: 'joined' | 'left' | 'role' }>;
};

/** What the relay has to say in conversations, and hears there. */
export interface GroupRecords {
  /** What is not in the pages yet, in order. */
  pending(): readonly Notice[];
  /** It is durable there. */
  written(id: EntryId): void;
  /** Somebody gave a conversation a title. */
  titled(conversation: ConversationId, title: string, entry: EntryId): void;
  /** Somebody gave it a picture; nothing: took it away. */
  pictured(conversation: ConversationId, picture: PictureChoice | undefined, entry: EntryId): void;
}
