import { describe, expect, it } from 'vitest';
import type { ConversationId, Handle, UserId, VisibleStatus } from '#protocol';
import { createI18n } from '../../i18n/index.ts';
import type { ContactBookView, Layout } from '../../projection/index.ts';
import { makeMemoryStorage } from '../../test/index.ts';
import { arrange } from './arrange.ts';
import { contactMenu } from './contactMenu.ts';
import type { ContactItem } from './items.ts';

const { t } = createI18n({ languages: ['en'], storage: makeMemoryStorage() });

function item(name: string, status: VisibleStatus): ContactItem {
  const id = `${name}00000`.slice(0, 8) as UserId;
  const profile = {
    user: id,
    handle: name as Handle,
    version: 1,
    displayName: name,
    personalMessage: '',
  };
  const conversation = `with-${id}` as ConversationId;
  const contact = { user: id, conversation, profile, status, since: 0, blocked: false };
  return { type: 'contact', id, label: name, name, contact, unread: 0 };
}

const bob = item('bob', 'available');
const carol = item('carol', 'busy');
const dan = item('dan', 'offline');
const eve = item('eve', 'offline');

const friends = 'friends0';
const bookWith = (layout: Partial<Layout>): ContactBookView => ({
  loaded: true,
  contacts: { [bob.id]: { favourite: true } },
  groups: [
    { id: friends, name: 'Friends', order: 1 },
    { id: 'nobody00', name: 'Work', order: 2 },
  ],
  members: { [friends]: { [bob.id]: true, [carol.id]: true, [dan.id]: true } },
  layout: { sort: 'group', pictures: 'small', offlineTogether: true, ...layout },
  folded: {},
});
const shown = (layout: Partial<Layout>) =>
  arrange({
    items: [bob, carol, dan, eve],
    book: bookWith(layout),
    sections: [],
    requests: { incoming: [], outgoing: [] },
    t,
  }).map(({ label, items, emptyWord }) => [
    label,
    items.length > 0 ? items.map(({ label: name }) => name).join() : emptyWord,
  ]);

describe('the order of the list', () => {
  it('[CL5] by status has favourites first and nowhere else', () => {
    expect(shown({ sort: 'status' })).toEqual([
      ['Favourites (1/1)', 'bob'],
      ['Online (1)', 'carol'],
      ['Offline (2)', 'dan,eve'],
    ]);
  });

  it('[CL5] by group counts who is around, has the others at the end, and says where nobody is', () => {
    expect(shown({})).toEqual([
      ['Favourites (1/1)', 'bob'],
      ['Friends (2/3)', 'bob,carol'],
      ['Work (0/0)', 'There are no items in this category.'],
      ['Other contacts (0/1)', 'Nobody of this group is around.'],
      ['Offline (2)', 'dan,eve'],
    ]);
  });

  it('[CL5] has who is away in their groups, where that is wanted', () => {
    expect(shown({ offlineTogether: false })).toEqual([
      ['Favourites (1/1)', 'bob'],
      ['Friends (2/3)', 'bob,carol,dan'],
      ['Work (0/0)', 'There are no items in this category.'],
      ['Other contacts (0/1)', 'eve'],
    ]);
  });
});

describe('the menu of a contact', () => {
  it('[CL7] has all that can be done with them, and what belongs to the group they stand in', () => {
    const picks = (group: string) =>
      contactMenu({ contact: bob.contact, book: bookWith({}), group, t }).map(({ id }) => id);
    const everywhere = 'open nudge card favourite nickname note alerts copy'.split(' ');
    expect(picks('online')).toEqual([...everywhere, 'block', 'delete']);
    expect(picks(friends)).toEqual([...everywhere, 'move', 'take-out', 'block', 'delete']);
  });
});
