import { lineKey, makeFold } from '#protocol';
import { bob, makeTestConversation } from '#protocol/testing';
import { createRoot } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { makeFakeRoster, makeWriter } from '../../test/index.ts';
import { createHiddenLines } from './hiddenLines.ts';

const test = makeTestConversation();
const { entry } = makeWriter(bob, test).say('hello');

describe('lines deleted for me', () => {
  it('[CW5] are hidden on every device that has the roster, and the entry stays', () => {
    createRoot((dispose) => {
      const roster = makeFakeRoster();
      const here = createHiddenLines({ roster, conversation: test.id });
      const there = createHiddenLines({ roster, conversation: test.id });
      expect(there.has(lineKey(entry))).toBe(false);
      here.hide(lineKey(entry));
      expect(there.has(lineKey(entry))).toBe(true);
      const fold = makeFold();
      fold.add(entry);
      expect(fold.lines()).toHaveLength(1);
      dispose();
    });
  });

  it('[CW5] are hidden in their own conversation only', () => {
    createRoot((dispose) => {
      const roster = makeFakeRoster();
      createHiddenLines({ roster, conversation: test.id }).hide(lineKey(entry));
      const { id } = makeTestConversation('alice-and-carol');
      expect(createHiddenLines({ roster, conversation: id }).has(lineKey(entry))).toBe(false);
      dispose();
    });
  });
});
