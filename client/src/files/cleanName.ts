/** A file's name as an entry may have it: no path, nothing unseen, and no longer than the limit, its ending kept. Pure. */
import { limits } from '#protocol';

export function cleanName(name: string, otherwise: string): string {
  const seen = name
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll(/[/\\]/g, '_')
    .trim();
  if (seen === '') return otherwise;
  const most = limits.file.nameCharacters;
  if (seen.length <= most) return seen;
  const dot = seen.lastIndexOf('.');
  const ending = dot > 0 && seen.length - dot <= 20 ? seen.slice(dot) : '';
  return `${seen
    .slice(0, most - ending.length - 1)
    .toWellFormed()
    .replaceAll('\uFFFD', '')}…${ending}`;
}
