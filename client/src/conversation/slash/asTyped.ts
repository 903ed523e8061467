/** How a line that one sent is typed again. Pure. */
import type { Line } from '#protocol';
import { printTyped } from './parse.ts';

export function asTyped(content: Line['content']): string {
  if (content.kind !== 'text') return '';
  const { text, action } = content;
  return printTyped(action ? { type: 'command', name: 'me', rest: text } : { type: 'text', text });
}
