import { For } from 'solid-js';
import { render } from 'solid-js/web';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../styles/index.css';
import { Toolbar, ToolbarButton } from './ToolbarButton.tsx';

let unmount = () => {};
afterEach(() => unmount());

const words = ['Enviar uma foto', 'Enviar um arquivo', 'Convidar', 'Procurar', 'Menu do grupo'];

it('[LK4] all tools of a group are in sight on a narrow phone, with their whole words', async () => {
  await page.viewport(320, 640);
  unmount = render(
    () => (
      <Toolbar label="Tools">
        <For each={words}>{(label) => <ToolbarButton icon="data:," label={label} />}</For>
      </Toolbar>
    ),
    document.body,
  );
  for (const tool of page.getByRole('button').elements()) {
    const { left, right } = tool.getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(320);
    expect(tool.scrollWidth).toBeLessThanOrEqual(tool.clientWidth);
  }
});
