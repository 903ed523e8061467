import { render } from 'solid-js/web';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createI18n, I18nContext } from '../i18n/index.ts';
import { makeMemoryStorage } from '../test/index.ts';
import { BossKey } from './BossKey.tsx';

let unmount: () => void;
let told: string[];
const pressBossKey = () => userEvent.keyboard('{Control>}{Shift>}H{/Shift}{/Control}');

beforeEach(() => {
  told = [];
  document.title = 'Bob says…';
  const root = document.body.appendChild(document.createElement('div'));
  const i18n = createI18n({ languages: ['en'], storage: makeMemoryStorage() });
  const unrender = render(
    () => (
      <I18nContext.Provider value={i18n}>
        <button type="button">Send</button>
        <textarea aria-label="Message" />
        <BossKey onHide={() => told.push('hide')} onShow={() => told.push('show')} />
      </I18nContext.Provider>
    ),
    root,
  );
  unmount = () => {
    unrender();
    root.remove();
  };
});
afterEach(() => {
  unmount();
});

describe('the boss key', () => {
  it('[CM6] hides everything behind a plain page, and the same key brings it back, with the keyboard where it was', async () => {
    const button = page.getByRole('button', { name: 'Send' });
    await button.click();
    await pressBossKey();
    await expect.element(page.getByRole('dialog', { name: 'Notes' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog', { name: 'Notes' })).toBeVisible();
    await pressBossKey();
    await expect.element(page.getByRole('dialog', { name: 'Notes' })).not.toBeInTheDocument();
    await expect.element(button).toHaveFocus();
    expect(told).toEqual(['hide', 'show']);
  });

  it('[CM6] lets who was writing go on writing', async () => {
    const field = page.getByRole('textbox', { name: 'Message' });
    await field.fill('so ');
    await pressBossKey();
    await userEvent.keyboard('notes');
    await pressBossKey();
    await userEvent.keyboard('on');
    await expect.element(field).toHaveValue('so on');
  });

  it('[CM6] keeps the title neutral, also when a message comes', async () => {
    await pressBossKey();
    await vi.waitFor(() => expect(document.title).toBe('Notes'));
    document.title = 'Bob says…';
    await vi.waitFor(() => expect(document.title).toBe('Notes'));
    await pressBossKey();
    await vi.waitFor(() => expect(document.title).toBe('Bob says…'));
  });
});
