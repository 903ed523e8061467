import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ChoiceGrid } from '../controls/index.ts';
import { Dialog } from './Dialog.tsx';

let dispose = () => {};
afterEach(() => dispose());

function setUp(modal: boolean) {
  const [open, setOpen] = createSignal(false);
  const answers: string[] = [];
  dispose = render(
    () => (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          Open
        </button>
        <input aria-label="Outside" />
        <Show when={open()}>
          <Dialog
            title="Add a contact"
            closeWord="Close"
            modal={modal}
            onClose={() => setOpen(false)}
            onSubmit={() => answers.push('sent')}
            actions={<button type="submit">Send request</button>}
          >
            <input aria-label="Handle" />
          </Dialog>
        </Show>
      </>
    ),
    document.body,
  );
  return { setOpen, answers };
}

const dialog = () => page.getByRole('dialog', { name: 'Add a contact' });
const handle = () => page.getByRole('textbox', { name: 'Handle' });

describe('a modal dialog', () => {
  it('[UI9] begins in its first field and keeps the keyboard inside', async () => {
    setUp(true);
    await page.getByRole('button', { name: 'Open' }).click();
    await expect.element(handle()).toHaveFocus();
    for (let tab = 0; tab < 6; tab += 1) {
      await userEvent.keyboard('{Tab}');
      const focused = document.activeElement;
      expect(focused === document.body || dialog().element().contains(focused)).toBe(true);
    }
  });

  it('[UI9] gives the keyboard back to the field it came from, where one goes on writing', async () => {
    const { setOpen } = setUp(true);
    await page.getByRole('textbox', { name: 'Outside' }).fill('so ');
    setOpen(true);
    await userEvent.keyboard('a handle{Escape}on');
    await expect.element(page.getByRole('textbox', { name: 'Outside' })).toHaveValue('so on');
  });

  it('[UI9] begins at what is chosen where its first field is a choice', async () => {
    dispose = render(
      () => (
        <Dialog title="Scene" closeWord="Close" onClose={() => {}}>
          <ChoiceGrid
            label="Pictures"
            choices={[
              { id: 'tide', name: 'Tide' },
              { id: 'reef', name: 'Reef' },
            ]}
            value="reef"
            onChange={() => {}}
            draw={({ name }) => name}
          />
        </Dialog>
      ),
      document.body,
    );
    await expect.element(page.getByRole('radio', { name: 'Reef' })).toHaveFocus();
  });

  it('[UI9] closes with Escape and gives the keyboard back to where it was', async () => {
    setUp(true);
    await page.getByRole('button', { name: 'Open' }).click();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog()).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Open' })).toHaveFocus();
  });

  it('[UI9] answers Enter in a field like its submit button, and stays until its owner takes it away', async () => {
    const { answers } = setUp(true);
    await page.getByRole('button', { name: 'Open' }).click();
    await userEvent.keyboard('{Enter}');
    expect(answers).toEqual(['sent']);
    await expect.element(dialog()).toBeVisible();
  });
});

describe('a dialog that is not modal', () => {
  it('[UI9] does not take the keyboard from who is typing', async () => {
    const { setOpen } = setUp(false);
    await page.getByRole('textbox', { name: 'Outside' }).click();
    setOpen(true);
    await expect.element(dialog()).toBeVisible();
    await userEvent.keyboard('oi');
    await expect.element(page.getByRole('textbox', { name: 'Outside' })).toHaveValue('oi');
  });

  it('[UI9] waits behind a modal one, which Escape closes as ever', async () => {
    const { setOpen } = setUp(true);
    const [asked, setAsked] = createSignal(false);
    const disposeSecond = render(
      () => (
        <Show when={asked()}>
          <Dialog title="Bob asks" closeWord="Close" modal={false} onClose={() => {}} />
        </Show>
      ),
      document.body,
    );
    const second = page.getByRole('dialog', { name: 'Bob asks' });
    setOpen(true);
    await expect.element(dialog()).toBeVisible();
    setAsked(true);
    expect(second.query()).toBeNull();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog()).not.toBeInTheDocument();
    await expect.element(second).toBeVisible();
    disposeSecond();
  });
});
