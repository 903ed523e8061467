import fc from 'fast-check';
import { createRoot } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { type RosterMap, rosterMaps, type UserId } from '#protocol';
import { makeContactBookCommands } from '../../commands/index.ts';
import type { Json } from '../../sync/index.ts';
import { makeFakeRoster } from '../../test/index.ts';
import { createContactBook } from './contactBook.ts';

const bob = 'bob00000' as UserId;
const carol = 'carol000' as UserId;

async function setUp() {
  const roster = makeFakeRoster();
  const book = createRoot(() => createContactBook(roster));
  await roster.loaded;
  let made = 0;
  const commands = makeContactBookCommands({
    roster,
    groups: () => book.view.groups,
    newId: () => {
      made += 1;
      return `group00${made}`;
    },
  });
  const names = () => book.view.groups.map(({ name }) => name);
  return { roster, book, commands, names };
}

const contactNamed = (displayName: string) => ({ user: bob, profile: { displayName } });

describe('the contact book', () => {
  it('[CL1] calls a contact by the nickname one gave them, until it is taken away', async () => {
    const { book, commands } = await setUp();
    await commands.keep(bob, 'nickname', '  Bobby ');
    expect(book.nameOf(contactNamed('Robert'))).toBe('Bobby');
    await commands.keep(bob, 'nickname', ' ');
    expect(book.nameOf(contactNamed('Robert'))).toBe('Robert');
  });

  it('[CL2] has a contact in several groups, and moves them from one to another', async () => {
    const { book, commands } = await setUp();
    const friends = commands.addGroup('Friends').id;
    const work = commands.addGroup('Work').id;
    await commands.addToGroup(bob, friends);
    await commands.addToGroup(bob, work);
    expect([book.view.members[friends]?.[bob], book.view.members[work]?.[bob]]).toEqual([true, true]);
    await commands.removeFromGroup(bob, work);
    await commands.moveToGroup(bob, friends, work);
    expect([book.view.members[friends]?.[bob], book.view.members[work]?.[bob]]).toEqual([
      undefined,
      true,
    ]);
  });

  it('[CL2] renames, orders and deletes groups, and a deleted one takes no contact with it', async () => {
    const { book, commands, names, roster } = await setUp();
    const friends = commands.addGroup('Friends').id;
    const work = commands.addGroup('Work').id;
    commands.addGroup('Family');
    await commands.renameGroup(work, 'Office');
    await commands.moveGroup(work, friends);
    expect(names()).toEqual(['Office', 'Friends', 'Family']);
    await commands.moveGroup(work, undefined);
    expect(names()).toEqual(['Friends', 'Family', 'Office']);
    await commands.addToGroup(bob, friends);
    await commands.keep(bob, 'favourite', true);
    await commands.deleteGroup(friends);
    expect(names()).toEqual(['Family', 'Office']);
    expect(roster.read('memberships').size).toBe(0);
    expect(book.view.contacts[bob]?.favourite).toBe(true);
  });

  it('[CL3] keeps nothing of who is no contact any more', async () => {
    const { commands, roster } = await setUp();
    await commands.addToGroup(bob, commands.addGroup('Friends').id);
    for (const user of [bob, carol]) await commands.keep(user, 'note', 'likes tea');
    await commands.keep(bob, 'nudges', false);
    await commands.forget(bob);
    expect([...roster.read('contacts').keys()]).toEqual([`${carol}/note`]);
    expect(roster.read('memberships').size).toBe(0);
  });

  it('[CL4] says nothing where a choice is what it would be anyway', async () => {
    const { commands, roster } = await setUp();
    await commands.keep(bob, 'alerts', false);
    expect(roster.get('contacts', `${bob}/alerts`)).toBe(false);
    await commands.keep(bob, 'alerts', true);
    expect(roster.read('contacts').size).toBe(0);
  });

  it('[RO4] passes over whatever is of another shape', async () => {
    const keys = fc.oneof(
      fc.constantFrom(
        '__proto__',
        'constructor/nickname',
        '__proto__/favourite',
        `${bob}/nickname`,
        `${bob}/__proto__`,
        'folded/__proto__',
        'sort',
      ),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...rosterMaps), keys, fc.jsonValue())),
        async (sets: readonly (readonly [RosterMap, string, unknown])[]) => {
          const { book, roster } = await setUp();
          for (const [map, key, value] of sets) await roster.set(map, key, value as Json);
          expect(typeof book.nameOf(contactNamed('Robert'))).toBe('string');
          expect(['status', 'group']).toContain(book.view.layout.sort);
          expect(book.view.groups.every(({ name }) => typeof name === 'string')).toBe(true);
          expect(Object.keys({})).toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  });
});
