import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { err, ok, refuse } from '#protocol';
import { createRosterRules, type RosterRules } from './rosterRules.ts';

let relay: Y.Doc;
let owner: Y.Doc;
let rules: RosterRules;

beforeEach(() => {
  relay = new Y.Doc();
  owner = new Y.Doc();
  rules = createRosterRules(relay);
});

/** What the owner's device sends for one change. */
const write = (change: () => void): Uint8Array => {
  const before = Y.encodeStateVector(owner);
  owner.transact(change);
  return Y.encodeStateAsUpdate(owner, before);
};
const refusalType = (result: ReturnType<RosterRules['check']>): string =>
  result.ok ? 'none' : result.error.type;

describe('a roster', () => {
  it('[R14] takes whatever its owner writes', () => {
    const update = write(() => {
      owner.getMap('groups').set('friends', new Y.Map([['name', 'Friends']]));
      owner.getArray('favourites').push(['bob']);
    });
    expect(rules.check(update)).toEqual(ok({ changes: true }));
    expect(rules.check(update)).toEqual(ok({ changes: false }));
    expect(relay.share.size).toBe(0);
  });

  it('[R14] takes no update that others are missing before it', () => {
    write(() => owner.getMap('options').set('sound', true));
    const later = write(() => owner.getMap('options').set('sound', false));
    expect(rules.check(later)).toEqual(err(refuse('clock-gap')));
  });

  it('[R14] takes no garbage, and goes on afterwards', () => {
    expect(refusalType(rules.check(Uint8Array.of(1, 2, 3)))).toBe('malformed');
    expect(rules.check(write(() => owner.getMap('options').set('sound', true))).ok).toBe(true);
  });

  it('[R14] stays under a megabyte, counted without what was replaced', () => {
    const half = () => 'x'.repeat(500_000);
    for (let round = 0; round < 3; round += 1) {
      expect(rules.check(write(() => owner.getMap('options').set('note', half()))).ok).toBe(true);
    }
    const another = write(() => owner.getMap('options').set('note2', half()));
    expect(rules.check(another).ok).toBe(true);
    const tooMuch = write(() => owner.getMap('options').set('note3', half()));
    expect(rules.check(tooMuch)).toEqual(err(refuse('too-large')));
  });

  it('[R2] forgets what was checked and could not be logged', () => {
    const update = write(() => owner.getMap('options').set('sound', true));
    rules.check(update);
    rules.forget();
    expect(rules.check(update)).toEqual(ok({ changes: true }));
  });
});
