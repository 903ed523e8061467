import { render } from 'solid-js/web';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../styles/index.css';
import { Desktop } from './Desktop.tsx';
import { Window } from './Window.tsx';
import { conversationMin, conversationSize, makeWindows, type Windows } from './windows.ts';

const words = {
  menu: 'Window menu',
  move: 'Move',
  resize: 'Resize',
  minimise: 'Minimise',
  maximise: 'Maximise',
  restore: 'Restore',
  tile: 'Tile',
  cascade: 'Cascade',
  close: 'Close',
  back: 'Back',
  keysHint: 'Arrow keys move, Enter ends',
  tabs: 'Conversations',
  calling: 'new messages',
};

let dispose = () => {};
afterEach(() => dispose());

async function setUp() {
  await page.viewport(1280, 800);
  const windows = makeWindows({ width: 1280, height: 800 });
  for (const id of ['bob', 'carol']) {
    windows.open({ id, title: id, icon: 'data:,', size: conversationSize, min: conversationMin });
  }
  dispose = render(
    () => (
      <Desktop windows={windows}>
        {['bob', 'carol'].map((id) => (
          <Window
            windows={windows}
            id={id}
            label={`Conversation with ${id}`}
            words={words}
            onClose={() => windows.close(id)}
          >
            <input aria-label={`Message to ${id}`} data-autofocus="" />
          </Window>
        ))}
      </Desktop>
    ),
    document.body,
  );
  return windows;
}

/** Where a window is. Throws where it is not open. */
function look(windows: Windows, id: string) {
  const rect = windows.find(id)?.rect;
  if (!rect) throw new Error(`no window ${id}`);
  return rect;
}

function part(selector: string): Element {
  const region = page.getByRole('region', { name: 'Conversation with carol' }).element();
  const found = region.parentElement?.querySelector(selector);
  if (!found) throw new Error(`the window has no ${selector}`);
  return found;
}

describe('a window', () => {
  it('[UI9] goes on in its field when it comes back, not at the button that put it away', async () => {
    const windows = await setUp();
    const field = page.getByRole('textbox', { name: 'Message to carol' });
    await field.click();
    await page
      .getByRole('region', { name: 'Conversation with carol' })
      .getByRole('button', { name: 'Minimise' })
      .click();
    windows.focus('carol');
    await expect.element(field).toHaveFocus();
  });

  it('[UI6] is moved and resized with the arrow keys, from its menu', async () => {
    const windows = await setUp();
    const before = look(windows, 'carol');
    const carol = page.getByRole('region', { name: 'Conversation with carol' });
    await carol.getByRole('button', { name: 'Window menu' }).click();
    await userEvent.keyboard('{Enter}{ArrowRight}{ArrowDown}{Shift>}{ArrowRight}{/Shift}{Enter}');
    expect(look(windows, 'carol')).toEqual({ ...before, x: before.x + 17, y: before.y + 16 });
    await carol.getByRole('button', { name: 'Window menu' }).click();
    await userEvent.keyboard('{ArrowDown}{Enter}{ArrowRight}{Escape}{ArrowRight}');
    expect(look(windows, 'carol').width).toBe(before.width + 16);
  });

  it('[UI6] is moved by its caption and resized by its corner with the pointer', async () => {
    const windows = await setUp();
    const before = look(windows, 'carol');
    const ground = page.getByRole('main').element();
    const { x, y } = before;
    await userEvent.dragAndDrop(part('.caption'), ground, {
      sourcePosition: { x: 300, y: 15 },
      targetPosition: { x: x + 300 + 121, y: y + 15 + 41 },
    });
    const moved = look(windows, 'carol');
    expect(Math.abs(moved.x - x - 120)).toBeLessThanOrEqual(2);
    expect(Math.abs(moved.y - y - 40)).toBeLessThanOrEqual(2);
    await userEvent.dragAndDrop(part('[data-edge=se]'), ground, {
      sourcePosition: { x: 7, y: 7 },
      targetPosition: { x: moved.x + moved.width + 30, y: moved.y + moved.height + 20 },
    });
    const resized = look(windows, 'carol');
    expect(resized.width - before.width).toBeGreaterThan(20);
    expect(resized.height - before.height).toBeGreaterThan(10);
    expect([resized.x, resized.y]).toEqual([moved.x, moved.y]);
  });

  it('[UI9] hands the keyboard to the window that comes to the front', async () => {
    const windows = await setUp();
    const message = (to: string) => page.getByRole('textbox', { name: `Message to ${to}` });
    await expect.element(message('carol')).toHaveFocus();
    windows.focus('bob');
    await expect.element(message('bob')).toHaveFocus();
    windows.close('bob');
    await expect.element(message('carol')).toHaveFocus();
  });
});
