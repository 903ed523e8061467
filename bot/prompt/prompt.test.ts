import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlobId, Line, UserId } from '#protocol';
import { alice, bob, makeCharacter } from '#protocol/testing';
import { line, party } from '../test/support/index.ts';
import { makePrompt, makeSummaryPrompt, type PromptDeps } from './index.ts';

const gepeto = await makeCharacter('gepeto');
const names = new Map<UserId, string>(
  [alice, bob, gepeto].map(({ user, displayName }) => [user, displayName]),
);

const deps: Omit<PromptDeps, 'lines'> = {
  scene: {
    self: gepeto.user,
    botName: 'Gepeto',
    persona: 'A cheerful carpenter.',
    type: 'pair',
    people: ['Alice'],
    time: 'Friday, 20:00',
  },
  nameOf: (user) => names.get(user) ?? '?',
  summary: undefined,
  budget: 1_000,
  countTokens: (text) => text.length,
};

const prompt = (lines: readonly Line[], more: Partial<PromptDeps> = {}) =>
  makePrompt({ ...deps, lines, ...more });
const said = (lines: readonly Line[], more: Partial<PromptDeps> = {}) =>
  prompt(lines, more).messages.filter(({ role }) => role !== 'system');
const headSize = prompt([]).tokens;

describe('makePrompt', () => {
  it('[B6] tells who said what, and who the bot is', () => {
    const lines = [line({ by: alice, text: 'hello' }), line({ by: gepeto, text: 'hi' })];
    expect(said(lines)).toEqual([
      { role: 'person', text: 'hello' },
      { role: 'bot', text: 'hi' },
    ]);
    const [head] = prompt(lines).messages;
    expect(head?.text).toContain('You are Gepeto');
    expect(head?.text).toContain('A cheerful carpenter.');
    expect(head?.text).toContain('You talk with Alice.');
  });

  it('[B6] names the speakers of a group', () => {
    const scene = { ...deps.scene, type: 'group' as const, people: ['Alice', 'Bob'] };
    expect(said([line({ by: bob, text: 'hello' })], { scene })).toEqual([
      { role: 'person', text: 'Bob: hello' },
    ]);
  });

  it('[B6] tells of replies, edits, reactions and nudges', () => {
    const first = line({ by: gepeto, text: 'two' });
    const lines = [
      first,
      line({ by: alice, text: 'why?', reply: first, edited: true }),
      line({ by: alice, text: 'ha', reactions: [{ reaction: '(L)', users: [gepeto.user] }] }),
      line({ by: alice, content: { kind: 'nudge' } }),
    ];
    expect(said(lines).map(({ text }) => text)).toEqual([
      'two',
      '[in reply to Gepeto: “two”] why? [edited]',
      'ha [(L) by Gepeto]',
      '[nudges, so that the window shakes]',
    ]);
  });

  it('[B17] shows the newest photos, and tells of the others', () => {
    const photos = Array.from({ length: 6 }, (_, n) => `${n}`.repeat(64) as BlobId);
    const content = (blob: BlobId) =>
      ({ kind: 'photo', blob, type: 'image/webp', bytes: 1, width: 1, height: 1 }) as const;
    const lines = photos.map((blob) => line({ by: alice, content: content(blob) }));
    const own = line({ by: gepeto, content: content('f'.repeat(64) as BlobId) });
    const told = said([...lines, own], { budget: 9_000 });
    expect(told.map(({ text }) => text)).toEqual(Array.from({ length: 7 }, () => '[sends a photo]'));
    expect(told.flatMap(({ photo }) => photo?.blob ?? [])).toEqual(photos.slice(2));
    const tight = said(lines, { budget: headSize + 2_100 });
    expect(tight.map(({ photo }) => photo?.blob)).toEqual(photos.slice(-2));
  });

  it('[B6] says nothing of what was deleted', () => {
    expect(said([line({ by: alice, content: { kind: 'deleted' } })])).toEqual([]);
  });

  it('[B6] keeps the newest lines that fit, and tells which it left out', () => {
    const lines = ['aaaa', 'bbbb', 'cccc'].map((text, index) =>
      line({ by: alice, text, at: party + index }),
    );
    const { messages, dropped } = prompt(lines, { budget: headSize + 25 });
    expect(messages.slice(1).map(({ text }) => text)).toEqual(['bbbb', 'cccc']);
    expect(dropped).toEqual(lines.slice(0, 1));
  });

  it('[B6] cuts the newest line rather than leave it out', () => {
    const { messages } = prompt([line({ by: alice, text: 'x'.repeat(500) })], {
      budget: headSize + 106,
    });
    expect(messages.at(-1)?.text).toBe('x'.repeat(100));
  });

  it('[B6] tells the summary instead of what it covers', () => {
    const lines = ['old', 'new'].map((text, index) => line({ by: alice, text, at: party + index }));
    const summary = { text: 'Alice likes tea.', upto: lines[0]?.id ?? '' };
    expect(said(lines, { summary })).toEqual([{ role: 'person', text: 'new' }]);
    expect(prompt(lines, { summary }).messages[1]?.text).toContain('Alice likes tea.');
  });

  it('[B6] never exceeds its budget, and never forgets a line unnoticed', () => {
    const texts = fc.array(fc.string({ minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 400 }), (some, room) => {
        const lines = some.map((text, index) => line({ by: alice, text, at: party + index }));
        const budget = headSize + room;
        const { messages, dropped, tokens } = prompt(lines, { budget });
        expect(tokens).toBeLessThanOrEqual(budget);
        expect(messages.length - 1 + dropped.length).toBe(lines.length);
      }),
      { numRuns: 50 },
    );
  });
});

describe('makeSummaryPrompt', () => {
  it('[B6] sums up what was left out, on top of the summary before it', () => {
    const dropped = [line({ by: alice, text: 'I like tea' }), line({ by: gepeto, text: 'noted' })];
    const summary = { text: 'Alice is here.', upto: '' };
    const made = makeSummaryPrompt({ ...deps, dropped, summary });
    expect(made?.upto).toBe(dropped[1]?.id);
    expect(made?.messages[1]?.text).toContain('Alice is here.');
    expect(made?.messages[1]?.text).toContain('Alice: I like tea\nGepeto: noted');
  });

  it('[B6] takes the oldest lines that fit, and leaves the rest for the next time', () => {
    const dropped = [
      line({ by: alice, text: 'x'.repeat(90) }),
      line({ by: alice, text: 'y'.repeat(90) }),
    ];
    const made = makeSummaryPrompt({ ...deps, dropped, summary: undefined, budget: 120 });
    expect(made?.upto).toBe(dropped[0]?.id);
  });

  it('[B6] has nothing to sum up where nothing was left out', () => {
    expect(makeSummaryPrompt({ ...deps, dropped: [], summary: undefined })).toBeUndefined();
  });
});
