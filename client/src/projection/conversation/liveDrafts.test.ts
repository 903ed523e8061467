import { describe, expect, it } from 'vitest';
import { alice, bob } from '#protocol/testing';
import { makeLiveDrafts, type LiveDraft } from './liveDrafts.ts';

function setUp() {
  const timers = new Set<() => void>();
  let shown: readonly LiveDraft[] = [];
  const drafts = makeLiveDrafts({
    after(_, callback) {
      timers.add(callback);
      return () => void timers.delete(callback);
    },
    show: (next) => (shown = next),
  });
  return {
    drafts,
    texts: () => shown.map(({ text }) => text),
    pass() {
      for (const end of timers) end();
    },
  };
}

describe('a live draft', () => {
  it('[B16] grows as it is written, and stays until its line is there', () => {
    const { drafts, texts } = setUp();
    drafts.typing([{ user: bob.user, draft: 'Once' }]);
    drafts.typing([{ user: bob.user, draft: 'Once upon' }, { user: alice.user }]);
    expect(texts()).toEqual(['Once upon']);
    drafts.typing([]);
    expect(texts()).toEqual(['Once upon']);
    drafts.said(bob.user);
    expect(texts()).toEqual([]);
  });

  it('[B16] is gone after a moment where no line comes', () => {
    const { drafts, texts, pass } = setUp();
    drafts.typing([{ user: bob.user, draft: 'Never mind' }]);
    drafts.typing([{ user: bob.user }]);
    expect(texts()).toEqual(['Never mind']);
    pass();
    expect(texts()).toEqual([]);
  });

  it('[B16] that begins anew is not taken away for the one before it', () => {
    const { drafts, texts, pass } = setUp();
    drafts.typing([{ user: bob.user, draft: 'First' }]);
    drafts.typing([]);
    drafts.typing([{ user: bob.user, draft: 'Second' }]);
    pass();
    expect(texts()).toEqual(['Second']);
  });
});
