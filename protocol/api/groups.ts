/** Groups as they travel over HTTP: who is in one, what it is called, and who is asked to come. */
import * as v from 'valibot';
import { ConversationId, EntryId, UserId } from '../ids.ts';
import { limits } from '../limits.ts';
import { PictureChoice } from '../picture.ts';
import { Profile, Time } from './schemas.ts';

/** What a group is called; empty: by its members' names. */
export const GroupTitle = v.pipe(v.string(), v.trim(), v.maxLength(limits.entry.titleCharacters));

export const GroupRole = v.picklist(['owner', 'member']);
export type GroupRole = v.InferOutput<typeof GroupRole>;

export const GroupMember = v.object({ profile: Profile, role: GroupRole });
export type GroupMember = v.InferOutput<typeof GroupMember>;

export const GroupSummary = v.object({
  id: ConversationId,
  title: v.string(),
  /** The entry that gave it this title; absent: it began with it. */
  titled: v.optional(EntryId),
  /** Absent: none was chosen, or none that this version can read. */
  picture: v.optional(v.fallback(v.undefinedable(PictureChoice), undefined)),
  /** The entry that gave it this picture. */
  pictured: v.optional(EntryId),
  /** The longest here first. */
  members: v.array(GroupMember),
  /** Who was here and is no more: what they said stays, under their names. */
  past: v.array(Profile),
  /** Whom the asker has invited, and who has not answered. */
  invited: v.array(Profile),
});
export type GroupSummary = v.InferOutput<typeof GroupSummary>;

export const GroupInvitation = v.object({
  id: ConversationId,
  title: v.string(),
  from: Profile,
  /** How many are in it. */
  members: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  at: Time,
});
export type GroupInvitation = v.InferOutput<typeof GroupInvitation>;

export const GroupList = v.object({
  groups: v.array(GroupSummary),
  invitations: v.array(GroupInvitation),
});
export type GroupList = v.InferOutput<typeof GroupList>;

/** Whom to invite: some of one's contacts. */
export const Invited = v.pipe(v.array(UserId), v.maxLength(limits.group.members));
