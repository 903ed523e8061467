import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Locale } from '../../i18n/index.ts';
import { winks } from '../table.ts';
import { WinkPicker } from './WinkPicker.tsx';

let dispose = () => {};
afterEach(() => dispose());

async function setUp({
  locale = 'en',
  reducedMotion = false,
}: { locale?: Locale; reducedMotion?: boolean } = {}) {
  await page.viewport(1280, 800);
  const [open, setOpen] = createSignal(false);
  const picked: string[] = [];
  dispose = render(
    () => (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          Open
        </button>
        <Show when={open()}>
          <WinkPicker
            label="Winks"
            locale={locale}
            anchor={{ left: 10, top: 10, right: 60, bottom: 30 }}
            reducedMotion={reducedMotion}
            onPick={(wink) => picked.push(wink)}
            onClose={() => setOpen(false)}
          />
        </Show>
      </>
    ),
    document.body,
  );
  await page.getByRole('button', { name: 'Open' }).click();
  await expect.element(cell(winks[0].name[locale])).toHaveFocus();
  return picked;
}

const picker = () => page.getByRole('dialog', { name: 'Winks' });
const cell = (name: string) => page.getByRole('gridcell', { name, exact: true });
const moving = (name: string) => cell(name).element().querySelector('.wink-picture')?.shadowRoot;

describe('the picker of winks', () => {
  it.each(['en', 'pt-BR'] as const)(
    '[WK6] shows each with its name and picture, in %s',
    async (locale) => {
      await setUp({ locale, reducedMotion: true });
      const cells = page.getByRole('gridcell').elements();
      expect(cells.map(({ textContent }) => textContent)).toEqual(winks.map(({ name }) => name[locale]));
      for (const { firstElementChild } of cells) {
        await expect.poll(() => firstElementChild?.querySelector('img')?.naturalWidth).toBe(400);
      }
    },
  );

  it('[WK6] is walked with the arrow keys, and the one that is looked at moves', async () => {
    const picked = await setUp();
    await expect.poll(() => moving('Paper plane')?.childElementCount).toBe(1);
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    const below = winks[4];
    await expect.element(cell(below.name.en)).toHaveFocus();
    await expect.poll(() => moving(below.name.en)?.childElementCount).toBe(1);
    expect(moving('Paper plane') ?? undefined).toBeUndefined();
    await userEvent.keyboard('{Enter}');
    expect(picked).toEqual([below.id]);
    await expect.element(page.getByRole('button', { name: 'Open' })).toHaveFocus();
  });

  it('[WK6] picks with a click and closes', async () => {
    const picked = await setUp();
    await cell('Popcorn').click();
    expect(picked).toEqual(['popcorn']);
    await expect.element(picker()).not.toBeInTheDocument();
  });

  it('[WK6] closes with Escape and picks nothing', async () => {
    const picked = await setUp();
    await userEvent.keyboard('{Escape}');
    await expect.element(picker()).not.toBeInTheDocument();
    expect(picked).toEqual([]);
  });

  it('[WK4] keeps still under reduced motion', async () => {
    await setUp({ reducedMotion: true });
    await userEvent.keyboard('{ArrowRight}');
    expect(moving('Big squeeze') ?? undefined).toBeUndefined();
  });
});
