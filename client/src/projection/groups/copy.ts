/** What this device knows of groups, from the relay's lists and answers. Pure. */
import {
  type ConversationId,
  type EntryId,
  type GroupList,
  GroupSummary,
  type PictureChoice,
} from '#protocol';
import * as v from 'valibot';

/** `gone`: groups that one was removed from, as they were; they can still be read. */
export const GroupsCopy = v.object({ groups: v.array(GroupSummary), gone: v.array(GroupSummary) });
export type GroupsCopy = v.InferOutput<typeof GroupsCopy>;

export const noGroups: GroupsCopy = { groups: [], gone: [] };

const without = (list: readonly GroupSummary[], id: ConversationId): GroupSummary[] =>
  list.filter((group) => group.id !== id);

/** The newest title and picture count, also where the relay has not heard of them yet. */
function withNewest(next: GroupSummary, before: GroupSummary | undefined): GroupSummary {
  if (!before) return next;
  const { title, titled, picture, pictured } = before;
  return {
    ...next,
    ...(isNewer(titled, next.titled) && { title, titled }),
    ...(isNewer(pictured, next.pictured) && { picture, pictured }),
  };
}

const isNewer = (one: EntryId | undefined, other: EntryId | undefined): boolean =>
  one !== undefined && one > (other ?? '');

const find = ({ groups }: GroupsCopy, id: ConversationId): GroupSummary | undefined =>
  groups.find((group) => group.id === id);

/** As the relay has it now. */
export function withGroup(copy: GroupsCopy, group: GroupSummary): GroupsCopy {
  const fresh = withNewest(group, find(copy, group.id));
  const known = find(copy, group.id) !== undefined;
  return {
    groups: known
      ? copy.groups.map((other) => (other.id === group.id ? fresh : other))
      : [...copy.groups, fresh],
    gone: without(copy.gone, group.id),
  };
}

/** All that one is in; whatever was there before is gone. */
export function withList(copy: GroupsCopy, { groups }: Pick<GroupList, 'groups'>): GroupsCopy {
  const ids = new Set(groups.map(({ id }) => id));
  return {
    groups: groups.map((group) => withNewest(group, find(copy, group.id))),
    gone: [...copy.gone, ...copy.groups].filter(({ id }) => !ids.has(id)),
  };
}

export function withGone(copy: GroupsCopy, id: ConversationId): GroupsCopy {
  const group = find(copy, id);
  return group ? { groups: without(copy.groups, id), gone: [...copy.gone, group] } : copy;
}

export const withoutGroup = (copy: GroupsCopy, id: ConversationId): GroupsCopy => ({
  groups: without(copy.groups, id),
  gone: without(copy.gone, id),
});

export function withTitle(
  copy: GroupsCopy,
  id: ConversationId,
  { title, entry }: { readonly title: string; readonly entry: EntryId },
): GroupsCopy {
  const group = find(copy, id);
  return group ? withGroup(copy, { ...group, title, titled: entry }) : copy;
}

/** Nothing: taken away. */
export function withPicture(
  copy: GroupsCopy,
  id: ConversationId,
  { picture, entry }: { readonly picture: PictureChoice | undefined; readonly entry: EntryId },
): GroupsCopy {
  const group = find(copy, id);
  return group ? withGroup(copy, { ...group, picture, pictured: entry }) : copy;
}
