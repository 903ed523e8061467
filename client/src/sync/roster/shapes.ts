/**
 * What the roster says of contacts, groups and the list's layout, read as somebody else's: a wrong shape is passed over.
 * Pure.
 */
import { limits, UserId } from '#protocol';
import * as v from 'valibot';

const Nickname = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.displayName));
const longestNote = 1_000;
const Note = v.pipe(v.string(), v.minLength(1), v.maxLength(longestNote));

/** What one keeps about a contact, under `<user>/<name>`. */
export const contactShapes = {
  nickname: Nickname,
  favourite: v.literal(true),
  note: Note,
  /** `false` where that is not wanted from this contact: a toast when they come, their sounds, a window that shakes. */
  alerts: v.boolean(),
  sounds: v.boolean(),
  nudges: v.boolean(),
};
export type ContactSettings = {
  readonly [Name in keyof typeof contactShapes]?:
    | v.InferOutput<(typeof contactShapes)[Name]>
    | undefined;
};
export type ContactSetting = keyof ContactSettings;

const groupNameLength = 48;
export const GroupShape = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(groupNameLength)),
  /** Groups stand in this order, and those with the same in that of their ids. */
  order: v.pipe(v.number(), v.finite()),
});
export type GroupShape = v.InferOutput<typeof GroupShape>;
const GroupId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/));

export const layoutShapes = {
  sort: v.picklist(['status', 'group']),
  pictures: v.picklist(['large', 'small', 'none']),
  /** Whether who is away stands at the end of the list, and not in their groups. */
  offlineTogether: v.boolean(),
};
export type Layout = {
  readonly [Name in keyof typeof layoutShapes]: v.InferOutput<(typeof layoutShapes)[Name]>;
};
export const plainLayout: Layout = { sort: 'status', pictures: 'small', offlineTogether: true };

/** Names that every object has: a store can't tell them from its own. */
const isTaken = (name: string): boolean => name in Object.prototype;

const isUser = (text: string): text is UserId => v.is(UserId, text) && !isTaken(text);
export const isGroup = (text: string): boolean => v.is(GroupId, text) && !isTaken(text);

export type ContactKey = { readonly user: UserId; readonly name: ContactSetting };

export const contactKey = ({ user, name }: ContactKey): string => `${user}/${name}`;
export function parseContactKey(key: string): ContactKey | undefined {
  const [user = '', name = '', ...rest] = key.split('/');
  if (rest.length > 0 || !isUser(user) || !Object.hasOwn(contactShapes, name)) return undefined;
  return { user, name: name as ContactSetting };
}

export type MembershipKey = { readonly group: string; readonly user: UserId };

export const membershipKey = ({ group, user }: MembershipKey): string => `${group}/${user}`;
export function parseMembershipKey(key: string): MembershipKey | undefined {
  const [group = '', user = '', ...rest] = key.split('/');
  return rest.length === 0 && isGroup(group) && isUser(user) ? { group, user } : undefined;
}

const foldedPrefix = 'folded/';
export const foldedKey = (group: string): string => foldedPrefix + group;
export function parseFoldedKey(key: string): string | undefined {
  const group = key.slice(foldedPrefix.length);
  return key.startsWith(foldedPrefix) && group !== '' && !isTaken(group) ? group : undefined;
}

/** The value where it has that shape. */
export function shaped<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
): v.InferOutput<S> | undefined {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : undefined;
}
