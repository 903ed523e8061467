import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPane, type OpenPane } from './test/index.ts';

let world: OpenPane;
beforeEach(() => {
  world = openPane();
});
afterEach(() => {
  world.unmount();
});

const input = () => page.getByRole('textbox', { name: 'Message' });

describe('the button Send', () => {
  it('[LK9] leaves the keyboard in the field, though it can be pressed no more', async () => {
    await input().fill('one');
    await page.getByRole('button', { name: 'Send' }).click();
    await vi.waitFor(() => expect(world.conversation.written).toHaveLength(1));
    await userEvent.keyboard('two{Enter}');
    await vi.waitFor(() => expect(world.conversation.written).toHaveLength(2));
  });

  it('[LK9] is one of those that take no keyboard from who writes, like the tools', async () => {
    await input().fill('half a');
    await page.getByRole('button', { name: 'Nudge' }).click();
    await userEvent.keyboard(' text');
    await expect.element(input()).toHaveValue('half a text');
  });
});

describe('a code that is typed', () => {
  it('[EM3] is kept as text by one Backspace, as it is said meanwhile', async () => {
    await input().click();
    await userEvent.keyboard('my 401(k');
    await userEvent.keyboard(')');
    await expect.element(page.getByText('Backspace keeps (k) as text')).toBeVisible();
    await userEvent.keyboard('{Backspace}{Enter}');
    await vi.waitFor(() =>
      expect(world.conversation.written).toEqual([{ kind: 'text', text: 'my 401(\u2060k\u2060)' }]),
    );
    await expect.element(page.getByText(/Backspace keeps/)).not.toBeInTheDocument();
  });
});

describe('what is written from right to left', () => {
  it('[EM10] begins at the right, and leaves an empty field as it was', async () => {
    world.come(world.bobs.say('שלום עולם'));
    await expect.element(page.getByText('שלום עולם')).toBeVisible();
    const words = page.getByText('שלום עולם').element();
    expect(getComputedStyle(words).direction).toBe('rtl');
    expect(words.getBoundingClientRect().width).toBeGreaterThan(200);
    await input().fill('שלום');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(getComputedStyle(input().element()).direction).toBe('ltr'));
  });
});
