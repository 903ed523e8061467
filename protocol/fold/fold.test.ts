import { describe, expect, it } from 'vitest';
import { type BlobId, type Entry, type EntryBody, foldConversation, lineKey, makeFold } from '#protocol';
import {
  alice,
  bob,
  type Character,
  makeTestConversation,
  nextEntry,
  openSession,
  refOf,
  targetOf,
} from '#protocol/testing';

const conversation = makeTestConversation();
const sessions = new Map([alice, bob].map((by) => [by, openSession(by, conversation)]));

/** As if it were read from a page; each in a struct of its own. */
const entry = (by: Character, body: EntryBody): Entry => {
  conversation.clock.advance(1_000);
  const session = sessions.get(by) ?? openSession(by, conversation);
  const next = nextEntry(session);
  return { ...next, struct: [next.struct[0], conversation.clock.now()], body };
};

const text = (by: Character, words: string): Entry => entry(by, { kind: 'text', text: words });
const edit = (by: Character, target: Entry, words: string): Entry =>
  entry(by, { kind: 'edit', target: refOf(target), text: words });
const react = (by: Character, target: Entry, reaction: string, on = true): Entry =>
  entry(by, { kind: 'react', target: refOf(target), reaction, on });
const deletion = (by: Character, target: Entry, ...also: readonly Entry[]): Entry =>
  entry(by, { kind: 'delete', target: targetOf(target), also: also.map(targetOf) });

const contents = (...entries: readonly Entry[]) =>
  foldConversation(entries).map(({ content }) => content);

describe('a file that was offered', () => {
  const offered: EntryBody = {
    kind: 'file',
    blob: 'ab'.repeat(32) as BlobId,
    name: 'notes.txt',
    bytes: 10,
  };
  const answerTo = (by: Character, target: Entry, answer: 'accepted' | 'declined'): Entry =>
    entry(by, { kind: 'answer', target: refOf(target), answer });

  it('[MD10] shows the last answer of each receiver, and none of its sender', () => {
    const file = entry(alice, offered);
    const answers = [
      answerTo(bob, file, 'declined'),
      answerTo(alice, file, 'accepted'),
      answerTo(bob, file, 'accepted'),
    ];
    const shown = [{ ...offered, answers: [{ user: bob.user, answer: 'accepted' }] }];
    expect(contents(file, ...answers)).toEqual(shown);
    expect(contents(...answers, file)).toEqual(shown);
  });
});

describe('the view of a conversation', () => {
  it('[C5] shows what was said, in its order, whatever order it came in', () => {
    const lines = [
      text(alice, 'um'),
      entry(bob, { kind: 'nudge' }),
      entry(bob, { kind: 'wink', wink: 'cat' }),
      entry(alice, { kind: 'title', title: 'Churrasco' }),
    ];
    const said = [
      { kind: 'text', text: 'um', edited: false },
      { kind: 'nudge' },
      { kind: 'wink', wink: 'cat' },
      { kind: 'title', title: 'Churrasco' },
    ];
    expect(contents(...lines)).toEqual(said);
    expect(contents(...lines.toReversed())).toEqual(said);
  });

  it('[C5] shows the last edit by id, with its format, not the last to arrive', () => {
    const first = text(alice, 'tudo ebm?');
    const later = entry(alice, {
      kind: 'edit',
      target: refOf(first),
      text: 'tudo bem?',
      format: { bold: true },
    });
    const last = edit(alice, first, 'Tudo bem?');
    const shown = { kind: 'text', text: 'Tudo bem?', edited: true };
    expect(contents(last, later, first)).toEqual([shown]);
    expect(contents(first, later)).toEqual([{ ...shown, text: 'tudo bem?', format: { bold: true } }]);
  });

  it('[C5] counts the last word of each user on each reaction', () => {
    const said = text(alice, 'oi');
    const reactions = [
      react(bob, said, '(L)'),
      react(alice, said, '(L)'),
      react(bob, said, '(Y)'),
      react(bob, said, '(L)', false),
      react(alice, said, ':)', false),
    ];
    const [line] = foldConversation([...reactions.toReversed(), said]);
    expect(line?.reactions).toEqual([
      { reaction: '(L)', users: [alice.user] },
      { reaction: '(Y)', users: [bob.user] },
    ]);
  });

  it('[C10] counts an emoji together however it is spelled, and each tone of skin by itself', () => {
    const said = text(alice, 'oi');
    const reactions = [
      react(alice, said, '❤️'),
      react(bob, said, '❤'),
      react(alice, said, '👍🏽'),
      react(bob, said, '👍'),
    ];
    const takenBack = react(alice, said, '❤', false);
    const [line] = foldConversation([...reactions, said]);
    expect(line?.reactions).toEqual([
      { reaction: '❤️', users: [alice.user, bob.user] },
      { reaction: '👍🏽', users: [alice.user] },
      { reaction: '👍', users: [bob.user] },
    ]);
    const [after] = foldConversation([takenBack, ...reactions.toReversed(), said]);
    expect(after?.reactions[0]).toEqual({ reaction: '❤️', users: [bob.user] });
  });

  it('[C5] drops duplicates: one line for one id of one user, the same copy on every peer', () => {
    const first = text(alice, 'oi');
    const again: Entry = { ...first, struct: [first.struct[0], first.struct[1] + 1] };
    const byBob: Entry = { ...first, user: bob.user, struct: [1, 0] };
    const lines = foldConversation([again, first, byBob]);
    expect(lines.map(({ user, at }) => [user, at?.struct])).toEqual([
      [alice.user, first.struct],
      [bob.user, byBob.struct],
    ]);
  });

  it('[C3] shows that something was said that this version does not know', () => {
    const hologram = entry(bob, { kind: 'unknown', name: 'hologram', fields: { shows: 'pig' } });
    expect(contents(hologram)).toEqual([{ kind: 'unknown', name: 'hologram' }]);
  });

  it("[C6] does not change when one edits or deletes another's words", () => {
    const said = text(alice, 'oi');
    expect(contents(said, edit(bob, said, 'tchau'), deletion(bob, said))).toEqual([
      { kind: 'text', text: 'oi', edited: false },
      // Bob's deletion names an entry of bob's by that id, and there is none to be read.
      { kind: 'deleted' },
    ]);
  });

  it('[C7] shows that something was deleted, and nothing of what it was: no edit, no reaction', () => {
    const said = text(alice, 'my secret');
    const about = [edit(alice, said, 'my corrected secret'), react(bob, said, ':O')];
    const deleted = deletion(alice, said, ...about.slice(0, 1));
    const line = {
      key: lineKey(said),
      id: said.id,
      user: alice.user,
      at: undefined,
      content: { kind: 'deleted' },
    };
    expect(foldConversation([said, ...about, deleted])).toEqual([{ ...line, reactions: [] }]);
    expect(foldConversation([deleted])).toEqual([{ ...line, reactions: [] }]);
  });

  it('[C7] takes an edit back when the edit alone is deleted along', () => {
    const said = text(alice, 'oi');
    const wrong = edit(alice, said, 'io');
    const other = text(alice, 'x');
    expect(contents(said, wrong, other, deletion(alice, other, wrong))).toEqual([
      { kind: 'text', text: 'oi', edited: false },
      { kind: 'deleted' },
    ]);
  });
});

describe('many reactions to one line', () => {
  const reactions = (...entries: readonly Entry[]) =>
    foldConversation(entries).map((line) => line.reactions.map(({ reaction }) => reaction));

  it('[CW11] of one person count as far as they are the newest', () => {
    const said = text(alice, 'oi');
    const many = Array.from({ length: 20 }, (_, index) => react(bob, said, `${index}`));
    const newest = ['12', '13', '14', '15', '16', '17', '18', '19'];
    expect(reactions(said, ...many)).toEqual([newest]);
    const once = react(alice, said, '0');
    expect(reactions(said, ...many, once)).toEqual([['0', ...newest]]);
  });

  it('[CW11] make room for others where they are taken back', () => {
    const said = text(alice, 'oi');
    const eight = Array.from({ length: 8 }, (_, index) => react(bob, said, `${index}`));
    const back = react(bob, said, '7', false);
    expect(reactions(said, ...eight, back, react(bob, said, 'x'))).toEqual([
      ['0', '1', '2', '3', '4', '5', '6', 'x'],
    ]);
  });
});

describe('the view kept up to date', () => {
  it('[C5] tells which lines an entry may have made, changed or removed', () => {
    const fold = makeFold();
    const said = text(alice, 'oi');
    const corrected = edit(alice, said, 'Oi!');
    expect(fold.add(corrected)).toContain(lineKey(said));
    expect(fold.lines()).toEqual([]);
    expect(fold.add(said)).toEqual(new Set([lineKey(said)]));
    expect(fold.add({ ...said })).toEqual(new Set());
    expect(fold.line(lineKey(said))?.content).toEqual({ kind: 'text', text: 'Oi!', edited: true });
    expect(fold.removed(corrected.struct)).toContain(lineKey(said));
    expect(fold.line(lineKey(said))?.content).toEqual({ kind: 'text', text: 'oi', edited: false });
    expect(fold.removed(said.struct)).toEqual(new Set([lineKey(said)]));
    expect(fold.lines()).toEqual([]);
  });

  it('[C11] looks at a line once, however much comes to it in one go', () => {
    const fold = makeFold();
    const said = text(alice, 'oi');
    let looks = 0;
    const watched = (one: Entry): Entry => ({
      ...one,
      get body() {
        looks += 1;
        return one.body;
      },
    });
    const many = Array.from({ length: 400 }, (_, index) => watched(react(bob, said, `${index}`)));
    for (const one of [said, ...many]) fold.add(one);
    expect(fold.lines()).toHaveLength(1);
    // In proportion, and not with the square: that would be some 80,000.
    expect(looks).toBeLessThan(20 * many.length);
  });
});
