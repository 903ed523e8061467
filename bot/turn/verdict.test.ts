import { describe, expect, it } from 'vitest';
import { alice, carol, makeCharacter } from '#protocol/testing';
import { line, party } from '../test/support/index.ts';
import type { Facts } from './addressing.ts';
import { verdictOn } from './verdict.ts';

const gepeto = await makeCharacter('gepeto');
const pair: Facts = {
  self: gepeto.user,
  names: ['Gepeto', 'gepeto'],
  type: 'pair',
  isBot: (user) => user === carol.user,
};
const group: Facts = { ...pair, type: 'group' };
const now = { since: party, botsBefore: 0 };
const tooLong = 10 * 60_000 + 1;

describe('verdictOn', () => {
  it('[B4] leaves what a group said long before it came', () => {
    const old = line({ by: alice, text: '@gepeto hello', at: party - tooLong });
    expect(verdictOn(old, group, now)).toBe('ignore');
    expect(verdictOn(old, group, { ...now, since: party - 2 })).toBe('answer');
  });

  it('[B4] answers what was said to it alone, however long ago', () => {
    const old = line({ by: alice, text: 'are you there?', at: party - 100 * tooLong });
    expect(verdictOn(old, pair, now)).toBe('answer');
  });

  it('[B1] leaves the last word to the other bot after three lines', () => {
    const named = line({ by: carol, text: '@gepeto hello' });
    expect(verdictOn(named, group, { ...now, botsBefore: 2 })).toBe('answer');
    expect(verdictOn(named, group, { ...now, botsBefore: 3 })).toBe('ignore');
  });

  it.each(['stop', 'Stop!', 'please stop', 'para', 'chega.', 'stop, gepeto', '@gepeto stop it'])(
    '[B2] hears that it should stop: %s',
    (text) => {
      expect(verdictOn(line({ by: alice, text }), pair, now)).toBe('stop');
    },
  );

  it.each(['how do I stop a train?', 'stop words are funny', 'para que serve isso?'])(
    '[B2] takes a question about stopping for a question: %s',
    (text) => {
      expect(verdictOn(line({ by: alice, text }), pair, now)).toBe('answer');
    },
  );

  it('[B1] stops in a group only for whom it listens to', () => {
    expect(verdictOn(line({ by: alice, text: 'stop' }), group, now)).toBe('ignore');
    expect(verdictOn(line({ by: alice, text: 'gepeto, stop' }), group, now)).toBe('stop');
  });
});
