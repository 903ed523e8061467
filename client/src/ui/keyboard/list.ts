/** How keys move through a list: shared by trees and menus, free of the DOM. */

/** The index an arrow, Home or End leads to, wrapping round where `wrap` says so; nothing for other keys. */
export function moveIndex(key: string, index: number, count: number, wrap: boolean): number | undefined {
  if (count === 0) return undefined;
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      if (index < last) return index + 1;
      return wrap ? 0 : last;
    case 'ArrowUp':
      if (index > 0) return index - 1;
      return wrap ? last : 0;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/**
 * The next index whose text begins with what was typed. One letter goes on from the current entry, so that
 * pressing it again visits each; more letters may stay on it.
 */
export function findTyped(texts: readonly string[], index: number, typed: string): number | undefined {
  const wanted = typed.toLocaleLowerCase();
  const first = typed.length === 1 ? index + 1 : index;
  for (let step = 0; step < texts.length; step += 1) {
    const candidate = (first + step) % texts.length;
    if (texts[candidate]?.toLocaleLowerCase().startsWith(wanted)) return candidate;
  }
  return undefined;
}

/** Whether a key types a character, rather than moves or commands. */
export const isTyping = (event: KeyboardEvent): boolean =>
  event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey && !event.metaKey;
