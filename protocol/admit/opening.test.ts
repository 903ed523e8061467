import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { limits, opensNext } from '#protocol';
import { alice, makeTestConversation, openSession, remove, say } from '#protocol/testing';

const conversation = makeTestConversation();

describe('the first entry of a page', () => {
  it('[C12] is refused while the page before holds too little, and taken unchanged when it holds enough', async () => {
    const session = openSession(alice, conversation, { page: 1 });
    await say(session, 'first');
    const update = Y.encodeStateAsUpdate(session.doc);
    const page = new Y.Doc();
    const early = await conversation.admit(update, page, 1, { mayBegin: false });
    expect(early).toMatchObject({ ok: false, error: { type: 'page-not-open' } });
    expect(await conversation.admit(update, page, 1, { mayBegin: true })).toMatchObject({ ok: true });
  });

  it('[C12] decides alone: what follows it on its page is taken, whatever becomes of the page before', async () => {
    const session = openSession(alice, conversation, { page: 1 });
    const first = await say(session, 'first');
    const page = new Y.Doc();
    Y.applyUpdate(page, Y.encodeStateAsUpdate(session.doc));
    await say(session, 'second');
    await remove(session, first);
    const update = Y.encodeStateAsUpdate(session.doc);
    expect(await conversation.admit(update, page, 1, { mayBegin: false })).toMatchObject({ ok: true });
  });

  it('[C12] cannot be one that comes already deleted', async () => {
    const session = openSession(alice, conversation, { page: 1 });
    await remove(session, await say(session, 'gone'));
    const update = Y.encodeStateAsUpdate(session.doc);
    const early = await conversation.admit(update, new Y.Doc(), 1, { mayBegin: false });
    expect(early).toMatchObject({ ok: false, error: { type: 'page-not-open' } });
  });
});

describe('a page', () => {
  it('[C12] opens the next when it is half full, so that one that was full still does when words are deleted from it', () => {
    const { entries, bytes } = limits.page;
    expect(opensNext({ entries: 1, bytes: 300 })).toBe(false);
    expect(opensNext({ entries: entries / 2 - 1, bytes: bytes / 2 - 1 })).toBe(false);
    expect(opensNext({ entries: entries / 2, bytes: 0 })).toBe(true);
    expect(opensNext({ entries: 20, bytes: bytes / 2 })).toBe(true);
  });
});
