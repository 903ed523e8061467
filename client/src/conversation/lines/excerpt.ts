/** A line in few words, where it is only told of. Pure. */
import type { Line } from '#protocol';

const most = 120;

/** Empty for what is not said in words. */
export function excerpt({ content }: Line): string {
  if (content.kind !== 'text') return '';
  const [first = ''] = content.text.split('\n');
  const letters = Array.from(first);
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : first;
}
