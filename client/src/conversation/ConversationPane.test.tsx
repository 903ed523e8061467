import { limits, type EntryId } from '#protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bob } from '#protocol/testing';
import { page, userEvent } from 'vitest/browser';
import { delayed } from '../test/index.ts';
import { openPane, type OpenPane } from './test/index.ts';

const minute = 60_000;

let world: OpenPane;
beforeEach(() => {
  world = openPane();
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
  it('[B16] shows what somebody is writing as it grows, and then the line in its place', async () => {
    const write = (draft: string) =>
      world.conversation.tell({ type: 'typing', users: [{ user: bob.user, draft }] });
    write('Once upon');
    write('Once upon a time :)');
    await expect.element(page.getByText('Once upon a time')).toBeVisible();
    expect(log().querySelectorAll('article')).toHaveLength(0);
    world.come(world.bobs.say('Once upon a time there was a bot.'));
    await vi.waitFor(() => expect(log().querySelectorAll('article')).toHaveLength(1));
    expect(log().textContent.match(/Once upon a time/g)).toHaveLength(1);
  });

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
    expect(log().querySelectorAll('article').length).toBeLessThanOrEqual(60);
    const [first] = log().querySelectorAll('article');
    log().scrollTop = 0;
    await vi.waitFor(() => expect(log().querySelectorAll('article').length).toBeGreaterThan(100));
    expect(first?.isConnected).toBe(true);
    expect(log().scrollTop).toBeGreaterThan(1_000);

    log().scrollTop = log().scrollHeight;
    await vi.waitFor(() => expect(log().querySelectorAll('article').length).toBeLessThanOrEqual(60));
    expect(inSight('line 999')).toBe(true);
  });

  it('[K12] is read before it is drawn by whoever is at its end, and unread for who is further up', async () => {
    const unread = () => world.projection.view.unread;
    world.come(...world.written(40, 'line'));
    await vi.waitFor(() => expect(unread()).toBe(0));
    world.test.clock.advance(11 * minute);
    world.come(world.bobs.say('under a head of its own'));
    await Promise.resolve();
    expect(unread()).toBe(0);

    log().scrollTop = 0;
    await vi.waitFor(() => expect(inSight('line 0')).toBe(true));
    world.test.clock.advance(1_000);
    world.come(world.bobs.say('news'));
    await Promise.resolve();
    expect(unread()).toBe(1);
  });

  it('[CW10] fills a window that becomes taller, and stays at the end of it', async () => {
    world.come(...world.written(1_000, 'line'));
    world.resize(4_000);
    await vi.waitFor(() => expect(log().clientHeight).toBeGreaterThan(3_000));
    await vi.waitFor(() => expect(log().scrollHeight).toBeGreaterThan(log().clientHeight + 200));
    expect(inSight('line 999')).toBe(true);
    expect(inSight('line 850')).toBe(true);
  });

  it('[K16] draws what is around a line far up that somebody goes to, and all from there on as they read on', async () => {
    const lines = world.written(2_000, 'line');
    const [first] = lines;
    world.come(...lines);
    const reply = first && { id: first.entry.id, user: first.entry.user };
    world.come(world.bobs.write({ kind: 'text', text: 'remember?', ...(reply && { reply }) }));
    await page.getByRole('button', { name: /^Reply to Bob: line 0/ }).click();
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('line 0'));
    expect(inSight('line 0')).toBe(true);
    expect(log().querySelectorAll('article').length).toBeLessThanOrEqual(200);
    expect(log().ariaLive).toBe('off');

    const before = log().scrollTop;
    world.test.clock.advance(1_000);
    world.come(world.bobs.say('news'));
    await expect.element(page.getByText('1 new message', { exact: false })).toBeVisible();
    expect(log().scrollTop).toBe(before);
    const last = page.getByText('line 59', { exact: true });
    expect(page.getByText('line 150', { exact: true }).query()).toBeNull();
    last.element().scrollIntoView({ block: 'end' });
    await expect.element(page.getByText('line 150', { exact: true })).toBeInTheDocument();
    expect(inSight('line 59')).toBe(true);

    await userEvent.keyboard('{End}');
    await vi.waitFor(() => expect(inSight('news')).toBe(true));
    expect(log().querySelectorAll('article').length).toBeLessThanOrEqual(60);
    await vi.waitFor(() => expect(log().ariaLive).toBe('polite'), 3_000);
  });

  it('[K16] leaves the reader where they are when older pages come in above a last line of their own', async () => {
    const older = world.written(40, 'older');
    world.come(...world.written(40, 'line'), world.alices.say('my own', 'device'));
    await vi.waitFor(() => expect(inSight('my own')).toBe(true));
    log().scrollTop = 0;
    await vi.waitFor(() => expect(inSight('line 0')).toBe(true));
    world.come(...older);
    await vi.waitFor(() => expect(log().querySelectorAll('article')).toHaveLength(81));
    expect(inSight('my own')).toBe(false);
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
    page.getByRole('article').element().focus();
    await userEvent.keyboard('{Enter}');
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await expect.element(input()).toHaveValue('teh');
    await userEvent.keyboard('{Escape}');
    await expect.element(input()).toHaveValue('something else');
  });
});

describe('a nudge that was asked for in the list', () => {
  it('[K9] is sent from the window, which says where it may not be', async () => {
    world.askNudge();
    await vi.waitFor(() => expect(world.conversation.written).toEqual([{ kind: 'nudge' }]));
    world.askNudge();
    await expect.element(page.getByText('You may not send a nudge that often.')).toBeVisible();
    expect(world.conversation.written).toHaveLength(1);
  });
});

describe('what was sent before', () => {
  const said = ['one', 'two'];

  it('[CW6] is recalled with Ctrl and the arrow keys, and sent as something new', async () => {
    world.come(...said.map((text) => world.alices.say(text, 'own')));
    await input().fill('three');
    await userEvent.keyboard('{Control>}{ArrowUp}{ArrowUp}{/Control}');
    await expect.element(input()).toHaveValue('one');
    await userEvent.keyboard('{Control>}{ArrowDown}{ArrowDown}{/Control}');
    await expect.element(input()).toHaveValue('three');
    await userEvent.keyboard('{Control>}{ArrowUp}{/Control}{Enter}');
    await vi.waitFor(() => expect(world.conversation.written).toEqual([{ kind: 'text', text: 'two' }]));
  });

  it('[CW6] is changed with the up arrow in an empty field', async () => {
    world.come(...said.map((text) => world.alices.say(text, 'own')));
    await input().click();
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(input()).toHaveValue('two');
    await expect.element(page.getByText(/Editing a message/)).toBeVisible();
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
