import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Tree } from './Tree.tsx';

let dispose = () => {};
afterEach(() => dispose());

function setUp() {
  const [statuses, setStatuses] = createSignal({ bob: 'Offline', carol: 'Busy' });
  const opened: string[] = [];
  dispose = render(
    () => (
      <Tree
        label="Contacts"
        groups={[
          {
            id: 'friends',
            label: 'Friends (1/2)',
            expanded: true,
            items: [
              { id: 'bob', label: `Bob, ${statuses().bob}` },
              { id: 'carol', label: `Carol, ${statuses().carol}` },
            ],
          },
        ]}
        item={(item) => <span>{item.label}</span>}
        onActivate={(id) => opened.push(id)}
        onExpand={() => {}}
      />
    ),
    document.body,
  );
  return { setStatuses, opened };
}

const row = (name: string | RegExp) => page.getByRole('treeitem', { name });

describe('Tree', () => {
  it('[UI7] takes the keyboard at one row, moves it with the arrows, and opens with Enter or a double click', async () => {
    const { opened } = setUp();
    await userEvent.keyboard('{Tab}');
    await expect.element(row('Friends (1/2)')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(opened).toEqual(['carol']);
    await row(/^Bob/).dblClick();
    expect(opened).toEqual(['carol', 'bob']);
  });

  it('[UI7] keeps the keyboard where it is when the data are made anew', async () => {
    const { setStatuses } = setUp();
    await userEvent.keyboard('{Tab}{ArrowDown}');
    const before = row('Bob, Offline').element();
    setStatuses({ bob: 'Available', carol: 'Away' });
    await expect.element(row('Bob, Available')).toHaveFocus();
    expect(row('Bob, Available').element()).toBe(before);
  });

  it('[CL8] keeps the keyboard with an item that moves to another group, and with the place of one that goes', async () => {
    const [away, setAway] = createSignal<readonly string[]>(['bob', 'carol']);
    const item = (id: string) => ({ id, label: id });
    dispose = render(
      () => (
        <Tree
          label="Contacts"
          groups={[
            {
              id: 'online',
              label: 'Online',
              expanded: true,
              items: ['bob', 'carol', 'dan'].filter((id) => !away().includes(id)).map(item),
            },
            { id: 'offline', label: 'Offline', expanded: true, items: away().map(item) },
          ]}
          item={({ label }) => <span>{label}</span>}
          onActivate={() => {}}
          onExpand={() => {}}
        />
      ),
      document.body,
    );
    await userEvent.keyboard('{Tab}{End}');
    await expect.element(row('carol')).toHaveFocus();
    setAway(['bob']);
    await expect.element(row('carol')).toHaveFocus();
    setAway([]);
    await expect.element(row('carol')).toHaveFocus();
  });
});
