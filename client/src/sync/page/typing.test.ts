import { beforeEach, describe, expect, it } from 'vitest';
import { alice, bob } from '#protocol/testing';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { type FakeTimers, makeFakeTimers } from '../../session/test/index.ts';
import { makeTyping, type Typing, type Typist } from './typing.ts';

let timers: FakeTimers;
let told: (readonly Typist[])[];
let typing: Typing;
let own: Awareness;
let other: Awareness;

/** What bob says arrives here. */
const bobSays = (state: Record<string, unknown>) => {
  other.setLocalState(state);
  applyAwarenessUpdate(own, encodeAwarenessUpdate(other, [other.clientID]), 'bob');
};

beforeEach(() => {
  // Awareness dates what it hears by the machine's clock.
  timers = makeFakeTimers(Date.now());
  told = [];
  typing = makeTyping({
    document: new Y.Doc(),
    user: alice.user,
    timers,
    onTyping: (typists) => told.push(typists),
  });
  own = typing.makeAwareness();
  other = new Awareness(new Y.Doc());
});

describe('who types', () => {
  it('[R9] is shown, with a draft where there is one', () => {
    bobSays({ user: bob.user, typing: true });
    bobSays({ user: bob.user, typing: true, draft: 'I think' });
    bobSays({ user: bob.user, typing: false });
    expect(told).toEqual([[{ user: bob.user }], [{ user: bob.user, draft: 'I think' }], []]);
  });

  it('[R9] is forgotten when nothing more is heard', () => {
    bobSays({ user: bob.user, typing: true });
    timers.advance(7_000);
    expect(told).toEqual([[{ user: bob.user }], []]);
  });

  it('[R9] is not oneself, nor anybody who says something else', () => {
    bobSays({ user: alice.user, typing: true });
    bobSays({ typing: true });
    bobSays({ user: bob.user, typing: 'yes' });
    expect(told).toEqual([]);
  });

  it("[R9] is said of oneself under one's own name, again in the next opening", () => {
    typing.set(true);
    expect(own.getLocalState()).toEqual({ user: alice.user, typing: true });
    own.destroy();
    expect(typing.makeAwareness().getLocalState()).toEqual({ user: alice.user, typing: true });
  });

  it('[R9] is taken back after what was typed is drawn, unless the next word has begun', () => {
    typing.set(true);
    typing.set(false);
    timers.advance(29);
    expect(own.getLocalState()).toEqual({ user: alice.user, typing: true });
    timers.advance(1);
    expect(own.getLocalState()).toEqual({ user: alice.user, typing: false });
    typing.set(true);
    typing.set(false);
    typing.set(true);
    timers.advance(30);
    expect(own.getLocalState()).toEqual({ user: alice.user, typing: true });
  });
});
