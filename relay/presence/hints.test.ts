import { beforeEach, describe, expect, it } from 'vitest';
import type { ConversationId, InboxEvent, UserId } from '#protocol';
import { createHints, type Hints } from './hints.ts';

const [alice, bob] = ['alice000', 'bob00000'] as [UserId, UserId];
const conversation = 'conversation1' as ConversationId;

let told: [UserId, InboxEvent][];
let blocks: boolean;
let contacts: readonly UserId[];
let flush: () => void;
let hints: Hints;

beforeEach(() => {
  told = [];
  blocks = false;
  contacts = [alice, bob];
  hints = createHints({
    directory: {
      members: () => [alice, bob],
      isPair: () => true,
      contacts: () => contacts,
      blocks: (user, from) => blocks && user === bob && from === alice,
    },
    inboxes: { isOpen: () => true, tell: (user, event) => told.push([user, event]) },
    schedule: (run) => {
      flush = run;
      return () => {};
    },
    coalesce: 100,
  });
});

const hint = (page: number) => ({ t: 'conversation', conversation, page, from: alice });

describe('hints', () => {
  it('[I17] tell nobody of what a former contact writes in the conversation of two', () => {
    contacts = [];
    hints.newEntries(conversation, 3, alice);
    flush();
    expect(told).toEqual([[alice, hint(3)]]);
  });

  it('[R6] tell every member once of many entries', () => {
    for (let entry = 0; entry < 50; entry += 1) hints.newEntries(conversation, 3, alice);
    expect(told).toEqual([]);
    flush();
    expect(told).toEqual([
      [alice, hint(3)],
      [bob, hint(3)],
    ]);
  });

  it('[R6] tell of each page', () => {
    hints.newEntries(conversation, 3, alice);
    hints.newEntries(conversation, 4, alice);
    flush();
    expect(told.filter(([user]) => user === bob)).toEqual([
      [bob, hint(3)],
      [bob, hint(4)],
    ]);
  });

  it('[I5] say nothing to one who blocks the author', () => {
    blocks = true;
    hints.newEntries(conversation, 0, alice);
    flush();
    expect(told).toEqual([[alice, hint(0)]]);
  });
});
