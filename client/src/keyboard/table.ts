/** Every key of the app and what it does: shown by `?`, and the same in docs/keyboard.md. */

/** Names of `KeyboardEvent.key`, or what stands for several of them. */
type Key =
  | 'Alt'
  | 'Arrows'
  | 'B'
  | 'ArrowDown'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'ArrowUp'
  | 'ContextMenu'
  | 'Ctrl'
  | 'Delete'
  | 'Digit'
  | 'End'
  | 'Enter'
  | 'Escape'
  | 'F'
  | 'F1'
  | 'F2'
  | 'F6'
  | 'F10'
  | 'H'
  | 'Home'
  | 'I'
  | 'Letters'
  | 'Question'
  | 'Shift'
  | 'Slash'
  | 'Tab'
  | 'U'
  | 'Y'
  | 'Z';

const row = <Does extends string>(does: Does, ...keys: readonly (readonly Key[])[]) => ({
  does,
  keys,
});

export const keyboardTable = {
  everywhere: [
    row('table', ['Question'], ['F1']),
    row('nextPane', ['F6']),
    row('previousPane', ['Shift', 'F6']),
    row('window', ['Alt', 'Digit']),
    row('nextControl', ['Tab'], ['Shift', 'Tab']),
    row('close', ['Escape']),
    row('boss', ['Ctrl', 'Shift', 'H']),
  ],
  list: [
    row('move', ['ArrowUp'], ['ArrowDown'], ['Home'], ['End']),
    row('fold', ['ArrowLeft'], ['ArrowRight']),
    row('find', ['Letters']),
    row('open', ['Enter']),
    row('card', ['Alt', 'Enter']),
    row('menu', ['Shift', 'F10'], ['ContextMenu']),
    row('rename', ['F2']),
    row('remove', ['Delete']),
    row('order', ['Alt', 'ArrowUp'], ['Alt', 'ArrowDown']),
  ],
  talk: [
    row('send', ['Enter']),
    row('newLine', ['Shift', 'Enter']),
    row('editLast', ['ArrowUp']),
    row('recall', ['Ctrl', 'ArrowUp'], ['Ctrl', 'ArrowDown']),
    row('giveUp', ['Escape']),
    row('search', ['Ctrl', 'F']),
    row('walkFound', ['Enter'], ['Shift', 'Enter']),
    row('walkLog', ['ArrowUp'], ['ArrowDown']),
    row('lineMenu', ['Enter'], ['ContextMenu']),
    row('format', ['Ctrl', 'B'], ['Ctrl', 'I'], ['Ctrl', 'U']),
    row('commands', ['Slash']),
    row('voice', ['F2']),
  ],
  pickers: [row('pick', ['Arrows']), row('take', ['Enter']), row('close', ['Escape'])],
  ink: [
    row('undo', ['Ctrl', 'Z']),
    row('redo', ['Ctrl', 'Y'], ['Ctrl', 'Shift', 'Z']),
    row('send', ['Ctrl', 'Enter']),
  ],
  windows: [
    row('moveWindow', ['Arrows']),
    row('moveFine', ['Shift', 'Arrows']),
    row('done', ['Enter'], ['Escape']),
  ],
} as const;

/** Any of the `keys` does it, each pressed together; what it does is in `keyboard.does.*`. */
export type KeyRow = (typeof keyboardTable)[Section][number];
export type Section = keyof typeof keyboardTable;

export const sections = Object.keys(keyboardTable) as readonly Section[];
