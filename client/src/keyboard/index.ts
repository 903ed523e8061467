/** The keys that work everywhere, and the table of all keys. */
export { Shortcuts } from './Shortcuts.tsx';
export { shortcutOf, stepPane, type Shortcut } from './shortcuts.ts';
export { keyboardTable, sections, type KeyRow, type Section } from './table.ts';
