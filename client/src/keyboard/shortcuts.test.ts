import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { english } from '../i18n/words/index.ts';
import { keyboardTable, sections, shortcutOf, stepPane, type KeyRow } from './index.ts';

const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  shortcutOf(new KeyboardEvent('keydown', { key, ...more }), false);

/** docs/keyboard.md, as it must read. */
function documentTable(): string {
  const lines = ({ keys, does }: KeyRow) => {
    const spelled = keys.map((together) =>
      together.map((key) => `\`${english[`keyboard.key.${key}`]}\``).join('+'),
    );
    return `| ${spelled.join(' or ')} | ${english[`keyboard.does.${does}`]} |`;
  };
  const rows = sections.flatMap((section) =>
    [`\n## ${english[`keyboard.section.${section}`]}\n`, '| keys | what they do |', '|---|---|'].concat(
      keyboardTable[section].map(lines),
    ),
  );
  return [
    '# Keyboard',
    '',
    'All of Cutuca works without a pointer. `?` shows this table in the app, which is where it comes from:',
    '[`client/src/keyboard/table.ts`](../client/src/keyboard/table.ts).',
    ...rows,
    '',
  ].join('\n');
}

describe('the keys that work everywhere', () => {
  afterEach(() => document.body.replaceChildren());

  it('[LK7] show the table of all keys, but not from within a text', () => {
    expect(press('?')).toEqual({ type: 'table' });
    expect(shortcutOf(new KeyboardEvent('keydown', { key: '?' }), true)).toBeUndefined();
    expect(shortcutOf(new KeyboardEvent('keydown', { key: 'F1' }), true)).toEqual({ type: 'table' });
  });

  it('[LK8] step among panes, and choose windows by number whatever the layout types there', () => {
    expect(press('F6')).toEqual({ type: 'pane', step: 1 });
    expect(press('F6', { shiftKey: true })).toEqual({ type: 'pane', step: -1 });
    expect(press('¡', { altKey: true, code: 'Digit1' })).toEqual({ type: 'window', index: 0 });
  });

  it('[LK8] leave all other keys alone', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 1 }), fc.boolean(), (key, ctrlKey) => {
        fc.pre(key !== '?');
        expect(press(key, { ctrlKey })).toBeUndefined();
      }),
    );
  });

  it('[LK8] go round the panes that are on the screen and hold something, both ways', () => {
    document.body.innerHTML =
      '<div data-pane="list"><button>list</button></div><div data-pane="messages"></div>' +
      '<div data-pane="input" hidden><input></div><div data-pane="input"><textarea>input</textarea></div>';
    const steps = [1, 1, 1, -1, -1] as const;
    const visited = steps.map((step) => {
      stepPane(document, step);
      return document.activeElement?.textContent;
    });
    expect(visited).toEqual(['list', 'input', 'list', 'input', 'list']);
  });

  it('[LK7] are all in docs/keyboard.md, and nothing else is', () => {
    const files = import.meta.glob<string>('../../../docs/keyboard.md', {
      query: '?raw',
      import: 'default',
      eager: true,
    });
    expect(Object.values(files)).toEqual([documentTable()]);
  });
});
