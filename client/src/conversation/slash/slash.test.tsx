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

const input = () => page.getByRole('textbox', { name: 'Message' });
const palette = () => page.getByRole('listbox', { name: 'Commands' });
const written = () => world.conversation.written;

async function send(text: string) {
  await input().fill(text);
  await userEvent.keyboard('{Escape}{Enter}');
}

describe('commands', () => {
  it('[CM2] are offered as soon as a slash is typed, and picked with the keyboard alone', async () => {
    await input().click();
    await userEvent.keyboard('/');
    await expect.element(palette()).toBeVisible();
    await userEvent.keyboard('d');
    const option = palette().getByRole('option');
    await expect.element(option).toHaveTextContent('/diceThrow dice: /dice 2d6');
    await expect.element(input()).toHaveAttribute('aria-activedescendant', option.element().id);
    await userEvent.keyboard('{Enter}');
    await expect.element(input()).toHaveValue('/dice ');
    await expect.element(palette()).not.toBeInTheDocument();
  });

  it('[CM2] are left alone with Escape, until another is begun', async () => {
    await input().click();
    await userEvent.keyboard('/n{Escape}');
    await expect.element(palette()).not.toBeInTheDocument();
    await expect.element(input()).toHaveValue('/n');
    await input().fill('');
    await userEvent.keyboard('/');
    await expect.element(palette()).toBeVisible();
  });

  it('[CM3] that nobody knows are said to be so, and the text stays', async () => {
    await send('/dance now');
    await expect.element(page.getByText(/There is no command \/dance/)).toBeVisible();
    await expect.element(input()).toHaveValue('/dance now');
    expect(written()).toEqual([]);
  });

  it('[CM3] keep the text where something is missing', async () => {
    await send('/nick');
    await expect.element(page.getByText('Something is missing after /nick.')).toBeVisible();
    await expect.element(input()).toHaveValue('/nick');
    expect(world.done).toEqual([]);
  });

  it('[CM1] two slashes send one', async () => {
    await send('//nick');
    await vi.waitFor(() => expect(written()).toEqual([{ kind: 'text', text: '/nick' }]));
  });

  it('[CM4] tell what one does', async () => {
    await send('/me waves (L)');
    await vi.waitFor(() =>
      expect(written()).toEqual([{ kind: 'text', text: 'waves (L)', action: true }]),
    );
    world.come(world.bobs.write({ kind: 'text', text: 'bows', action: true }));
    await expect.element(page.getByRole('article').filter({ hasText: 'Bob bows' })).toBeVisible();
  });

  it('[CW6] come back as they were typed, and a text that begins with a slash stays one', async () => {
    world.come(
      world.alices.write({ kind: 'text', text: '/nick is a command' }),
      world.alices.write({ kind: 'text', text: 'waves', action: true }),
    );
    await input().click();
    await userEvent.keyboard('{Control>}{ArrowUp}{/Control}');
    await expect.element(input()).toHaveValue('/me waves');
    await userEvent.keyboard('{Control>}{ArrowUp}{/Control}');
    await expect.element(input()).toHaveValue('//nick is a command');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(written()).toEqual([{ kind: 'text', text: '/nick is a command' }]));
    expect(world.done).toEqual([]);
  });

  it('[CM4] throw dice for all to see', async () => {
    await send('/dice 2d6');
    await vi.waitFor(() =>
      expect(written()).toMatchObject([
        { action: true, text: expect.stringMatching(/^throws 2d6: [1-6] \+ [1-6] = \d+$/) as unknown },
      ]),
    );
  });

  it('[CM4] nudge, and send a wink by its name', async () => {
    await send('/nudge');
    await send('/wink pop');
    await vi.waitFor(() =>
      expect(written()).toEqual([{ kind: 'nudge' }, { kind: 'wink', wink: 'popcorn' }]),
    );
  });

  it('[CM4] change name, personal message and status, block and unblock, speak everywhere', async () => {
    for (const text of [
      '/nick Ali',
      '/psm at the beach',
      '/status bus',
      '/block',
      '/unblock',
      '/all hi',
    ]) {
      await send(text);
    }
    await vi.waitFor(() =>
      expect(world.done).toEqual([
        'nick Ali',
        'psm at the beach',
        'status busy',
        'block user-bob',
        'unblock user-bob',
        'all hi',
      ]),
    );
  });

  it('[CM4] clear the window, and nothing but the window', async () => {
    world.come(world.bobs.say('hello'));
    await send('/clear');
    await expect.element(page.getByText('hello', { exact: true })).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Show earlier messages' }).click();
    await expect.element(page.getByText('hello', { exact: true })).toBeVisible();
  });
});

describe('in a conversation with a bot', () => {
  it('[CM3] commands that are not ours are its own', async () => {
    world.unmount();
    world = openPane({ bot: true });
    await send('/credits');
    await vi.waitFor(() => expect(written()).toEqual([{ kind: 'text', text: '/credits' }]));
  });
});

describe('quick texts', () => {
  it('[CM5] are made in their dialog, offered, and sent by their name', async () => {
    await send('/texts');
    await page.getByRole('textbox', { name: 'Name' }).fill('/oi');
    await page.getByRole('textbox', { name: 'Text' }).fill('oi, pessoal!!');
    await page.getByRole('button', { name: 'Add' }).click();
    await expect.element(page.getByRole('button', { name: 'Remove /oi' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await input().fill('/o');
    await expect.element(palette().getByRole('option')).toHaveTextContent('/oioi, pessoal!!');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(written()).toEqual([{ kind: 'text', text: 'oi, pessoal!!' }]));
  });

  it('[CM5] are not called like a command, and have a text', async () => {
    await send('/texts');
    await page.getByRole('textbox', { name: 'Name' }).fill('nick');
    await page.getByRole('button', { name: 'Add' }).click();
    await expect.element(page.getByText('A command has that name.')).toBeVisible();
    await expect.element(page.getByText('Write the text.')).toBeVisible();
    expect(world.quickTexts.list()).toEqual([]);
  });
});
