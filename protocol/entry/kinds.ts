/**
 * What can be said: the kinds of entry and their fields. A kind this version does not know is kept, passed on and shown as
 * “something this version can't show”, so older and newer peers can share a conversation.
 */
import * as v from 'valibot';
import { type ConversationId, DeviceId, EntryId, Nonce, UserId } from '../ids.ts';
import { limits } from '../limits.ts';
import { PictureChoice } from '../picture.ts';
import { isReaction } from '../reaction.ts';
import { ink } from './ink.ts';
import { CustomEmoticons, file, photo, voice } from './media.ts';
import { Seen } from './seen.ts';

const Clock = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** The Yjs struct an entry is written as: [clientID, clock]. */
export const Struct = v.tuple([Clock, Clock]);
export type Struct = v.InferOutput<typeof Struct>;

export const isSameStruct = (a: Struct, b: Struct): boolean => a[0] === b[0] && a[1] === b[1];

/** Which page of a conversation, from 0. */
export const PageNumber = Clock;

/** Names an entry for an edit or a reaction. The user is part of the name: nobody's entry can be shadowed by another's of the same id. */
export const EntryRef = v.object({ id: EntryId, user: UserId });
export type EntryRef = v.InferOutput<typeof EntryRef>;

/** Names an entry to be removed so completely that the claim can still be checked when its content is gone. */
export const DeletionTarget = v.object({ id: EntryId, y: Struct, device: DeviceId, n: Nonce });
export type DeletionTarget = v.InferOutput<typeof DeletionTarget>;

/** One format for the whole text, as it always was; readers clamp the colour to what is legible on their theme. */
export const TextFormat = v.object({
  font: v.optional(v.pipe(v.string(), v.regex(/^[a-z-]{1,24}$/))),
  bold: v.optional(v.boolean()),
  italic: v.optional(v.boolean()),
  underline: v.optional(v.boolean()),
  strike: v.optional(v.boolean()),
  color: v.optional(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/))),
});
export type TextFormat = v.InferOutput<typeof TextFormat>;

const Text = v.pipe(v.string(), v.minLength(1), v.maxBytes(limits.entry.textBytes));

export const knownKinds = {
  text: v.object({
    kind: v.literal('text'),
    text: Text,
    format: v.optional(TextFormat),
    reply: v.optional(EntryRef),
    emoticons: v.optional(CustomEmoticons),
    /** Said by the writer's client in their absence: shown as such, and never answered by another's. */
    auto: v.optional(v.literal(true)),
    /** Told of the writer, as in “Alice waves”. */
    action: v.optional(v.literal(true)),
  }),
  nudge: v.object({ kind: v.literal('nudge') }),
  /** By its name alone: what it shows is in each client, and one that this client lacks is a line of the log. */
  wink: v.object({ kind: v.literal('wink'), wink: v.pipe(v.string(), v.regex(/^[a-z-]{1,32}$/)) }),
  ink,
  photo,
  file,
  /** What somebody did with a file that was offered to them. */
  answer: v.object({
    kind: v.literal('answer'),
    target: EntryRef,
    answer: v.picklist(['accepted', 'declined']),
  }),
  voice,
  edit: v.object({
    kind: v.literal('edit'),
    target: EntryRef,
    text: Text,
    format: v.optional(TextFormat),
    emoticons: v.optional(CustomEmoticons),
  }),
  /** `also`: what goes with the target because it repeats its words – its edits, and copies under the same id. */
  delete: v.object({
    kind: v.literal('delete'),
    target: DeletionTarget,
    also: v.optional(v.pipe(v.array(DeletionTarget), v.maxLength(limits.entry.deletions))),
  }),
  react: v.object({
    kind: v.literal('react'),
    target: EntryRef,
    reaction: v.pipe(v.string(), v.check(isReaction, 'No code and no emoji')),
    on: v.boolean(),
  }),
  title: v.object({
    kind: v.literal('title'),
    title: v.pipe(v.string(), v.maxLength(limits.entry.titleCharacters)),
  }),
  /** Of a group; nothing: the one it had from its making. */
  picture: v.object({ kind: v.literal('picture'), picture: v.optional(PictureChoice) }),
  joined: v.object({ kind: v.literal('joined'), member: UserId }),
  left: v.object({ kind: v.literal('left'), member: UserId }),
  role: v.object({ kind: v.literal('role'), member: UserId, role: v.picklist(['owner', 'member']) }),
  /**
   * What the page held of this device when it was signed out for good, or when its user left: from then on nothing is new from
   * it, and what is in here was there before.
   */
  witness: v.object({
    kind: v.literal('witness'),
    device: DeviceId,
    reason: v.picklist(['revoked', 'left']),
    seen: Seen,
  }),
} as const;

export type KnownKind = keyof typeof knownKinds;

/** Kinds that only the relay's own key may sign. */
export const relayKinds: ReadonlySet<string> = new Set<KnownKind>(['joined', 'left', 'role', 'witness']);

export const isKnownKind = (kind: string): kind is KnownKind => Object.hasOwn(knownKinds, kind);

export type KnownBody = { [K in KnownKind]: v.InferOutput<(typeof knownKinds)[K]> }[KnownKind];
/** `name` is the kind as the newer writer called it; `fields` is what it said, untouched. */
export type UnknownBody = {
  readonly kind: 'unknown';
  readonly name: string;
  readonly fields: Readonly<Record<string, unknown>>;
};
export type EntryBody = KnownBody | UnknownBody;

/** An entry as peers work with it. Its author's user is signed by the device; admit() has checked that it is that device's user. */
export type Entry = {
  readonly id: EntryId;
  readonly conversation: ConversationId;
  readonly page: number;
  readonly user: UserId;
  readonly device: DeviceId;
  readonly struct: Struct;
  readonly nonce: Nonce;
  readonly body: EntryBody;
};

/** What an entry asks to be removed; nothing, unless it is a `delete`. */
export const deletionTargets = ({ body }: Pick<Entry, 'body'>): readonly DeletionTarget[] =>
  body.kind === 'delete' ? [body.target, ...(body.also ?? [])] : [];
