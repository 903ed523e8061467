/** What keys alone bring up: the table of all keys, and the page that hides everything. */
import { Evening, makeEvening, see, type Step } from '../world/index.ts';

const all: Readonly<Record<string, KeyboardEventInit>> = {
  table: { key: '?' },
  boss: { code: 'KeyH', ctrlKey: true, shiftKey: true },
};

export const kinds = Object.keys(all);

const type = (keys: KeyboardEventInit | undefined): Step => ({
  what: 'the page',
  find: () => document.body,
  act: (body) => body.dispatchEvent(new KeyboardEvent('keydown', { ...keys, bubbles: true })),
});

export function Scene(props: { readonly of: string }) {
  return <Evening world={makeEvening()} steps={[type(all[props.of]), see('dialog[open]')]} />;
}
