import { lineKey } from '#protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPane, type OpenPane } from '../test/index.ts';

let world: OpenPane;
beforeEach(() => {
  world = openPane();
});
afterEach(() => {
  world.unmount();
});

const article = (text: string) => page.getByRole('article').filter({ hasText: text });

/** By keyboard: the line, then its menu. */
async function pick(text: string, item: string) {
  article(text).element().focus();
  await userEvent.keyboard('{Enter}');
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

describe('the menu of a line', () => {
  it('[CW1] opens with the right button, with Enter and with its own button', async () => {
    world.come(world.bobs.say('hello'));
    const menu = page.getByRole('menu', { name: 'Message menu' });
    await article('hello').click({ button: 'right' });
    await expect.element(menu).toBeVisible();
    await userEvent.keyboard('{Escape}');
    article('hello').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(menu).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: 'Message menu' }).click();
    await expect.element(menu).toBeVisible();
  });

  it('[CW1] is reached by the arrow keys of the log', async () => {
    world.come(world.bobs.say('one'), world.bobs.say('two'));
    page.getByRole('log').element().focus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    await expect.element(article('one')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(article('two')).toHaveFocus();
  });

  it('[C6] lets only its author change a line, or delete it for everyone', async () => {
    world.come(world.bobs.say('hello'));
    await article('hello').click({ button: 'right' });
    await expect.element(page.getByRole('menuitem', { name: 'Reply' })).toBeVisible();
    expect(page.getByRole('menuitem', { name: 'Edit' }).query()).toBeNull();
    expect(page.getByRole('menuitem', { name: 'Delete for everyone' }).query()).toBeNull();
  });

  it('[CW5] hides a line from oneself, and from nobody else', async () => {
    world.come(world.bobs.say('hello'), world.bobs.say('goodbye'));
    await pick('hello', 'Delete for me');
    await expect.element(article('hello')).not.toBeInTheDocument();
    await expect.element(article('goodbye')).toBeVisible();
    expect(world.conversation.written).toEqual([]);
  });
});

describe('answering a line', () => {
  it('[CW2] says which, and sends the name of the line with the words', async () => {
    const asked = world.bobs.say('coffee?');
    world.come(asked);
    await pick('coffee?', 'Reply');
    await expect.element(page.getByText('Replying to Bob')).toBeVisible();
    await userEvent.keyboard('yes{Enter}');
    const { id, user } = asked.entry;
    await vi.waitFor(() =>
      expect(world.conversation.written).toEqual([{ kind: 'text', text: 'yes', reply: { id, user } }]),
    );
    await expect.element(page.getByText('Replying to Bob')).not.toBeInTheDocument();
  });

  it('[CW2] is given up with Escape', async () => {
    world.come(world.bobs.say('coffee?'));
    await pick('coffee?', 'Reply');
    await userEvent.keyboard('{Escape}yes{Enter}');
    await vi.waitFor(() => expect(world.conversation.written).toEqual([{ kind: 'text', text: 'yes' }]));
  });

  it('[CW2] quotes what is answered, and leads there', async () => {
    const asked = world.bobs.say('coffee?');
    const { id, user } = asked.entry;
    world.come(asked, ...world.written(40, 'line'));
    world.test.clock.advance(1_000);
    world.come(world.alices.write({ kind: 'text', text: 'yes', reply: { id, user } }));
    const quote = page.getByRole('button', { name: 'Reply to Bob: coffee?. Go there' });
    await quote.click();
    const line = document.querySelector(`[data-line="${lineKey(asked.entry)}"] article`);
    await vi.waitFor(() => expect(document.activeElement).toBe(line));
  });

  it('[CW2] quotes nothing of what was deleted, or is not there', async () => {
    const { id, user } = world.bobs.say('never came').entry;
    world.come(world.alices.write({ kind: 'text', text: 'yes', reply: { id, user } }));
    await page.getByRole('button', { name: /A message further up/ }).click();
    await expect.element(page.getByText('That message is not on this device.')).toBeVisible();
  });
});

describe('reactions', () => {
  it('[CW3] are picked from the line, by keyboard', async () => {
    const line = world.bobs.say('I got the job');
    world.come(line);
    await pick('I got the job', 'React…');
    await userEvent.keyboard('{ArrowRight}{Enter}');
    const { id, user } = line.entry;
    await vi.waitFor(() =>
      expect(world.conversation.written).toEqual([
        { kind: 'react', target: { id, user }, reaction: '(L)', on: true },
      ]),
    );
  });

  it('[CW3] say who has them, and are taken back by a second press', async () => {
    const line = world.bobs.say('I got the job');
    const { id, user } = line.entry;
    const react = { kind: 'react', target: { id, user }, reaction: '(L)', on: true } as const;
    world.come(line, world.alices.write(react));
    await expect
      .element(page.getByRole('button', { name: 'Heart: you' }))
      .toHaveAttribute('aria-pressed', 'true');
    world.come(world.bobs.write(react));
    await page.getByRole('button', { name: /^Heart: (you, Bob|Bob, you)$/ }).click();
    await vi.waitFor(() => expect(world.conversation.written).toEqual([{ ...react, on: false }]));
  });

  it('[CW3] are any emoji too, from the tab of them, by keyboard', async () => {
    const line = world.bobs.say('I got the job');
    world.come(line);
    await pick('I got the job', 'React…');
    await userEvent.keyboard('{ArrowLeft}{Enter}');
    await expect.element(page.getByRole('dialog', { name: 'Emoticons' })).toBeVisible();
    await page.getByRole('tab', { name: 'Emoji' }).click();
    await page.getByRole('textbox', { name: 'Search' }).fill('party popper');
    await userEvent.keyboard('{Enter}');
    const { id, user } = line.entry;
    await vi.waitFor(() =>
      expect(world.conversation.written).toEqual([
        { kind: 'react', target: { id, user }, reaction: '🎉', on: true },
      ]),
    );
  });

  it('[CW3] count together however an emoji is spelled, and are taken back so', async () => {
    const line = world.bobs.say('I got the job');
    const { id, user } = line.entry;
    const heart = { kind: 'react', target: { id, user }, reaction: '❤️', on: true } as const;
    world.come(
      line,
      world.alices.write(heart),
      world.bobs.write({ ...heart, reaction: '❤' }),
      world.bobs.write({ ...heart, reaction: '👍🏽' }),
    );
    await expect.element(page.getByRole('button', { name: '👍🏽: Bob' })).toBeVisible();
    await page.getByRole('button', { name: /^❤\ufe0f?: (you, Bob|Bob, you)$/ }).click();
    await vi.waitFor(() =>
      expect(world.conversation.written).toMatchObject([{ kind: 'react', on: false }]),
    );
  });

  it('[CW3] that are no emoticon are shown as they are, and make no markup', async () => {
    const line = world.bobs.say('hello');
    const { id, user } = line.entry;
    world.come(
      line,
      world.bobs.write({ kind: 'react', target: { id, user }, reaction: '<b>x</b>', on: true }),
    );
    await expect.element(page.getByRole('button', { name: '<b>x</b>: Bob' })).toBeVisible();
  });
});

describe('the format of texts', () => {
  const styleOf = (text: string) => getComputedStyle(page.getByText(text, { exact: true }).element());

  it('[TF3] is changed with Ctrl and B, I or U while one writes, and goes with the text', async () => {
    await page.getByRole('textbox', { name: 'Message' }).click();
    await userEvent.keyboard('{Control>}b{/Control}{Control>}i{/Control}hello{Enter}');
    await vi.waitFor(() =>
      expect(world.conversation.written).toEqual([
        { kind: 'text', text: 'hello', format: { bold: true, italic: true } },
      ]),
    );
    await userEvent.keyboard('{Control>}b{/Control}{Control>}i{/Control}plain{Enter}');
    await vi.waitFor(() =>
      expect(world.conversation.written.at(-1)).toEqual({ kind: 'text', text: 'plain' }),
    );
  });

  it('[TF4] is one’s own for everyone, where one wants that', async () => {
    world.come(world.bobs.write({ kind: 'text', text: 'loud', format: { bold: true } }));
    await vi.waitFor(() => expect(styleOf('loud').fontWeight).toBe('700'));
    await world.options.set('messages.ownFont', true);
    await world.options.set('messages.format', { italic: true });
    await vi.waitFor(() => expect(styleOf('loud').fontWeight).toBe('400'));
    expect(styleOf('loud').fontStyle).toBe('italic');
  });
});
