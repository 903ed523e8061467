import { limits, makeClock, type EntryId } from '#protocol';
import { alice, bob, makeSeededRandom, makeTestConversation } from '#protocol/testing';
import { createRoot } from 'solid-js';
import { render } from 'solid-js/web';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  makeConversationCommands,
  makeNudgeThrottle,
  makeTypingSign,
  makeWinkThrottle,
} from '../commands/index.ts';
import { createI18n, I18nContext } from '../i18n/index.ts';
import {
  createOwn,
  makeConversationProjection,
  makeNotes,
  type ContactView,
} from '../projection/index.ts';
import type { SeenEntry } from '../sync/index.ts';
import {
  delayed,
  makeFakeAccount,
  makeFakeConversation,
  makeFakeRelay,
  makeFakeSync,
  makeMemoryStorage,
  makeWriter,
} from '../test/index.ts';
import { createWinkQueue } from '../winks/index.ts';
import { ConversationPane } from './ConversationPane.tsx';

const minute = 60_000;

function setUp() {
  const test = makeTestConversation();
  const storage = makeMemoryStorage();
  const nextId = makeClock({ now: Date.now, random: makeSeededRandom(1).bytes }).next;
  const conversation = makeFakeConversation({ id: test.id, nextId });
  const relay = makeFakeRelay();
  const contact: ContactView = {
    user: bob.user,
    conversation: test.id,
    profile: { user: bob.user, handle: bob.handle, version: 1, displayName: 'Bob', personalMessage: '' },
    status: 'available',
  };
  const root = document.createElement('div');
  root.style.cssText = 'inline-size: 587px; block-size: 466px';
  document.body.append(root);

  const notes = makeNotes(storage, 'alice');
  const after = () => () => undefined;
  const projection = makeConversationProjection({
    conversation,
    self: alice.user,
    notes,
    after,
    onArrivals: () => undefined,
  });
  const winks = createRoot(createWinkQueue);
  const unmount = createRoot((dispose) => {
    const own = createOwn({
      account: makeFakeAccount(alice),
      session: relay,
      sync: makeFakeSync(nextId),
    });
    const unrender = render(
      () => (
        <I18nContext.Provider value={createI18n({ languages: ['en'], storage })}>
          <ConversationPane
            contact={contact}
            conversation={projection}
            commands={makeConversationCommands({
              conversation,
              nudges: makeNudgeThrottle(Date.now),
              winks: makeWinkThrottle(Date.now),
            })}
            typing={makeTypingSign({ setTyping: conversation.setTyping, now: Date.now, after })}
            own={own}
            notes={notes}
            active
            online
            relayBand={undefined}
            onNudged={() => undefined}
            winks={winks}
            sounds={{ playScore: () => () => undefined }}
          />
        </I18nContext.Provider>
      ),
      root,
    );
    return () => {
      unrender();
      dispose();
      root.remove();
    };
  });
  const come = (...entries: readonly SeenEntry[]) => conversation.tell({ type: 'entries', entries });
  const written = (count: number, text: string) =>
    Array.from({ length: count }, (_, index) => {
      test.clock.advance(1_000);
      return makeWriter(bob, test).say(`${text} ${index}`, 'device');
    });
  return {
    unmount,
    test,
    conversation,
    winks,
    come,
    noted: () => storage.getItem(`cutuca:alice:draft:${test.id}`),
    written,
    alices: makeWriter(alice, test),
    bobs: makeWriter(bob, test),
  };
}

let world: ReturnType<typeof setUp>;
beforeEach(() => {
  world = setUp();
});
afterEach(() => {
  world.unmount();
});

const log = () => page.getByRole('log', { name: 'Messages' }).element();
const input = () => page.getByRole('textbox', { name: 'Message' });
const inSight = (text: string) => {
  const line = page.getByText(text, { exact: true }).element().getBoundingClientRect();
  const pane = log().getBoundingClientRect();
  return line.bottom > pane.top && line.top < pane.bottom;
};

describe('the log', () => {
  it('[K16] stays at its end while lines come in, and where the reader is when they read further up', async () => {
    world.come(...world.written(40, 'line'));
    await vi.waitFor(() => expect(inSight('line 39')).toBe(true));
    log().scrollTop = 0;
    await vi.waitFor(() => expect(inSight('line 0')).toBe(true));
    world.test.clock.advance(1_000);
    world.come(world.bobs.say('news'));
    expect(inSight('line 0')).toBe(true);
    await page.getByRole('button', { name: 'Show' }).click();
    await vi.waitFor(() => expect(inSight('news')).toBe(true));
  });

  it('[K16] holds a part of a long conversation, and brings in what was before without moving what is read', async () => {
    world.come(...world.written(1_000, 'line'));
    expect(log().querySelectorAll('article').length).toBeLessThanOrEqual(300);
    const [first] = log().querySelectorAll('article');
    log().scrollTop = 0;
    await vi.waitFor(() => expect(log().querySelectorAll('article').length).toBeGreaterThan(300));
    expect(first?.isConnected).toBe(true);
    expect(log().scrollTop).toBeGreaterThan(1_000);
  });

  it('[C9] marks what came late, and leads there in one step', async () => {
    const late = world.bobs.say('from the tunnel');
    world.test.clock.advance(minute);
    world.come(...world.written(40, 'line'), world.alices.say('where are you?', 'own'));
    world.come(delayed(late, 2 * minute));
    await expect.element(page.getByText('1 message arrived late')).toBeVisible();
    expect(inSight('from the tunnel')).toBe(false);
    await page.getByRole('button', { name: 'Show' }).click();
    await vi.waitFor(() => expect(inSight('from the tunnel')).toBe(true));
    await expect.element(page.getByText('arrived late', { exact: true })).toBeVisible();
    await vi.waitFor(() => expect(page.getByText('1 message arrived late').query()).toBeNull());
  });

  it('[EM10] never makes markup of what was said', () => {
    world.come(world.bobs.say('<img src=x onerror=alert(1)> <b>bold</b>'));
    expect(log().querySelector('.message-text img, .message-text b')).toBeNull();
    expect(log().textContent).toContain('<b>bold</b>');
  });

  it('[K16] reads out what is new, and not what it opens with', async () => {
    expect(log().ariaLive).toBe('off');
    await vi.waitFor(() => expect(log().ariaLive).toBe('polite'), 3_000);
  });
});

describe('writing', () => {
  it('[K18] sends with Enter, and begins a new line with Shift and Enter', async () => {
    await userEvent.type(input(), 'one{Shift>}{Enter}{/Shift}two{Enter}');
    await vi.waitFor(() =>
      expect(world.conversation.written).toEqual([{ kind: 'text', text: 'one\ntwo' }]),
    );
    await expect.element(input()).toHaveValue('');
  });

  it('[K2] keeps a text on the device until it is written', async () => {
    await userEvent.type(input(), 'half a thought');
    expect(world.noted()).toContain('half a thought');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(world.noted()).toBeNull());
  });

  it('[K2] gives the text back where the device copy did not take it', async () => {
    world.conversation.breakDeviceCopy();
    await userEvent.type(input(), 'hello{Enter}');
    await expect.element(input()).toHaveValue('hello');
    await expect.element(page.getByText(/could not be kept on this device/)).toBeVisible();
  });

  it('[A8] says how much too long a text is, and does not send it', async () => {
    await input().fill('x'.repeat(limits.entry.textBytes + 5));
    await expect.element(page.getByText(/about 5 bytes over/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Send' })).toBeDisabled();
  });

  it('[K18] leaves a line as it was with Escape, and what was being written is back', async () => {
    const id = world.alices.say('teh', 'own');
    world.come(id);
    await input().fill('something else');
    await userEvent.keyboard('{Control>}{ArrowUp}{/Control}');
    await expect.element(input()).toHaveValue('teh');
    await userEvent.keyboard('{Escape}');
    await expect.element(input()).toHaveValue('something else');
  });
});

describe('what the relay will not take', () => {
  it('[K10] stays in sight with the reason, to be tried again or given up', async () => {
    const body = { kind: 'text' as const, text: 'from the future' };
    const entries = [{ id: 'x' as EntryId, body, refusal: 'ahead-of-time' as const }];
    world.conversation.tell({ type: 'parked', entries });
    await expect.element(page.getByText('from the future')).toBeVisible();
    await expect.element(page.getByText(/clock is ahead/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Discard' })).toBeVisible();
  });
});

describe('winks', () => {
  const playing = (name: string) => page.getByRole('img', { name });

  it('[WK7] are picked with the button Winks, sent, and played for who sends them', async () => {
    await page.getByRole('button', { name: 'Winks', exact: true }).click();
    await page.getByRole('gridcell', { name: 'Popcorn' }).click();
    await expect.element(playing('Popcorn')).toBeInTheDocument();
    expect(world.conversation.written).toEqual([{ kind: 'wink', wink: 'popcorn' }]);
    await userEvent.keyboard('{Escape}');
    await expect.element(playing('Popcorn')).not.toBeInTheDocument();
  });

  it('[WK7] are a line that plays them again', async () => {
    world.come(world.bobs.write({ kind: 'wink', wink: 'cat' }));
    const line = page.getByRole('article').filter({
      hasText: 'Bob has just sent you a wink: Cat and glass.',
    });
    await line.getByRole('button', { name: 'Play' }).click();
    await expect.element(playing('Cat and glass')).toBeInTheDocument();
    await page.getByRole('button', { name: 'Skip' }).click();
    await expect.element(playing('Cat and glass')).not.toBeInTheDocument();
  });

  it('[WK2] that this version does not have are a line, with nothing to play', async () => {
    world.come(world.bobs.write({ kind: 'wink', wink: 'dancing-pig' }));
    const line = page.getByRole('article').filter({
      hasText: 'Bob has just sent you a wink: dancing-pig.',
    });
    await expect.element(line).toBeInTheDocument();
    expect(line.getByRole('button').elements()).toEqual([]);
  });

  it('[WK3] give way to the keyboard: one goes on writing while they play', async () => {
    await page.getByRole('textbox', { name: 'Message' }).click();
    world.winks.add('hug');
    await expect.element(playing('Big squeeze')).toBeInTheDocument();
    await userEvent.keyboard('oi');
    await expect.element(page.getByRole('textbox', { name: 'Message' })).toHaveValue('oi');
  });
});
