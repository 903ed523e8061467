import { describe, expect, it } from 'vitest';
import type { Line } from '#protocol';
import { alice, bob } from '#protocol/testing';
import { line } from '../test/support/index.ts';
import { sayingsOf } from './outcome.ts';
import { readAsking, searchLines } from './question.ts';

const names = ['Gepeto', 'gepeto'];
const inConversation = (lines: readonly Line[]) => ({
  lines: () => lines,
  line: (key: string) => lines.find((each) => each.key === key),
  nameOf: (user: string) => (user === alice.user ? 'Alice' : 'Bob'),
});
const read = (...lines: readonly Line[]) => readAsking(lines, inConversation(lines), names);

describe('readAsking', () => {
  it('[B2] takes several lines as one question', () => {
    const asking = read(line({ by: alice, text: 'what is' }), line({ by: bob, text: '2+2?' }));
    expect(asking).toEqual({ text: 'what is\n2+2?', gift: undefined, user: bob.user });
  });

  it.each([
    ['@gepeto what time is it?', 'what time is it?'],
    ['Gepeto, 2+2', '2+2'],
    ['what time is it, Gepeto?', 'what time is it?'],
    ['who is gepetoland?', 'who is gepetoland?'],
  ])('[B1] does not take its name for part of the question: %s', (text, question) => {
    expect(read(line({ by: alice, text }))?.text).toBe(question);
  });

  it('[B9] notices a nudge', () => {
    const nudge = line({ by: alice, content: { kind: 'nudge' } });
    expect(read(nudge)).toEqual({ text: '', gift: 'nudge', user: alice.user });
  });

  it('[B3] has nothing to answer where the lines are gone', () => {
    expect(readAsking([line({ by: alice, text: 'hi' })], inConversation([]), names)).toBeUndefined();
  });
});

describe('searchLines', () => {
  it('[B9] finds lines that have all the words, but not the one that asks', () => {
    const lines = ['a Red cake', 'a red boat', 'search red'].map((text) => line({ by: alice, text }));
    const found = searchLines(inConversation(lines), 'red', lines.slice(2));
    expect(found).toEqual(['Alice: a Red cake', 'Alice: a red boat']);
    expect(searchLines(inConversation(lines), 'red cake', [])).toEqual(['Alice: a Red cake']);
    expect(searchLines(inConversation(lines), ' ', [])).toEqual([]);
  });
});

describe('sayingsOf', () => {
  const to = line({ by: alice, text: 'do things' });

  it('[B7] turns what was done into entries after what was said', () => {
    const acts = [
      { type: 'nudge' },
      { type: 'wink', wink: 'hug' },
      { type: 'remind', at: 1, text: 'tea' },
      { type: 'react', reaction: '(L)' },
    ] as const;
    const bodies = sayingsOf({ text: 'done', acts, to, quotes: false }).map(({ body }) => body);
    expect(bodies).toEqual([
      { kind: 'text', text: 'done' },
      { kind: 'nudge' },
      { kind: 'wink', wink: 'hug' },
      { kind: 'react', target: { id: to.id, user: to.user }, reaction: '(L)', on: true },
    ]);
  });

  it('[B1] says in a group what it answers', () => {
    const [first] = sayingsOf({ text: 'yes', acts: [], to, quotes: true });
    expect(first?.body).toMatchObject({ reply: { id: to.id, user: to.user } });
  });

  it('[B3] gives each part a mark of its own', () => {
    const text = Array.from({ length: 3 }, () => 'word '.repeat(500)).join('\n\n');
    const seeds = sayingsOf({ text, acts: [{ type: 'nudge' }], to, quotes: false }).map(
      ({ seed }) => seed,
    );
    expect(new Set(seeds).size).toBe(4);
  });
});
