import { lineKey } from '#protocol';
import { bob, targetOf } from '#protocol/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SeenEntry } from '../../sync/index.ts';
import { makeWriter } from '../../test/index.ts';
import { openPane, type OpenPane } from '../test/index.ts';

let world: OpenPane;
beforeEach(() => {
  world = openPane();
});
afterEach(() => {
  world.unmount();
});

const field = () => page.getByRole('searchbox', { name: 'Search in this conversation' });
const message = () => page.getByRole('textbox', { name: 'Message' });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const outcome = () => page.getByRole('search').getByRole('status');
const log = () => page.getByRole('log', { name: 'Messages' }).element();
const here = () => log().querySelector('[data-found-here] .message-words')?.textContent;
/** The words that are painted, in the order of the page. */
const painted = (name: 'found' | 'found-here') =>
  [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).cloneContents().textContent);

/** Before what was said there. */
async function expectPlace(place: string) {
  await vi.waitFor(() => expect(outcome().element().textContent.split('.')[0]).toBe(place), 9_000);
}

async function open() {
  await message().click();
  await userEvent.keyboard('{Control>}f{/Control}');
  await expect.element(field()).toHaveFocus();
}

async function search(text: string) {
  await open();
  await field().fill(text);
}

function say(...texts: readonly string[]): readonly SeenEntry[] {
  const said = texts.map((text) => {
    world.test.clock.advance(1_000);
    return world.bobs.say(text, 'device');
  });
  world.come(...said);
  return said;
}

describe('the search in a conversation', () => {
  it('[SE1] is not there until somebody asks for it', () => {
    expect(page.getByRole('search').query()).toBeNull();
  });

  it('[SE1] is opened by its button, and closed by it, and the keyboard is back', async () => {
    await button('Search').click();
    await expect.element(field()).toHaveFocus();
    await expect.element(button('Search')).toHaveAttribute('aria-expanded', 'true');
    await button('Close the search').click();
    await expect.element(message()).toHaveFocus();
    expect(page.getByRole('search').query()).toBeNull();
  });

  it('[SE1] takes the keyboard back to its field, to search for something else', async () => {
    say('um', 'dois');
    await search('um');
    await button('Older').click();
    await userEvent.keyboard('{Control>}f{/Control}dois');
    await expect.element(field()).toHaveValue('dois');
    await expectPlace('1 of 1');
  });

  it('[SE2] finds whatever the case and the accents, and not what was deleted or hidden', async () => {
    const [, hidden, deleted] = say('Praia no SÁBADO?', 'sábado eu não posso', 'sabado, praia');
    say('até domingo');
    world.hidden.hide(lineKey((hidden as SeenEntry).entry));
    const target = targetOf((deleted as SeenEntry).entry);
    world.come(world.bobs.write({ kind: 'delete', target }));
    await search('sabado praia');
    await expectPlace('1 of 1');
    await vi.waitFor(() => expect(here()).toBe('Praia no SÁBADO?'));
  });

  it('[SE2] finds a line no more once it is hidden', async () => {
    const [, second] = say('tea one', 'tea two');
    await search('tea');
    await expectPlace('1 of 2');
    world.hidden.hide(lineKey((second as SeenEntry).entry));
    await expectPlace('1 of 1');
    await vi.waitFor(() => expect(here()).toBe('tea one'));
  });

  it('[SE2] finds a text as it is after a change', async () => {
    const [said] = say('see you at teh beach');
    const { id, user } = (said as SeenEntry).entry;
    world.come(world.bobs.write({ kind: 'edit', target: { id, user }, text: 'see you at the river' }));
    await search('beach');
    await expect.element(outcome()).toHaveTextContent('Nothing found');
    await field().fill('river');
    await expectPlace('1 of 1');
  });

  it('[SE3] goes to older and newer lines with keys and buttons, round at the end', async () => {
    say('um café', 'um chá', 'dois cafés', 'três cafés');
    await search('cafe');
    await expectPlace('1 of 3');
    await vi.waitFor(() => expect(here()).toBe('três cafés'));
    await userEvent.keyboard('{Enter}');
    await expectPlace('2 of 3');
    await userEvent.keyboard('{ArrowUp}');
    await expectPlace('3 of 3');
    await vi.waitFor(() => expect(here()).toBe('um café'));
    await userEvent.keyboard('{Enter}');
    await expectPlace('1 of 3');
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    await expectPlace('3 of 3');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expectPlace('1 of 3');
    await button('Older').click();
    await expectPlace('2 of 3');
    await button('Newer').click();
    await expectPlace('1 of 3');
  });

  it('[SE3] looks through older pages too, as far as there are any', async () => {
    const [newest, older, oldest] = [2, 1, 0].map((number) => makeWriter(bob, world.test, number));
    world.come(...(newest ? [newest.say('no gold here', 'device')] : []));
    for (const writer of [older, oldest]) {
      world.conversation.older.push(writer ? [writer.say('an old treasure', 'device')] : []);
    }
    await search('treasure');
    await expectPlace('1 of 2');
  });

  it('[SE3, SE6] goes to a page far up, back to the newest, and lets go of what it went to', async () => {
    const writers = [6, 5, 4, 3, 2, 1, 0].map((number) => makeWriter(bob, world.test, number));
    const [newest, ...older] = writers;
    const [last] = older.splice(-1);
    // The oldest is said first.
    const treasure = last?.say('a treasure', 'device');
    world.test.clock.advance(1_000);
    for (const writer of older) world.conversation.older.push([writer.say('nothing', 'device')]);
    world.conversation.older.push(treasure ? [treasure] : []);
    world.come(...(newest ? [newest.say('no treasure here', 'device')] : []));
    await search('treasure');
    await expectPlace('1 of 2');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(here()).toBe('a treasure'));
    expect(log().querySelectorAll('article')).toHaveLength(1);
    expect(world.conversation.openPages()).toEqual([0]);
    await expect.element(outcome()).toHaveTextContent('2 of 2. Bob says: a treasure');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(here()).toBe('no treasure here'));
    expect(world.conversation.openPages()).toEqual([]);
  });

  it('[SE2, SE6] finds a line by its new words only, also where they came to another page', async () => {
    const [newest, older] = [1, 0].map((number) => makeWriter(bob, world.test, number));
    if (!newest || !older) throw new Error('There are two pages.');
    const said = older.say('meet at the beach', 'device');
    world.conversation.older.push([said]);
    world.come(newest.write({ kind: 'edit', target: said.entry, text: 'meet at the river' }, 'device'));
    await search('beach');
    await expect.element(outcome()).toHaveTextContent('Nothing found');
    await field().fill('river');
    await expect.element(button('Older')).toBeEnabled();
  });

  it('[SE4] brings a line from far above before the reader, and the keyboard stays in the field', async () => {
    say('the needle');
    world.come(...world.written(3_000, 'hay'));
    await search('needle');
    await vi.waitFor(() => expect(here()).toBe('the needle'));
    const line = page.getByText('the needle', { exact: true }).element().getBoundingClientRect();
    const pane = log().getBoundingClientRect();
    expect(line.top).toBeGreaterThan(pane.top);
    expect(line.bottom).toBeLessThan(pane.bottom);
    expect(log().querySelectorAll('article').length).toBeLessThanOrEqual(250);
    await expect.element(field()).toHaveFocus();
  });

  it('[SE4] marks the words in their letters, in links and beside emoticons, and takes the marks back', async () => {
    say('ac\u0327a\u0303o? :) Ação!', 'acao at https://example.org/acao');
    await search('ação');
    await vi.waitFor(() => expect(painted('found-here')).toEqual(['acao', 'acao']));
    expect(painted('found')).toEqual(['ac\u0327a\u0303o', 'Ação']);
    await userEvent.keyboard('{Escape}');
    await expect.element(message()).toHaveFocus();
    expect([...painted('found'), ...painted('found-here')]).toEqual([]);
    expect(log().querySelector('[data-found], [data-found-here]')).toBeNull();
  });

  it('[SE3] says which of how many it is, and what was said there', async () => {
    say('um café', 'outro café');
    await search('cafe');
    await expect.element(outcome()).toHaveTextContent('1 of 2. Bob says: outro café');
    await userEvent.keyboard('{Enter}');
    await expect.element(outcome()).toHaveTextContent('2 of 2. Bob says: um café');
  });

  it('[SE4] brings the words into sight where their line is taller than the window', async () => {
    say(`${'long ago\n'.repeat(400)}the end`);
    world.come(...world.written(60, 'line'));
    await search('the end');
    await vi.waitFor(() => {
      const [words] = CSS.highlights.get('found-here') ?? [];
      const at = (words as Range).getBoundingClientRect();
      const pane = log().getBoundingClientRect();
      expect(at.top).toBeGreaterThan(pane.top);
      expect(at.bottom).toBeLessThan(pane.bottom);
    });
  });

  it('[SE4] marks no quotation, and nobody’s name', async () => {
    const [said] = say('bob knows');
    const { id, user } = (said as SeenEntry).entry;
    world.come(world.alices.write({ kind: 'text', text: 'ask bob', reply: { id, user } }));
    await search('bob');
    await vi.waitFor(() => expect(painted('found-here')).toEqual(['bob']));
    expect(painted('found')).toEqual(['bob']);
  });

  it('[SE4] counts what arrives meanwhile, and moves nobody', async () => {
    say('tea one', 'tea two');
    world.come(...world.written(60, 'line'));
    await search('tea');
    await userEvent.keyboard('{Enter}');
    await expectPlace('2 of 2');
    await vi.waitFor(() => expect(here()).toBe('tea one'));
    const place = log().scrollTop;
    world.test.clock.advance(1_000);
    world.come(world.bobs.say('tea three'));
    await expectPlace('3 of 3');
    expect(here()).toBe('tea one');
    expect(log().scrollTop).toBe(place);
  });
});
