import { makeClock, type BlobId } from '#protocol';
import { alice, bob, makeSeededRandom, makeTestConversation } from '#protocol/testing';
import { describe, expect, it } from 'vitest';
import { makeFakeConversation, makeWriter } from '../../test/index.ts';
import type { SeenEntry } from '../types.ts';
import { forgetGone } from './forgetGone.ts';

const blob = 'ab'.repeat(32) as BlobId;
const emoticon = 'cd'.repeat(32) as BlobId;

function setUp() {
  const test = makeTestConversation();
  const nextId = makeClock({ now: Date.now, random: makeSeededRandom(1).bytes }).next;
  const conversation = makeFakeConversation({ id: test.id, nextId });
  const forgotten: BlobId[] = [];
  const heard: string[] = [];
  forgetGone(conversation, (gone) => forgotten.push(gone)).subscribe(({ type }) => heard.push(type));
  const come = (...entries: readonly SeenEntry[]) => conversation.tell({ type: 'entries', entries });
  const go = ({ page, entry: { struct } }: SeenEntry) =>
    conversation.tell({ type: 'removed', structs: [{ page, struct }] });
  const [hers, his] = [makeWriter(alice, test), makeWriter(bob, test)];
  return { forgotten, heard, come, go, hers, his };
}

const file = { kind: 'file', blob, name: 'notes.txt', bytes: 3 } as const;

describe('a file on this device', () => {
  it('[MD11] goes with the last entry that named it', () => {
    const { forgotten, heard, come, go, hers, his } = setUp();
    const [first, second] = [hers.write(file), his.write(file)];
    come(first, second);
    go(first);
    expect(forgotten).toEqual([]);
    go(second);
    expect(forgotten).toEqual([blob]);
    expect(heard).toEqual(['entries', 'removed', 'removed']);
  });

  it('[MD11] goes with the text that used it as an emoticon, and stays where others go', () => {
    const { forgotten, come, go, hers } = setUp();
    const text = hers.write({ kind: 'text', text: 'x', emoticons: [{ code: 'x', blob: emoticon }] });
    const other = hers.say('hello');
    come(text, other, hers.write(file));
    go(other);
    expect(forgotten).toEqual([]);
    go(text);
    expect(forgotten).toEqual([emoticon]);
  });
});
