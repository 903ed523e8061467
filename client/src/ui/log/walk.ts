/** The arrow keys in a log: from message to message, the last one first. */
export function walkLines(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const log = event.currentTarget;
  const articles = [...log.querySelectorAll<HTMLElement>('[role=article], article')];
  const { activeElement } = document;
  const index = articles.findIndex((article) => article === activeElement);
  if (index < 0 && activeElement !== log) return;
  const target = articles.at(targetOf(event.key, index) ?? articles.length);
  if (!target) return;
  event.preventDefault();
  target.focus();
}

/** From the log itself, upwards is to the last. */
function targetOf(key: string, index: number): number | undefined {
  if (key === 'ArrowUp') return index < 0 ? -1 : Math.max(0, index - 1);
  return key === 'ArrowDown' && index >= 0 ? index + 1 : undefined;
}
