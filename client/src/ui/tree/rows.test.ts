import { describe, expect, it } from 'vitest';
import { groupKey, itemKey, treeAction, visibleRows } from './rows.ts';

const friendsGroup = {
  id: 'friends',
  label: 'Friends (2/3)',
  expanded: true,
  items: [
    { id: 'bob', label: 'Bob, Available' },
    { id: 'carol', label: 'Carol, Busy' },
    { id: 'caua', label: 'Cauã, Away' },
  ],
};
const groups = [
  friendsGroup,
  { id: 'work', label: 'Work (0/0)', expanded: true, items: [] },
  {
    id: 'offline',
    label: 'Offline (1)',
    expanded: false,
    items: [{ id: 'heitor', label: 'Heitor, Offline' }],
  },
];
const rows = visibleRows(groups);
const friends = groupKey('friends');
const work = groupKey('work');
const offline = groupKey('offline');
const bob = itemKey('friends', 'bob');
const carol = itemKey('friends', 'carol');
const caua = itemKey('friends', 'caua');
const press = (key: string, on: string) => treeAction(rows, on, key, undefined);
const type = (letters: string, on: string) => treeAction(rows, on, letters.slice(-1), letters);
const focus = (key: string) => ({ type: 'focus', key });

describe('the rows of a tree', () => {
  it('[UI7] are the groups and the items of open groups', () => {
    expect(rows.map((row) => row.key)).toEqual([friends, bob, carol, caua, work, offline]);
  });

  it('[UI7] stay apart when a contact is in two groups', () => {
    const twice = visibleRows([friendsGroup, { ...friendsGroup, id: 'favourites' }]);
    expect(new Set(twice.map((row) => row.key)).size).toBe(8);
  });
});

describe('the keys of a tree', () => {
  it('[UI7] arrows go up and down and stop at the ends', () => {
    expect(press('ArrowDown', bob)).toEqual(focus(carol));
    expect(press('ArrowUp', bob)).toEqual(focus(friends));
    expect(press('ArrowUp', friends)).toEqual(focus(friends));
    expect(press('ArrowDown', offline)).toEqual(focus(offline));
  });

  it('[UI7] Home and End go to the first and last row', () => {
    expect(press('Home', carol)).toEqual(focus(friends));
    expect(press('End', carol)).toEqual(focus(offline));
  });

  it('[UI7] right opens a group, then enters it; left leaves an item, then closes the group', () => {
    expect(press('ArrowRight', offline)).toEqual({ type: 'expand', group: 'offline', expanded: true });
    expect(press('ArrowRight', friends)).toEqual(focus(bob));
    expect(press('ArrowRight', work)).toBeUndefined();
    expect(press('ArrowRight', bob)).toBeUndefined();
    expect(press('ArrowLeft', carol)).toEqual(focus(friends));
    expect(press('ArrowLeft', friends)).toEqual({ type: 'expand', group: 'friends', expanded: false });
    expect(press('ArrowLeft', offline)).toBeUndefined();
  });

  it('[UI7] Enter and Space open a contact, and fold a group', () => {
    expect(press('Enter', carol)).toEqual({ type: 'activate', id: 'carol' });
    expect(press(' ', carol)).toEqual({ type: 'activate', id: 'carol' });
    expect(press('Enter', offline)).toEqual({ type: 'expand', group: 'offline', expanded: true });
  });

  it('[UI7] a letter goes to the next name that begins with it, round the end', () => {
    expect(type('c', bob)).toEqual(focus(carol));
    expect(type('c', carol)).toEqual(focus(caua));
    expect(type('c', caua)).toEqual(focus(carol));
    expect(type('x', bob)).toBeUndefined();
  });

  it('[UI7] more letters narrow it down and stay where they fit', () => {
    expect(type('ca', carol)).toEqual(focus(carol));
    expect(type('cau', carol)).toEqual(focus(caua));
  });

  it('[UI7] begins at the first row when the row it was on has gone', () => {
    expect(press('ArrowDown', itemKey('friends', 'gone'))).toEqual(focus(friends));
  });

  it('[UI7] leaves other keys to the page', () => {
    expect(press('F5', bob)).toBeUndefined();
    expect(press('Tab', bob)).toBeUndefined();
  });
});
