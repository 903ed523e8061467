/** Whether a press asks to search, as it does in browsers: Ctrl and F, on a Mac ⌘ and F – there, Ctrl and F moves the cursor. Pure. */
type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'>;

export const asksToSearch = (press: Press, onMac: boolean): boolean =>
  press.key.toLowerCase() === 'f' &&
  press.ctrlKey === !onMac &&
  press.metaKey === onMac &&
  !press.altKey &&
  !press.shiftKey &&
  !press.isComposing;
