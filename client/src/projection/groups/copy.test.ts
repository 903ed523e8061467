import type { ConversationId, EntryId, GroupSummary } from '#protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  noGroups,
  withGone,
  withGroup,
  withList,
  withoutGroup,
  withPicture,
  withTitle,
} from './copy.ts';

const group = (id: string, title = '', titled?: string): GroupSummary => ({
  id: `group-${id}` as ConversationId,
  title,
  ...(titled !== undefined && { titled: titled as EntryId }),
  members: [],
  past: [],
  invited: [],
});
const beach = group('beach', 'Beach');

describe('what a device knows of groups', () => {
  it('[G5] keeps a group that one was removed from, until it is forgotten', () => {
    const removed = withGone(withGroup(noGroups, beach), beach.id);
    expect(removed).toEqual({ groups: [], gone: [beach] });
    expect(withList(removed, { groups: [] })).toEqual(removed);
    expect(withoutGroup(removed, beach.id)).toEqual(noGroups);
  });

  it('[G5] has no group twice, whatever comes in which order', () => {
    const id = fc.constantFrom('a', 'b', 'c');
    const step = fc.oneof(
      id.map((name) => (copy: typeof noGroups) => withGroup(copy, group(name))),
      id.map((name) => (copy: typeof noGroups) => withGone(copy, group(name).id)),
      fc
        .uniqueArray(id)
        .map(
          (names) => (copy: typeof noGroups) =>
            withList(copy, { groups: names.map((name) => group(name)) }),
        ),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const copy = steps.reduce((before, next) => next(before), noGroups);
        const ids = [...copy.groups, ...copy.gone].map((one) => one.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('[G6] shows the newest title, also while the relay has an older one', () => {
    const renamed = withTitle(withGroup(noGroups, group('beach', 'Beach', '01')), beach.id, {
      title: 'Sea',
      entry: '02' as EntryId,
    });
    const titles = (copy: typeof noGroups) => copy.groups.map(({ title }) => title);
    expect(titles(withGroup(renamed, group('beach', 'Beach', '01')))).toEqual(['Sea']);
    expect(titles(withList(renamed, { groups: [group('beach', 'Lake', '03')] }))).toEqual(['Lake']);
  });

  it('[G11] shows the newest picture, also one that was taken away here and not yet at the relay', () => {
    const kite = { type: 'gallery', name: 'kite' } as const;
    const pictured = (entry: string): GroupSummary => ({
      ...group('beach'),
      picture: kite,
      pictured: entry as EntryId,
    });
    const taken = withPicture(withGroup(noGroups, pictured('01')), beach.id, {
      picture: undefined,
      entry: '02' as EntryId,
    });
    const pictures = (copy: typeof noGroups) => copy.groups.map(({ picture }) => picture);
    expect(pictures(withGroup(taken, pictured('01')))).toEqual([undefined]);
    expect(pictures(withList(taken, { groups: [pictured('03')] }))).toEqual([kite]);
  });
});
