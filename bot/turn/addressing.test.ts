import { describe, expect, it } from 'vitest';
import { alice, bob, carol, makeCharacter } from '#protocol/testing';
import { line } from '../test/support/index.ts';
import { addressingOf, type Facts } from './addressing.ts';

const gepeto = await makeCharacter('gepeto');
const pair: Facts = {
  self: gepeto.user,
  names: ['Gepeto', 'gepeto'],
  type: 'pair',
  isBot: (user) => user === carol.user || user === gepeto.user,
};
const group: Facts = { ...pair, type: 'group' };

describe('addressingOf', () => {
  it('[B1] takes every line of a conversation of two as meant for the bot', () => {
    expect(addressingOf(line({ by: alice, text: 'hello' }), pair)).toBe('alone');
    expect(addressingOf(line({ by: alice, content: { kind: 'nudge' } }), pair)).toBe('alone');
    const wink = { kind: 'wink', wink: 'hug' } as const;
    expect(addressingOf(line({ by: alice, content: wink }), pair)).toBe('alone');
  });

  it.each([
    '@gepeto how are you?',
    'ask @Gepeto!',
    'Gepeto, what time is it?',
    'hey gepeto',
    'oi Gepeto',
    'what is 2+2, gepeto?',
  ])('[B1] hears its name in a group: %s', (text) => {
    expect(addressingOf(line({ by: alice, text }), group)).toBe('named');
  });

  it.each(['hello all', 'I met Gepeto yesterday', 'mail me at x@gepetoland.org', 'gepetos are great'])(
    '[B1] lets people talk in a group: %s',
    (text) => {
      expect(addressingOf(line({ by: alice, text }), group)).toBe('not');
    },
  );

  it('[B1] takes a reply to it as meant for it, and a reply to others as not', () => {
    const own = line({ by: gepeto, text: 'four' });
    const other = line({ by: bob, text: 'five' });
    expect(addressingOf(line({ by: alice, text: 'sure?', reply: own }), group)).toBe('named');
    expect(addressingOf(line({ by: alice, text: 'sure?', reply: other }), group)).toBe('not');
  });

  it('[B1] never answers itself, nor a nudge in a group, nor what is gone', () => {
    expect(addressingOf(line({ by: gepeto, text: '@gepeto' }), pair)).toBe('not');
    expect(addressingOf(line({ by: alice, content: { kind: 'nudge' } }), group)).toBe('not');
    expect(addressingOf(line({ by: alice, content: { kind: 'deleted' } }), pair)).toBe('not');
  });

  it('[B1] answers another bot only when that one names it', () => {
    expect(addressingOf(line({ by: carol, text: 'hello' }), pair)).toBe('not');
    expect(addressingOf(line({ by: carol, content: { kind: 'nudge' } }), pair)).toBe('not');
    expect(addressingOf(line({ by: carol, text: '@gepeto hello' }), group)).toBe('named');
  });

  it('[B7] takes a name for letters, not for a pattern', () => {
    const odd: Facts = { ...group, names: ['(.*'] };
    expect(addressingOf(line({ by: alice, text: 'anything at all' }), odd)).toBe('not');
    expect(addressingOf(line({ by: alice, text: '@(.* hello' }), odd)).toBe('named');
  });
});
