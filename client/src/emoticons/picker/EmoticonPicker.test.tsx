import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emoticons } from '../table.ts';
import { EmoticonPicker } from './EmoticonPicker.tsx';
import { mostPinned, togglePin } from './pinned.ts';

const words = {
  label: 'Emoticons',
  search: 'Search',
  pinned: 'Pinned',
  recent: 'Recently used',
  all: 'All',
  found: 'Found',
  nothingFound: 'No emoticon is called that.',
  pin: 'Pin to the top',
  unpin: 'Unpin',
  pinsFull: 'Nothing more can be pinned',
};

let dispose = () => {};
let pinnedNow: () => readonly string[] = () => [];
afterEach(() => dispose());

async function setUp(pinnedBefore: readonly string[] = []) {
  await page.viewport(1280, 800);
  const [open, setOpen] = createSignal(false);
  const picked: string[] = [];
  const [pinned, setPinned] = createSignal(pinnedBefore);
  pinnedNow = pinned;
  dispose = render(
    () => (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          Open
        </button>
        <button type="button" style={{ position: 'fixed', right: '0', bottom: '0' }}>
          Elsewhere
        </button>
        <Show when={open()}>
          <EmoticonPicker
            words={words}
            locale="en"
            pins={{ all: pinned, toggle: (pin) => setPinned(togglePin(pinned(), pin)) }}
            recent={['heart', 'party']}
            anchor={{ left: 10, top: 10, right: 60, bottom: 30 }}
            onPick={(code, id) => picked.push(code, id ?? '')}
            onClose={() => setOpen(false)}
          />
        </Show>
      </>
    ),
    document.body,
  );
  await page.getByRole('button', { name: 'Open' }).click();
  await expect.element(search()).toHaveFocus();
  return picked;
}

const picker = () => page.getByRole('dialog', { name: 'Emoticons' });
const search = () => page.getByRole('textbox', { name: 'Search' });
const cells = () => page.getByRole('gridcell');
const cell = (name: string) => page.getByRole('gridcell', { name, exact: true });

describe('the picker', () => {
  it('[EM11] shows every emoticon that is not hidden with its code, and those used last before them', async () => {
    await setUp();
    const shown = emoticons.filter(({ hidden }) => !hidden);
    const [first, second, ...rest] = cells().elements();
    expect([first, second].map((element) => element?.getAttribute('aria-label'))).toEqual([
      'Heart (L)',
      'Party <:o)',
    ]);
    const codes = rest.map((element) => element.querySelector('.emoticon-cell-code')?.textContent);
    expect(codes).toEqual(shown.map((emoticon) => emoticon.codes[0]));
  });

  it('[EM12] pins to the top, and takes out again, from the menu of a cell, by keyboard too', async () => {
    await setUp();
    const firstCell = () => cells().elements()[0]?.getAttribute('aria-label');
    await cell('Pizza (pi)').click({ button: 'right' });
    await page.getByRole('menuitem', { name: words.pin }).click();
    await expect.poll(firstCell).toBe('Pizza (pi)');
    await expect.element(picker()).toBeVisible();
    cell('Pizza (pi)')
      .first()
      .element()
      .dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    await expect.element(page.getByRole('menuitem', { name: words.unpin })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(firstCell).toBe('Heart (L)');
  });

  it('[EM12] leaves the keyboard among the cells when something was pinned from there', async () => {
    await setUp();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(cell('Heart (L)').first()).toHaveFocus();
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    await expect.element(page.getByRole('menuitem', { name: words.pin })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('rowgroup', { name: words.pinned })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(cell('Heart (L)').nth(1)).toHaveFocus();
  });

  it('[EM12] has pinned emoji and emoticons in one row, and passes over what it does not know', async () => {
    const picked = await setUp(['pizza', '🍍', 'not-yet-invented', '❤️', 'two words']);
    const names = () =>
      page
        .getByRole('rowgroup', { name: words.pinned })
        .getByRole('gridcell')
        .elements()
        .map((element) => element.getAttribute('aria-label'));
    await expect.poll(names).toEqual(['Pizza (pi)', 'pineapple', 'red heart']);
    await cell('pineapple').click();
    expect(picked).toEqual(['🍍', '']);
  });

  it('[EM12] unpins an emoji, and what it does not know stays pinned', async () => {
    await setUp(['not-yet-invented', '🍍']);
    await cell('pineapple').click({ button: 'right' });
    await page.getByRole('menuitem', { name: words.unpin }).click();
    await expect.element(page.getByRole('rowgroup', { name: words.pinned })).not.toBeInTheDocument();
    expect(pinnedNow()).toEqual(['not-yet-invented']);
  });

  it('[EM12] says so where all places are taken', async () => {
    await setUp(emoticons.slice(0, mostPinned).map(({ id }) => id));
    await cell('Pizza (pi)').click({ button: 'right' });
    await expect.element(page.getByRole('menuitem', { name: words.pinsFull })).toBeDisabled();
    await userEvent.keyboard('{Escape}');
    await expect.element(picker()).toBeVisible();
    await expect.element(cell('Pizza (pi)')).toHaveFocus();
  });

  it('[EM11] picks with a click, closes and gives the keyboard back', async () => {
    const picked = await setUp();
    await cell('Pizza (pi)').click();
    expect(picked).toEqual(['(pi)', 'pizza']);
    await expect.element(picker()).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Open' })).toHaveFocus();
  });

  it('[EM11] is walked with the arrow keys, one stop of the Tab key', async () => {
    const picked = await setUp();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    await expect.element(cell('Party <:o)').first()).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
    await expect.element(cell("Crying :'(")).toHaveFocus();
    const stops = cells()
      .elements()
      .filter((element) => element.getAttribute('tabindex') === '0');
    expect(stops).toEqual([cell("Crying :'(").element()]);
    await userEvent.keyboard('{Enter}');
    expect(picked).toEqual([":'(", 'crying']);
  });

  it('[EM11] takes the first one found with Enter, and says when there is none', async () => {
    const picked = await setUp();
    await userEvent.keyboard('{Enter}');
    expect(picked).toEqual([]);
    await search().fill('zzz');
    await expect.element(page.getByRole('status')).toHaveTextContent(words.nothingFound);
    await search().fill('câmera');
    await userEvent.keyboard('{Enter}');
    expect(picked).toEqual(['(P)', 'camera']);
  });

  it.each(['in the search', 'among the cells'])(
    '[EM11] closes with Escape %s and picks nothing',
    async (place) => {
      const picked = await setUp();
      await userEvent.keyboard(place === 'in the search' ? 'a' : '{ArrowDown}');
      await userEvent.keyboard('{Escape}');
      await expect.element(picker()).not.toBeInTheDocument();
      await expect.element(page.getByRole('button', { name: 'Open' })).toHaveFocus();
      expect(picked).toEqual([]);
    },
  );

  it('[EM11] closes when something else is pressed', async () => {
    await setUp();
    await page.getByRole('button', { name: 'Elsewhere' }).click();
    await expect.element(picker()).not.toBeInTheDocument();
  });
});
